"""Exact places within expressions of which CPython's `ast` tells them amiss, by LibCST from their text alone.

Before Python 3.12 these are formatted strings; and where brackets count in one tree and not in the other.
Reading a file's formatted strings costs a fraction of reading the file. What LibCST reads otherwise than
CPython keeps the places that it has.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from egresslint.ir.positions import Place, line_starts, locate
from egresslint.source.failure import ParseFailure
from egresslint.source.parse import parse_module


class Passage(NamedTuple):
    """An expression: its ordinals, from `first` to before `end`, its text, and where that begins."""

    first: int
    end: int
    text: str
    line: int
    column: int


def correct(places: dict[int, Place], passages: Sequence[Passage]) -> None:
    """Put the exact places of what stands in the passages in place of those that are known."""
    found = _locate_alone(passages) if passages else {}
    n, line = 1, 1
    for passage in passages:
        n += 1  # the statement that the passage is, alone
        for ordinal in range(passage.first, passage.end):
            place = found.get(n)
            if place is not None:
                places[ordinal] = _moved(place, line, passage)
            n += 1
        line += len(line_starts(passage.text))


def _locate_alone(passages: Sequence[Passage]) -> dict[int, Place]:
    """The places in a text of nothing but the passages, each in brackets, if LibCST numbers them alike."""
    from egresslint.ir.lower import Lowering

    module = parse_module("".join(f"({passage.text})\n" for passage in passages))
    if isinstance(module, ParseFailure):
        return {}
    lowering = Lowering()
    count = lowering.lower([(None, module)]).count
    if count != 1 + sum(1 + passage.end - passage.first for passage in passages):
        return {}
    return locate(module, lowering.nodes)


def _moved(place: Place, line: int, passage: Passage) -> Place:
    """A place in the text of passages, of which this one begins at `line`, as a place in the file."""
    first, column, last, end_column = place
    shift = passage.column - 2
    return (
        passage.line + first - line,
        column + (shift if first == line else 0),
        passage.line + last - line,
        end_column + (shift if last == line else 0),
    )
