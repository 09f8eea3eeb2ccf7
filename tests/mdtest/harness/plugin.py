"""Pytest items for Markdown documents: one for each section that holds code.

`MDTEST_UPDATE=1` rewrites `snapshot` and `console` blocks that differ; read the difference before
committing it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from harness.checking import Outcome, check
from harness.document import Block, DocumentError, Test, read_tests
from harness.matching import Mismatch

KNOWN_LIMIT = "known limit"


class MarkdownDocument(pytest.File):
    """A document; its sections are collected in their order."""

    def collect(self) -> Iterator[MarkdownTest]:
        try:
            tests = read_tests(self.path)
        except DocumentError as error:
            raise self.CollectError(f"{self._relative()}:{error.line}: {error}") from None
        for test in tests:
            yield MarkdownTest.from_parent(self, name=test.name, test=test)

    def _relative(self) -> str:
        return self.path.relative_to(self.config.rootpath).as_posix()


class DocumentDiffersError(Exception):
    """The document and the scan differ."""

    def __init__(self, mismatches: tuple[Mismatch, ...]) -> None:
        super().__init__(f"{len(mismatches)} differences")
        self.mismatches = mismatches


class MarkdownTest(pytest.Item):
    """One section, run in a folder of its own."""

    def __init__(self, *, test: Test, **kwargs: Any) -> None:  # pytest passes its own arguments through
        super().__init__(**kwargs)
        self.test = test
        if test.known_limit:
            self.user_properties.append((KNOWN_LIMIT, test.name))

    def runtest(self) -> None:
        try:
            outcome = check(self.test)
        except DocumentError as error:
            raise DocumentDiffersError((Mismatch(error.line, str(error)),)) from None
        if outcome.mismatches and os.environ.get("MDTEST_UPDATE") == "1":
            update(self.path, outcome)
        if outcome.mismatches:
            raise DocumentDiffersError(outcome.mismatches)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        if isinstance(excinfo.value, DocumentDiffersError):
            path = self.path.relative_to(self.config.rootpath).as_posix()
            return "\n".join(f"{path}:{found.line}: {found.message}" for found in excinfo.value.mismatches)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int, str]:
        return self.path, self.test.line - 1, self.name


def update(path: Path, outcome: Outcome) -> None:
    """Writes the blocks as they would have to be; found again by content, since earlier ones move lines."""
    lines = path.read_text(encoding="utf-8").splitlines()
    for block, wanted in outcome.rewritten:
        start = _find(lines, block)
        lines[start : start + len(block.lines)] = wanted
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def _find(lines: list[str], block: Block) -> int:
    """Where the block's content stands now: the place nearest to where it was read."""
    length = len(block.lines)
    places = [
        at
        for at in range(1, len(lines) - length)
        if tuple(lines[at : at + length]) == block.lines
        and lines[at - 1].startswith("```")
        and lines[at + length].startswith("```")
    ]
    return min(places, key=lambda at: abs(at + 1 - block.first_line))
