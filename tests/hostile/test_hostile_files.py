"""No file that sends sensitive data gets away: it is reported or named, and never costs the rest."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import msgspec
import pytest
from hostile_files import NAMED, REPORTED, SENDS, write_special_files

from egresslint import config, scan
from egresslint.diagnostics import Report
from egresslint.rules import rule_names

SECONDS = 60


def check(root: Path) -> Report:
    (root / "egresslint.toml").touch()
    settings = config.load_settings(root, None, frozenset(rule_names()))
    return scan.run(
        scan.Request(root=root, paths=(), settings=settings, governance_path=None, as_of=date(2026, 11, 21))
    ).report


def reported(report: Report) -> set[str]:
    return {f.span.path for f in report.findings if f.rule == "sensitive-data-without-training-opt-out"}


def named(report: Report) -> set[str]:
    return {failure.path for failure in report.coverage.files_failed}


def assert_counts_add_up(report: Report) -> None:
    c = report.coverage
    assert c.files_relevant == c.files_analyzed + c.files_without_dataflow + len(named(report))
    assert c.files_seen == c.files_irrelevant + c.files_relevant


@pytest.mark.parametrize("name", REPORTED)
def test_a_hostile_file_is_analysed(name: str, tmp_path: Path) -> None:
    (tmp_path / "hostile.py").write_bytes(REPORTED[name])
    start = time.monotonic()
    report = check(tmp_path)
    assert time.monotonic() - start < SECONDS
    assert report.verdict == "findings"
    assert reported(report) == {"hostile.py"}
    assert_counts_add_up(report)


@pytest.mark.parametrize("name", NAMED)
def test_a_file_that_cannot_be_analysed_is_named(name: str, tmp_path: Path) -> None:
    (tmp_path / "hostile.py").write_bytes(NAMED[name])
    (tmp_path / "plain.py").write_text(SENDS)
    start = time.monotonic()
    report = check(tmp_path)
    assert time.monotonic() - start < SECONDS
    assert "hostile.py" in reported(report) | named(report)
    assert "plain.py" in reported(report)
    assert report.complete == (not named(report))
    assert_counts_add_up(report)


@pytest.mark.parametrize("name", ["broken-two-names", "codec-zlib", "utf-16", "hang-tuple-patterns"])
def test_a_run_without_findings_is_not_clean(name: str, tmp_path: Path) -> None:
    (tmp_path / "hostile.py").write_bytes(NAMED[name])
    report = check(tmp_path)
    assert report.verdict == ("findings" if reported(report) else "incomplete")


def test_what_is_no_file_is_named(tmp_path: Path) -> None:
    special = write_special_files(tmp_path)
    (tmp_path / "plain.py").write_text(SENDS)
    report = check(tmp_path)
    assert named(report) == set(special)
    assert reported(report) == {"plain.py"}
    assert_counts_add_up(report)


@pytest.mark.skipif(os.getuid() == 0, reason="root may read everything")
def test_an_unreadable_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "hostile.py").write_text(SENDS)
    (tmp_path / "hostile.py").chmod(0)
    assert check(tmp_path).verdict == "incomplete"


NAMES = ["a\nb.py", "a\x1b[31m.py", "a::error ::b.py", "a\u202eb.py", "-rf.py", "a b.py", "%0A.py", "<b>.py"]


def test_names_of_files_cannot_hide_them(tmp_path: Path) -> None:
    for name in NAMES:
        (tmp_path / name).write_text(SENDS)
    raw = os.fsencode(tmp_path) + b"/\xff.py"
    Path(os.fsdecode(raw)).write_text(SENDS)
    assert reported(check(tmp_path)) == {*NAMES, "\\xff.py"}


def test_a_notebook_loses_only_its_broken_cells(tmp_path: Path) -> None:
    cells = [
        SENDS,
        "x = " + "not " * 5000 + "a",
        "print 'x'",
        "(y): int = 1",
        "import cohere\ncohere.ClientV2().chat(model='m', messages=[ssn := input()])",
    ]
    document = {"cells": [{"cell_type": "code", "source": text} for text in cells], "nbformat": 4}
    (tmp_path / "work.ipynb").write_bytes(msgspec.json.encode(document))
    report = check(tmp_path)
    assert {egress.span.cell for egress in report.egresses} == {0, 4}
    assert {failure.cell for failure in report.coverage.files_failed} <= {1, 2}
    assert 2 in {failure.cell for failure in report.coverage.files_failed}
    assert_counts_add_up(report)


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_a_notebook_in_wide_letters_is_named_if_it_speaks_of_a_provider(codec: str, tmp_path: Path) -> None:
    def write(name: str, source: str) -> None:
        cells = [{"cell_type": "code", "source": source}]
        (tmp_path / name).write_bytes(
            msgspec.json.encode({"nbformat": 4, "cells": cells}).decode().encode(codec)
        )

    write("sends.ipynb", SENDS)
    write("counts.ipynb", "print(1)")
    report = check(tmp_path)
    assert (report.verdict, named(report)) == ("incomplete", {"sends.ipynb"})
    assert "UTF-16" in report.coverage.files_failed[0].reason


def test_a_notebook_that_is_no_json_is_named_if_it_speaks_of_a_provider(tmp_path: Path) -> None:
    (tmp_path / "work.ipynb").write_text('{"cells": [{"source": "import cohere\\n"')
    (tmp_path / "other.ipynb").write_text('{"cells": [{"source": "import numpy\\n"')
    assert named(check(tmp_path)) == {"work.ipynb"}


AUDITED = """
import os, sys
root = os.path.realpath(sys.argv[1])
os._exit = sys.exit  # it would end before anything is checked
seen = []
def hook(event, args):
    if event in ("exec", "compile", "import", "subprocess.Popen", "os.system") or event.startswith("socket."):
        seen.append((event, args))
from egresslint.__main__ import main
from egresslint import scan, rules
sys.addaudithook(hook)
sys.argv = ["egresslint", "check", root, "--output-format", "json"]
code = 0
try:
    code = main()
except SystemExit as end:
    code = end.code
for event, args in seen:
    if event == "exec":
        assert not args[0].co_filename.startswith(root), args
    elif event == "import":
        assert not (args[1] or "").startswith(root), args
    elif event == "compile":
        assert not str(args[1]).startswith(root), args
    elif event == "subprocess.Popen":
        assert args[1][0] == sys.executable or os.path.basename(str(args[0])) == "git", args
    else:
        raise AssertionError((event, args))
sys.exit(code)
"""
TRAPS = [
    "sitecustomize.py",
    "click.py",
    "msgspec.py",
    "conftest.py",
    "tomli.py",
    "json/__init__.py",
]


def test_nothing_of_the_tree_runs(tmp_path: Path) -> None:
    trap = f"open({os.fspath(tmp_path / 'sprung')!r}, 'w').close()\n"
    for name in TRAPS:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(trap)
    (tmp_path / "libcst").mkdir()
    (tmp_path / "libcst" / "__init__.py").write_text(trap)
    (tmp_path / "plain.py").write_text(trap + SENDS)
    (tmp_path / "dangerous.py").write_bytes(REPORTED["nots"])
    (tmp_path / "egresslint.toml").touch()
    done = subprocess.run(
        [sys.executable, "-c", AUDITED, os.fspath(tmp_path)],
        cwd=Path(__file__).parent,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 1, done.stderr
    assert not (tmp_path / "sprung").exists()
