"""A project without a marker is done at a glance: the same result as in full, and nothing heavy is loaded."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from egresslint import config, scan
from egresslint.scan import glance

FILES = {"app.py": b"import os\n", "broken.py": b"print 'x'\n", "note.ipynb": b"{}", "odd.py": b"\xff\xfex\0"}

# Whatever a project needs that has something to follow or to judge.
HEAVY = (
    "libcst",
    "subprocess",
    "json",
    "hashlib",
    "egresslint.catalog.routes",
    "egresslint.dataflow",
    "egresslint.governance.judge",
    "egresslint.governance.load",
    "egresslint.ir",
    "egresslint.project",
    "egresslint.rule",
    "egresslint.source.parse",
)


def scanned(root: Path) -> scan.Outcome:
    settings = config.load_settings(root, None, frozenset())
    return scan.run(scan.Request(root, (), settings, None, date(2026, 11, 21), no_cache=True))


def write(root: Path, files: dict[str, bytes]) -> None:
    for name, content in files.items():
        (root / name).write_bytes(content)


def test_the_result_is_that_of_the_whole_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, FILES)
    (tmp_path / "gone.py").symlink_to(tmp_path / "nowhere")
    found = scanned(tmp_path).report
    monkeypatch.setattr(glance, "find_nothing", lambda *_: None)
    assert scanned(tmp_path).report == found
    assert (found.verdict, found.coverage.files_seen) == ("incomplete", 5)


def loaded_by_check(root: Path) -> set[str]:
    code = "import sys; from egresslint import cli; cli.run(['check', '--no-cache']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split())


def test_nothing_heavy_is_loaded_without_a_marker(tmp_path: Path) -> None:
    write(tmp_path, {"app.py": b"help = 'a coherent command-line tool'\n"})
    assert loaded_by_check(tmp_path).isdisjoint(HEAVY)


def test_a_marker_is_followed(tmp_path: Path) -> None:
    write(tmp_path, {"app.py": b"import cohere\n"})
    assert {"libcst", "egresslint.dataflow"} <= loaded_by_check(tmp_path)


def test_a_governance_file_is_judged_without_a_parser(tmp_path: Path) -> None:
    write(tmp_path, {"app.py": b"import os\n", "llm-governance.toml": b"schema = 1\n"})
    loaded = loaded_by_check(tmp_path)
    assert "egresslint.governance.judge" in loaded
    assert "libcst" not in loaded
