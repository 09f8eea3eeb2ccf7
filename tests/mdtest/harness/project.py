"""The project that a test describes: its files, each line tied to the line of Markdown it came from."""

from __future__ import annotations

import json
import re
from pathlib import Path

import msgspec
from harness.document import Block, DocumentError, Test

GOVERNANCE_FILE = "llm-governance.toml"
MAIN_FILE = "main.py"
CELL_MARK = "# %%"
REVEAL = re.compile(r"\breveal_data\(")

# A revealed value is sent to an egress of its own, so that revealing needs no support in the engine.
# Its credential is its own too, so that findings about accounts do not stand there for the test's.
REVEAL_IMPORT = "import cohere as _revealing"
REVEAL_CALL = '_revealing.Client("reveal").chat('

COMMENTED = (".py", ".pyi", ".toml", ".ipynb")
PYTHON = (".py", ".pyi", ".ipynb")


class Row(msgspec.Struct, frozen=True):
    """A line of a project file beside its line in the document."""

    text: str
    line: int


class ProjectFile(msgspec.Struct, frozen=True):
    """A file as the document shows it. What is written may differ by a first line: see `shift`."""

    path: str
    rows: tuple[Row, ...]

    @property
    def commented(self) -> bool:
        """Whether the comments of this file can hold assertions."""
        return self.path.endswith(COMMENTED)

    @property
    def shift(self) -> int:
        """How many lines are written before the first row, in a notebook before that of the first cell."""
        return int(self.path.endswith(PYTHON) and any(REVEAL.search(row.text) for row in self.rows))

    def contents(self) -> str:
        if self.path.endswith(".ipynb"):
            return _notebook([self._written(cell) for cell in self._cells()])
        return "".join(f"{line}\n" for line in self._written(range(len(self.rows))))

    def index(self, line: int, cell: int | None = None) -> int | None:
        """The row that a place in the written file stands for."""
        if cell is None:
            found = line - 1 - self.shift
            return found if 0 <= found < len(self.rows) else None
        cells = self._cells()
        if not 0 <= cell < len(cells):
            return None
        found = line - 1 - (self.shift if cell == 0 else 0)
        return cells[cell][found] if 0 <= found < len(cells[cell]) else None

    def reveals(self, index: int) -> int | None:
        """The column of the egress that stands for `reveal_data` in this row."""
        found = self.path.endswith(PYTHON) and REVEAL.search(self.rows[index].text)
        return found.start() + 1 if found else None

    def _written(self, rows: range) -> list[str]:
        if not self.shift:
            return [self.rows[index].text for index in rows]
        lines = [REVEAL.sub(REVEAL_CALL, self.rows[index].text) for index in rows]
        return [REVEAL_IMPORT, *lines] if rows.start == 0 else lines

    def _cells(self) -> list[range]:
        """The rows of each cell; a line `# %%` parts two cells and belongs to the second."""
        starts = [index for index, row in enumerate(self.rows) if index and row.text.startswith(CELL_MARK)]
        return [range(start, end) for start, end in zip([0, *starts], [*starts, len(self.rows)], strict=True)]


class Project(msgspec.Struct, frozen=True):
    """Everything that is on disk when a test runs."""

    files: tuple[ProjectFile, ...]

    def write(self, root: Path) -> None:
        for file in self.files:
            path = root / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(file.contents(), encoding="utf-8", newline="\n")

    def find(self, path: str) -> ProjectFile | None:
        return next((file for file in self.files if file.path == path), None)


def assemble(test: Test) -> Project:
    """Joins the blocks of a test into files."""
    rows: dict[str, list[Row]] = {}
    for block in (*test.governance, *test.blocks):
        path = _path(block)
        if path is not None:
            _check(path, block)
            rows.setdefault(path, []).extend(_rows(block))
    # An empty governance block takes the inherited file away.
    return Project(
        tuple(
            ProjectFile(path, tuple(lines))
            for path, lines in rows.items()
            if lines or path != GOVERNANCE_FILE
        )
    )


def _path(block: Block) -> str | None:
    if block.path is not None:
        return block.path
    if block.language in ("snapshot", "console", "text"):
        return None
    if block.language not in ("py", "toml"):
        raise DocumentError(block.first_line - 1, f"a block of {block.language!r} needs a path")
    return MAIN_FILE if block.language == "py" else GOVERNANCE_FILE


def _check(path: str, block: Block) -> None:
    if path.startswith("/") or ".." in Path(path).parts:
        raise DocumentError(block.first_line - 1, f"`{path}` leads out of the project")


def _rows(block: Block) -> list[Row]:
    return [Row(text, block.first_line + offset) for offset, text in enumerate(block.lines)]


def _notebook(cells: list[list[str]]) -> str:
    document = {
        "cells": [
            {
                "cell_type": "code",
                "execution_count": None,
                "id": f"cell-{number}",
                "metadata": {},
                "outputs": [],
                "source": "\n".join(lines),
            }
            for number, lines in enumerate(cells)
        ],
        "metadata": {"language_info": {"name": "python"}},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return json.dumps(document, indent=1) + "\n"
