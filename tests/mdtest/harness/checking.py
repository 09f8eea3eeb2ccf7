"""Runs one test: writes its project, scans it, and gathers everything that differs from the document."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import msgspec
from harness.console import fits, parse_commands, run_command
from harness.document import Block, Test
from harness.matching import Mismatch, asserts, compare
from harness.project import assemble
from harness.running import Result, run_scan

AS_OF = "2026-11-21"
Scanner = Callable[[Path, str], Result]


class Outcome(msgspec.Struct, frozen=True):
    """What differs, and the blocks as they would have to be, in the order of the document."""

    mismatches: tuple[Mismatch, ...]
    rewritten: tuple[tuple[Block, tuple[str, ...]], ...] = ()


def check(test: Test, scan: Scanner = run_scan) -> Outcome:
    project = assemble(test)
    as_of = test.as_of or AS_OF
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder).resolve() / "project"
        root.mkdir()
        project.write(root)
        shown = [_check_console(block, root, as_of) for block in _blocks(test, "console")]
        snapshots = _blocks(test, "snapshot")
        # What a console or snapshot block shows need not be asserted a second time.
        compares = asserts(project) or not (shown or snapshots)
        if not (compares or snapshots):
            return _joined([], shown)
        result = scan(root, as_of)
        shown += [_check_snapshot(block, result) for block in snapshots]
    return _joined(compare(project, result, test.line) if compares else [], shown)


def _blocks(test: Test, language: str) -> list[Block]:
    return [block for block in test.blocks if block.language == language]


def _joined(mismatches: list[Mismatch], shown: list[Outcome]) -> Outcome:
    return Outcome(
        tuple(sorted([*mismatches, *(found for one in shown for found in one.mismatches)])),
        tuple(rewritten for one in shown for rewritten in one.rewritten),
    )


def _check_console(block: Block, root: Path, as_of: str) -> Outcome:
    mismatches: list[Mismatch] = []
    lines: list[str] = []
    for command in parse_commands(block):
        actual = run_command(command.text, root, as_of)
        fitting = fits(command.expected, actual)
        if not fitting:
            mismatches.append(Mismatch(command.line, f"`{command.text}` printed:\n{_indented(actual)}"))
        lines += [f"$ {command.text}", *(command.expected if fitting else actual)]
    return Outcome(tuple(mismatches), ((block, tuple(lines)),))


def _check_snapshot(block: Block, result: Result) -> Outcome:
    actual = tuple(line.rstrip() for line in result.render(block.argument or "full").splitlines())
    if actual == tuple(line.rstrip() for line in block.lines):
        return Outcome(())
    differs = Mismatch(block.first_line, f"the report is:\n{_indented(actual)}")
    return Outcome((differs,), ((block, actual),))


def _indented(lines: list[str] | tuple[str, ...]) -> str:
    return "\n".join(f"    {line}" for line in lines)
