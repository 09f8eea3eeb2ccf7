"""Markdown documents as tests: headings, the code blocks below them, and what each test inherits.

This module knows Markdown only. What blocks mean to a scan is `project`'s business; what their comments
assert is `assertions`'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import msgspec

HEADING = re.compile(r"(#{1,6}) +(.+?) *#*$")
FENCE = re.compile(r"(?P<mark>`{3,})(?P<info>[^`]*)$")
NAMED = re.compile(r"`(?P<path>[^`]+)`:$")
AS_OF = re.compile(r"`--as-of (?P<date>\d{4}-\d{2}-\d{2})`")

KNOWN_LIMITS = "known limits"


class DocumentError(Exception):
    """The Markdown itself cannot be read as tests; `line` counts from 1."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line


class Block(msgspec.Struct, frozen=True):
    """A fenced block. `first_line` is that of its first content line; `path` is the file it was given."""

    language: str
    argument: str
    path: str | None
    lines: tuple[str, ...]
    first_line: int


class Section(msgspec.Struct):
    """A heading, its own blocks, and its place in the tree."""

    title: str
    line: int
    depth: int
    parent: Section | None = None
    blocks: list[Block] = []
    as_of: str | None = None
    has_children: bool = False

    def ancestry(self) -> Iterator[Section]:
        """This section first, then its parents up to the top of the document."""
        section: Section | None = self
        while section is not None:
            yield section
            section = section.parent


class Test(msgspec.Struct, frozen=True):
    """One section that is run: its own blocks, and what it inherits."""

    # Pytest collects classes whose names begin with "Test" wherever they are imported.
    __test__ = False

    name: str
    line: int
    blocks: tuple[Block, ...]
    governance: tuple[Block, ...]
    as_of: str | None
    known_limit: bool


def is_governance(block: Block) -> bool:
    return block.language == "toml" and block.path is None


def read_tests(path: Path) -> list[Test]:
    return parse_tests(path.read_text(encoding="utf-8"))


def parse_tests(text: str) -> list[Test]:
    """All tests of a document, in its order."""
    tests = [_as_test(section) for section in parse_sections(text) if _is_test(section)]
    seen: set[str] = set()
    for test in tests:
        if test.name in seen:
            raise DocumentError(test.line, f"a second test is named {test.name!r}")
        seen.add(test.name)
    return tests


def parse_sections(text: str) -> list[Section]:
    """All headings in the order of the document, each with its own blocks."""
    return _Reader(text).read()


def _is_test(section: Section) -> bool:
    if any(not is_governance(block) for block in section.blocks):
        return True
    return bool(section.blocks) and not section.has_children


def _as_test(section: Section) -> Test:
    ancestry = list(section.ancestry())
    titles = [ancestor.title for ancestor in reversed(ancestry)]
    return Test(
        name=" > ".join(titles[1:] or titles),
        line=section.line,
        blocks=tuple(block for block in section.blocks if not is_governance(block)),
        governance=next(filter(None, map(_governance_of, ancestry)), ()),
        as_of=next((ancestor.as_of for ancestor in ancestry if ancestor.as_of), None),
        known_limit=any(title.casefold() == KNOWN_LIMITS for title in titles),
    )


def _governance_of(section: Section) -> tuple[Block, ...]:
    return tuple(filter(is_governance, section.blocks))


class _Reader:
    """Reads a document line by line; `named` is the path that the next block is given."""

    def __init__(self, text: str) -> None:
        self.lines = text.splitlines()
        self.at = 0
        self.sections: list[Section] = []
        self.named: str | None = None

    def read(self) -> list[Section]:
        while self.at < len(self.lines):
            line = self.lines[self.at].rstrip()
            self.at += 1
            if fence := FENCE.fullmatch(line):
                self._read_block(fence["mark"], fence["info"].strip())
            elif heading := HEADING.fullmatch(line):
                self._open_section(heading[2], len(heading[1]))
            elif line:
                self._read_prose(line)
        if self.named is not None:
            raise DocumentError(self.at, f"`{self.named}` names no block")
        return self.sections

    def _open_section(self, title: str, depth: int) -> None:
        parent = self.sections[-1] if self.sections else None
        while parent is not None and parent.depth >= depth:
            parent = parent.parent
        if parent is not None:
            parent.has_children = True
        self.sections.append(Section(title, self.at, depth, parent))

    def _read_prose(self, line: str) -> None:
        if self.named is not None:
            raise DocumentError(self.at, f"`{self.named}` names no block")
        if named := NAMED.fullmatch(line):
            self.named = named["path"]
        elif as_of := AS_OF.search(line):
            self._section().as_of = as_of["date"]

    def _read_block(self, mark: str, info: str) -> None:
        section = self._section()
        opened = self.at
        while self.at < len(self.lines) and not self._closes(self.lines[self.at], mark):
            self.at += 1
        if self.at == len(self.lines):
            raise DocumentError(opened, "a code block is never closed")
        language, _, argument = info.partition(" ")
        content = tuple(self.lines[opened : self.at])
        section.blocks.append(Block(language, argument.strip(), self.named, content, opened + 1))
        self.named = None
        self.at += 1

    @staticmethod
    def _closes(line: str, mark: str) -> bool:
        bare = line.rstrip()
        return len(bare) >= len(mark) and not bare.strip("`")

    def _section(self) -> Section:
        if not self.sections:
            raise DocumentError(self.at, "a block or an option stands before the first heading")
        return self.sections[-1]
