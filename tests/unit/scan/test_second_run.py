"""The run that judges skips what the first run saw to do nothing, unless others have changed that since."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from egresslint import scan
from egresslint.config import Settings

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


def test_it_is_seen_where_a_second_run_is_needed(tmp_path: Path) -> None:
    assert egresses(tmp_path, sorted(FILES)) == ["ask.py", "other.py"]


def test_nobody_changes_it(tmp_path: Path) -> None:
    assert egresses(tmp_path, ["ask.py", "shared.py"]) == []
