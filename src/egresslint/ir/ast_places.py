"""From the positions of CPython's `ast`, which count UTF-8 bytes, to places, which count code points."""

from __future__ import annotations

import ast
from bisect import bisect_right
from itertools import accumulate, pairwise
from typing import Any

from egresslint.ir.positions import Place, line_starts


class BytePlaces:
    """Places of the nodes of one text's tree."""

    def __init__(self, text: str) -> None:
        ends = [*line_starts(text), len(text)]
        self._lines = [text[start:end] for start, end in pairwise(ends)]
        # Of each line that is not ASCII: at which byte each of its characters begins.
        self._starts: dict[int, list[int]] = {}

    def whole(self) -> Place:
        """The place of all the text."""
        return (1, 1, len(self._lines), len(self._lines[-1]) + 1)

    def text(self, place: Place) -> str:
        """What stands at a place."""
        line, column, end_line, end_column = place
        if line == end_line:
            return self._lines[line - 1][column - 1 : end_column - 1]
        middle = self._lines[line : end_line - 1]
        return "".join(
            [self._lines[line - 1][column - 1 :], *middle, self._lines[end_line - 1][: end_column - 1]]
        )

    def between(self, first: Any, last: Any) -> Place:
        """The place from the beginning of one node to the end of another."""
        return (
            first.lineno,
            self._column(first.lineno, first.col_offset),
            last.end_lineno,
            self._column(last.end_lineno, last.end_col_offset),
        )

    def name(self, node: ast.arg) -> Place:
        """The place of a parameter's name, which its node's place exceeds by the annotation."""
        column = self._column(node.lineno, node.col_offset)
        return (node.lineno, column, node.lineno, column + len(node.arg))

    def _column(self, line: int, offset: int) -> int:
        # Before Python 3.12 the places within formatted strings may lie beyond their line, or the text.
        text = self._lines[line - 1] if line <= len(self._lines) else ""
        if text.isascii():
            return min(offset, len(text)) + 1
        if line not in self._starts:
            self._starts[line] = [0, *accumulate(len(char.encode("utf-8", "surrogatepass")) for char in text)]
        return bisect_right(self._starts[line], offset)
