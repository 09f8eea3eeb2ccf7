"""Repositories that mean harm: their git configuration runs nothing, and what they hide is found or named."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from hostile_files import SENDS
from test_hostile_files import check, named, reported

from egresslint import config
from egresslint.governance.problems import GovernanceError
from egresslint.source import discover

GOVERNANCE = "llm-governance.toml"
EVIL_CONFIGURATION = """
[core]
    fsmonitor = "{script}"
    hooksPath = "{hooks}"
    pager = "{script}"
    sshCommand = "{script}"
    alternateRefsCommand = "{script}"
[alias]
    ls-files = "!{script}"
    rev-parse = "!{script}"
    diff = "!{script}"
[diff]
    external = "{script}"
[diff "evil"]
    textconv = "{script}"
    command = "{script}"
[filter "evil"]
    clean = "{script}"
    smudge = "{script}"
    process = "{script}"
    required = true
"""


def git(root: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=a", "-c", "user.email=a@example.org"]
    subprocess.run(["git", *identity, *arguments], cwd=root, check=True, capture_output=True)


def test_the_configuration_of_a_repository_runs_nothing(tmp_path: Path) -> None:
    root, sprung = tmp_path / "project", tmp_path / "sprung"
    root.mkdir()
    (root / "plain.py").write_text("x = 1\n")
    git(root, "init")
    git(root, "add", "plain.py")
    git(root, "commit", "-m", "first")
    (root / "plain.py").write_text(SENDS)
    git(root, "add", "plain.py")
    hooks = root / ".git" / "hooks"
    for name in ("evil.sh", "pre-commit", "post-index-change", "fsmonitor-watchman", "reference-transaction"):
        (hooks / name).write_text(f"#!/bin/sh\ntouch {sprung}\n")
        (hooks / name).chmod(0o755)
    with (root / ".git" / "config").open("a") as file:
        file.write(EVIL_CONFIGURATION.format(script=hooks / "evil.sh", hooks=hooks))
    (root / ".gitattributes").write_text("* filter=evil diff=evil\n")
    os.utime(root / "plain.py", (1, 1))
    for options in ([], ["--hook"]):
        command = [sys.executable, "-m", "egresslint", "check", str(root), *options]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 1, done.stderr
        assert "plain.py" in done.stdout
    assert not sprung.exists()


BROKEN_GIT = {
    "points-nowhere": lambda git: git.write_text("gitdir: /nonexistent\n"),
    "points-to-itself": lambda git: git.write_text("gitdir: .git\n"),
    "pipe": os.mkfifo,
    "device": lambda git: git.symlink_to("/dev/zero"),
    "empty-folder": Path.mkdir,
}


@pytest.mark.parametrize("name", BROKEN_GIT)
def test_a_broken_repository_hides_no_file(name: str, tmp_path: Path) -> None:
    (tmp_path / "plain.py").write_text(SENDS)
    BROKEN_GIT[name](tmp_path / ".git")
    assert reported(check(tmp_path)) == {"plain.py"}


UNREADABLE = {
    "a-link-to-itself": lambda path: path.symlink_to(path.name),
    "a-link-to-nowhere": lambda path: path.symlink_to("absent.toml"),
    "a-link-to-a-device": lambda path: path.symlink_to("/dev/zero"),
    "a-pipe": os.mkfifo,
    "a-folder": Path.mkdir,
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_a_governance_file_that_is_no_file_is_an_error_not_an_absence(name: str, tmp_path: Path) -> None:
    (tmp_path / "plain.py").write_text(SENDS)
    UNREADABLE[name](tmp_path / GOVERNANCE)
    with pytest.raises(GovernanceError) as caught:
        check(tmp_path)
    assert [problem.path for problem in caught.value.problems] == [GOVERNANCE]


@pytest.mark.parametrize("name", UNREADABLE)
def test_settings_that_are_no_file_are_an_error(name: str, tmp_path: Path) -> None:
    UNREADABLE[name](tmp_path / "egresslint.toml")
    with pytest.raises(config.ConfigError):
        config.load_settings(tmp_path, None, frozenset())


def code(source: object, kind: object = "code") -> dict[str, object]:
    return {"cell_type": kind, "source": source}


CELL = code(SENDS)
ANALYSED_NOTEBOOKS = {
    "of-format-3": {"worksheets": [{"cells": [{"cell_type": "code", "input": SENDS, "language": "python"}]}]},
    "with-lines": {"cells": [code(SENDS.splitlines(keepends=True))]},
    "with-numbers-among-lines": {"cells": [code([1, SENDS])]},
    "with-cells-of-nothing": {"cells": [{}, code(None), CELL]},
    "with-an-odd-kind-of-cell": {"cells": [code(SENDS, "Code")]},
    "with-a-kind-that-is-no-text": {"cells": [code(SENDS, 5)]},
    "with-odd-metadata": {"cells": [{**CELL, "metadata": [1], "id": {}}], "metadata": ["a"]},
}
NAMED_NOTEBOOKS = {
    "cells-of-text": {"cells": [SENDS]},
    "cells-by-name": {"cells": {"a": CELL}},
    "a-list": [CELL],
    "lines-within-lines": {"cells": [code([[SENDS]])]},
    "a-source-that-is-no-text": {"cells": [code({"a": SENDS})]},
    "a-text": SENDS,
}


@pytest.mark.parametrize("name", [*ANALYSED_NOTEBOOKS, *NAMED_NOTEBOOKS])
def test_an_odd_notebook_is_analysed_or_named(name: str, tmp_path: Path) -> None:
    document = {**ANALYSED_NOTEBOOKS, **NAMED_NOTEBOOKS}[name]
    (tmp_path / "work.ipynb").write_bytes(msgspec.json.encode(document))
    report = check(tmp_path)
    assert (reported(report), named(report)) == (
        ({"work.ipynb"}, set()) if name in ANALYSED_NOTEBOOKS else (set(), {"work.ipynb"})
    )


def test_a_file_that_vanishes_during_the_scan_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("gone.py", "plain.py"):
        (tmp_path / name).write_text(SENDS)
    found = discover.discover

    def vanishing(*given: object) -> discover.Discovery:
        discovery = found(*given)
        (tmp_path / "gone.py").unlink()
        return discovery

    monkeypatch.setattr(discover, "discover", vanishing)
    report = check(tmp_path)
    assert named(report) == {"gone.py"}
    assert reported(report) == {"plain.py"}


ANOTHER_NAME = {
    "a second name": "ask = triage\n",
    "a method of an object": "class A:\n    def ask(self, text): triage(text)\nask = A().ask\n",
    "a partial": "from functools import partial\nask = partial(triage)\n",
    "a function without a name": "ask = lambda text: triage(text)\n",
    "a global": "def begin():\n    global ask\n    ask = triage\nbegin()\n",
    "a wrapper": "def wrap(f):\n    def go(*given): return f(*given)\n    return go\nask = wrap(triage)\n",
}


@pytest.mark.parametrize("name", ANOTHER_NAME)
def test_callers_by_another_name_are_found_however_many_files_there_are(name: str, tmp_path: Path) -> None:
    (tmp_path / "wrapper.py").write_text(SENDS.replace("diagnosis", "text") + ANOTHER_NAME[name])
    (tmp_path / "main.py").write_text("from wrapper import ask\ndef go(diagnosis): ask(diagnosis)\n")
    for number in range(60):
        (tmp_path / f"other{number}.py").write_text("from wrapper import ask\ndef go(x): return ask('x')\n")
    assert reported(check(tmp_path)) == {"main.py"}


def test_a_table_of_functions_leads_to_its_readers(tmp_path: Path) -> None:
    (tmp_path / "wrapper.py").write_text(SENDS.replace("diagnosis", "text") + "TOOLS = {'ask': [triage]}\n")
    (tmp_path / "main.py").write_text(
        "import wrapper\ndef go(diagnosis): wrapper.TOOLS['ask'][0](diagnosis)\n"
    )
    for number in range(60):
        (tmp_path / f"other{number}.py").write_text("import wrapper\ndef go(x): return len(wrapper.TOOLS)\n")
    assert reported(check(tmp_path)) == {"main.py"}
