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
    monkeypatch.setattr("egresslint.dataflow.analysis.MAX_IMPORTERS", 0)
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


FACTORY = """
import os

import cohere


class Assistant:
    def client(self):
        return cohere.ClientV2(os.environ["CO_API_KEY"])

    def ask(self, text):
        return self.client().chat(model="command-a-03-2025", messages=[{"role": "user", "content": text}])
"""
LENT = """
import cohere
from lender import lend


def answer():
    lend(cohere.ClientV2(), "hello")
"""
LENDER = """
def lend(client, text):
    client.chat(model="command-a-03-2025", messages=[{"role": "user", "content": text}])
"""


def within(root: Path, steps: int, spare: int, monkeypatch: pytest.MonkeyPatch) -> scan.Outcome:
    monkeypatch.setattr("egresslint.dataflow.analysis.MAX_SURVEY_STEPS", steps)
    monkeypatch.setattr("egresslint.dataflow.analysis.MAX_STEPS", steps)
    monkeypatch.setattr("egresslint.dataflow.machine.MAX_SPARE", spare)
    return scan.run(scan.Request(root, (), Settings(), None, date(2026, 11, 21), no_cache=True))


def test_a_client_that_was_not_followed_to_its_making_is_no_quiet_clean(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "assistant.py").write_text(FACTORY, encoding="utf-8")
    assert [e.dataflow for e in within(tmp_path, 50_000, 0, monkeypatch).report.egresses] == ["full"]
    report = within(tmp_path, 0, 0, monkeypatch).report
    assert not report.complete
    assert [f.path for f in report.coverage.files_failed if "calls what may send" in f.reason] == [
        "assistant.py"
    ]


def test_a_client_that_is_handed_on_past_a_limit_is_no_quiet_clean(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "loan.py").write_text(LENT, encoding="utf-8")
    (tmp_path / "lender.py").write_text(LENDER, encoding="utf-8")
    report = within(tmp_path, 0, 0, monkeypatch).report
    assert report.egresses == ()
    assert [f.path for f in report.coverage.files_failed] == ["loan.py"]


def test_what_leads_to_what_sends_is_followed_past_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "assistant.py").write_text(FACTORY, encoding="utf-8")
    report = within(tmp_path, 0, 4, monkeypatch).report
    assert report.complete
    assert [e.dataflow for e in report.egresses] == ["bounded"]


def test_a_caller_that_names_the_provider_is_followed_past_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("egresslint.dataflow.analysis.MAX_IMPORTERS", 0)
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


def test_what_the_first_run_could_not_follow_is_not_skipped_by_the_second(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("egresslint.dataflow.analysis.STEPS_PER_NODE", 0)
    monkeypatch.setattr("egresslint.dataflow.analysis.LEAST_TOTAL_STEPS", 0)
    monkeypatch.setattr("egresslint.dataflow.analysis.MIN_STEPS", 1)
    for name in ("first", "second"):
        (tmp_path / f"{name}.py").write_text(FACTORY, encoding="utf-8")
    report = within(tmp_path, 0, 0, monkeypatch).report
    told = {f.path for f in report.coverage.files_failed} | {e.span.path for e in report.egresses}
    assert told == {"first.py", "second.py"}
