"""What the engine does not follow to its end is named, and is never a quiet clean."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from egresslint import scan
from egresslint.config import Settings

WRAPPER = """
import cohere

co = cohere.ClientV2()


def ask(text):
    return co.chat(model="command-a-03-2025", messages=[{"role": "user", "content": text}])
"""
CALLER = """
from wrapper import ask


def greet():
    return ask("hello")
"""


def run(root: Path) -> scan.Outcome:
    (root / "wrapper.py").write_text(WRAPPER, encoding="utf-8")
    (root / "caller.py").write_text(CALLER, encoding="utf-8")
    return scan.run(scan.Request(root, (), Settings(), None, date(2026, 11, 21), no_cache=True))


def test_within_the_limits_the_run_is_complete(tmp_path: Path) -> None:
    report = run(tmp_path).report
    assert report.complete
    assert report.coverage.files_failed == ()


def test_a_caller_left_out_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("egresslint.dataflow.analysis.MAX_TOTAL_STEPS", 0)
    report = run(tmp_path).report
    assert not report.complete
    assert [f.path for f in report.coverage.files_failed if "may call what sends" in f.reason] == [
        "caller.py"
    ]


def test_what_is_sent_past_a_limit_says_that_it_was_not_followed_to_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert [e.dataflow for e in run(tmp_path).report.egresses] == ["full"]
    monkeypatch.setattr("egresslint.dataflow.analysis.MAX_SURVEY_STEPS", 0)
    monkeypatch.setattr("egresslint.dataflow.analysis.MAX_STEPS", 0)
    assert [e.dataflow for e in run(tmp_path).report.egresses] == ["bounded"]


def test_a_caller_that_names_the_provider_is_followed_past_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("egresslint.dataflow.analysis.MAX_TOTAL_STEPS", 0)
    (tmp_path / "base.py").write_text(
        "import cohere\n\n\nclass Base:\n    def __init__(self):\n        self.co = cohere.Client()\n",
        encoding="utf-8",
    )
    for name in ("Cohere", "Other"):
        (tmp_path / f"{name.lower()}_service.py").write_text(
            f"from base import Base\n\n\nclass {name}(Base):\n    def ask(self, text):\n"
            "        return self.co.chat(message=text)\n",
            encoding="utf-8",
        )
    report = run(tmp_path).report
    assert "cohere_service.py" in [e.span.path for e in report.egresses]
    assert "other_service.py" not in [e.span.path for e in report.egresses]
    assert "other_service.py" in [f.path for f in report.coverage.files_failed]
