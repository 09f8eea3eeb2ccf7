"""Runs the commands of `console` blocks in the project's folder and compares what they print.

`egresslint` runs in this process, through the function that the installed command calls; everything else
(`git`, `cat`) is a program. There is no shell.
"""

from __future__ import annotations

import io
import os
import re
import shlex
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path

import msgspec
from harness.document import Block

from egresslint import cli

PROMPT = "$ "
ANYTHING = "..."
EXIT = re.compile(r"\[exit \d+\]")
SILENCED = {"2>/dev/null": "stderr", ">/dev/null": "stdout"}

# Nothing of the machine or its user shows: neither its settings of git and terminal, nor the time.
ENVIRONMENT = {
    "COLUMNS": "100",
    "EGRESSLINT_JOBS": "1",
    "EGRESSLINT_NO_CACHE": "1",
    "GIT_AUTHOR_DATE": "2026-11-01T12:00:00Z",
    "GIT_AUTHOR_EMAIL": "dev@example.org",
    "GIT_AUTHOR_NAME": "Dev",
    "GIT_COMMITTER_DATE": "2026-11-01T12:00:00Z",
    "GIT_COMMITTER_EMAIL": "dev@example.org",
    "GIT_COMMITTER_NAME": "Dev",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "LC_ALL": "C.UTF-8",
}
REMOVED = ("NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "GITHUB_ACTIONS", "CI", "PRE_COMMIT")


class Command(msgspec.Struct, frozen=True):
    """One command with the lines expected after it; the last may be `[exit N]`."""

    line: int
    text: str
    expected: tuple[str, ...]


def parse_commands(block: Block) -> list[Command]:
    """The commands of a block; lines before the first prompt belong to none and are refused."""
    starts = [number for number, line in enumerate(block.lines) if line.startswith(PROMPT)]
    if starts[:1] != [0]:
        raise ValueError("a console block begins with `$ `")
    ends = [*starts[1:], len(block.lines)]
    return [
        Command(
            block.first_line + start,
            block.lines[start].removeprefix(PROMPT),
            block.lines[start + 1 : end],
        )
        for start, end in zip(starts, ends, strict=True)
    ]


def run_command(text: str, root: Path, as_of: str) -> list[str]:
    """The lines that a command prints in `root`, then `[exit N]` unless N is 0."""
    words = shlex.split(text)
    silenced = {SILENCED[word] for word in words if word in SILENCED}
    words = [word for word in words if word not in SILENCED]
    assigned: dict[str, str] = {"EGRESSLINT_AS_OF": as_of}
    while "=" in words[0]:
        name, _, value = words.pop(0).partition("=")
        assigned[name] = value
    with _inside(root, assigned):
        code, output = (_run_ours if words[0] == "egresslint" else _run_program)(words, silenced)
    return [*output.splitlines(), *([f"[exit {code}]"] if code else [])]


def fits(expected: Sequence[str], actual: Sequence[str]) -> bool:
    """Whether the lines agree, where a line `...` stands for any lines, but never for the exit code."""
    wanted, code = _split_exit(expected)
    printed, exited = _split_exit(actual)
    return code == exited and _fit(wanted, printed)


def _split_exit(lines: Sequence[str]) -> tuple[Sequence[str], str]:
    if lines and EXIT.fullmatch(lines[-1]):
        return lines[:-1], lines[-1]
    return lines, ""


def _fit(expected: Sequence[str], actual: Sequence[str]) -> bool:
    if not expected:
        return not actual
    if expected[0] == ANYTHING:
        return any(_fit(expected[1:], actual[skipped:]) for skipped in range(len(actual) + 1))
    return bool(actual) and expected[0].rstrip() == actual[0].rstrip() and _fit(expected[1:], actual[1:])


def _run_ours(words: list[str], silenced: set[str]) -> tuple[int, str]:
    printed = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n", write_through=True)
    dropped = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n", write_through=True)
    out = dropped if "stdout" in silenced else printed
    err = dropped if "stderr" in silenced else printed
    with redirect_stdout(out), redirect_stderr(err):
        code = cli.run(words[1:])
    printed.seek(0)
    return code, printed.read()


def _run_program(words: list[str], silenced: set[str]) -> tuple[int, str]:
    done = subprocess.run(
        words,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL if "stdout" in silenced else subprocess.PIPE,
        stderr=subprocess.DEVNULL if "stderr" in silenced else subprocess.STDOUT,
        check=False,
        encoding="utf-8",
    )
    return done.returncode, done.stdout or ""


@contextmanager
def _inside(root: Path, assigned: dict[str, str]) -> Iterator[None]:
    """The project's folder and a fixed environment, for this process and for programs."""
    kept = {name: value for name, value in os.environ.items() if not _is_removed(name)}
    here, before = Path.cwd(), dict(os.environ)
    _replace_environment({**kept, **ENVIRONMENT, **assigned})
    os.chdir(root)
    try:
        yield
    finally:
        os.chdir(here)
        _replace_environment(before)


def _is_removed(name: str) -> bool:
    return name in REMOVED or name.startswith(("EGRESSLINT_", "GIT_", "PRE_COMMIT_"))


def _replace_environment(variables: dict[str, str]) -> None:
    os.environ.clear()
    os.environ.update(variables)
