"""The run that judges skips what the first run saw to do nothing, unless others have changed that since.

Where few files import what sends, all run at once and there is no second run.
"""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from egresslint import scan
from egresslint.config import Settings
from egresslint.scan.meter import Meter

CLINIC = Path(__file__).parents[3] / "examples" / "clinic" / "clinic"

FILES = {
    "ask.py": "import cohere\nimport shared\n\n\ndef ask(text):\n    shared.client.chat(message=text)\n",
    "far.py": "from other import send\n\n\ndef go():\n    send('hello')\n",
    "other.py": "import cohere\n\nco = cohere.Client()\n\n\ndef send(text):\n    co.chat(message=text)\n",
    "setup.py": "import cohere\nimport shared\n\n\ndef init():\n    shared.client = cohere.Client()\n",
    "shared.py": "client = None\n",
}


def egresses(root: Path, names: list[str]) -> list[str]:
    for name in names:
        (root / name).write_text(FILES[name], encoding="utf-8")
    request = scan.Request(root, (), Settings(), None, date(2026, 11, 21), no_cache=True)
    return [egress.span.path for egress in scan.run(request).report.egresses]


def test_what_others_change_later_is_seen(tmp_path: Path) -> None:
    assert egresses(tmp_path, ["ask.py", "setup.py", "shared.py"]) == ["ask.py"]


@pytest.fixture
def finding_callers(monkeypatch: pytest.MonkeyPatch) -> None:
    """A first run finds who calls what sends, as in a large project."""
    monkeypatch.setattr("egresslint.dataflow.analysis.MAX_IMPORTERS", 0)


@pytest.mark.usefixtures("finding_callers")
def test_it_is_seen_where_a_second_run_is_needed(tmp_path: Path) -> None:
    assert egresses(tmp_path, sorted(FILES)) == ["ask.py", "other.py"]


def test_nobody_changes_it(tmp_path: Path) -> None:
    assert egresses(tmp_path, ["ask.py", "shared.py"]) == []


def bodies_run(root: Path) -> tuple[int, scan.Outcome]:
    meter = Meter()
    request = scan.Request(root, (), Settings(), None, date(2026, 11, 21), no_cache=True)
    outcome = scan.run(request, meter)
    return meter.counts["interpreted"], outcome


def test_few_importers_run_with_what_sends_and_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The report is the same as after two runs."""
    shutil.copytree(CLINIC, tmp_path / "clinic")
    once, at_once = bodies_run(tmp_path)
    monkeypatch.setattr("egresslint.dataflow.analysis.MAX_IMPORTERS", 0)
    twice, found_out = bodies_run(tmp_path)
    assert at_once.report.egresses == found_out.report.egresses
    assert at_once.report.findings == found_out.report.findings
    assert once < twice
