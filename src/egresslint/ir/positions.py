"""Exact spans of IR ordinals, computed only for the files that a report names.

LibCST can render a tree back to text; a lean stand-in for its code generator's state notes where each wanted
node begins and ends, in tokens, and offsets are added up afterwards. The result equals LibCST's own
PositionProvider (a test compares them) at about a seventh of its cost.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import libcst as cst

Place = tuple[int, int, int, int]
"""Line, column, end line, end column: all from 1, in code points; the end column is exclusive."""


class _Recorder:
    """What LibCST calls while it renders; only tokens and the wanted nodes' token ranges are kept."""

    def __init__(self, module: cst.Module, wanted: set[int]) -> None:
        self.default_indent = module.default_indent
        self.default_newline = module.default_newline
        self.tokens: list[str] = []
        self.indent_tokens: list[str] = []
        self.wanted = wanted
        self.ranges: dict[int, tuple[int, int]] = {}
        self.add_token = self.tokens.append
        self.increase_indent = self.indent_tokens.append
        self.decrease_indent = self.indent_tokens.pop
        self._open: list[int] = []

    def add_indent_tokens(self) -> None:
        self.tokens.extend(self.indent_tokens)

    def pop_trailing_newline(self) -> None:
        # Emptied, not removed: nodes have their ends behind it.
        if self.tokens:
            self.tokens[-1] = ""

    def before_codegen(self, _node: cst.CSTNode) -> None:
        self._open.append(len(self.tokens))

    def after_codegen(self, node: cst.CSTNode) -> None:
        start = self._open.pop()
        key = id(node)
        if key in self.wanted and key not in self.ranges:
            self.ranges[key] = (start, len(self.tokens))

    def record_syntactic_position(
        self, node: cst.CSTNode, *, start_node: cst.CSTNode | None = None, end_node: cst.CSTNode | None = None
    ) -> _Range:
        return _Range(self, id(node), start_node, end_node)


class _Range:
    """A context manager without the cost of a generator."""

    __slots__ = ("end_node", "key", "recorder", "start", "start_node")

    def __init__(
        self, recorder: _Recorder, key: int, start_node: cst.CSTNode | None, end_node: cst.CSTNode | None
    ) -> None:
        self.recorder = recorder
        self.key = key
        self.start_node = start_node
        self.end_node = end_node
        self.start = 0

    def __enter__(self) -> None:
        self.start = len(self.recorder.tokens)

    def __exit__(self, *_: object) -> None:
        # Also of nodes that nobody wants: a block's end is that of its last statement.
        recorder = self.recorder
        start, end = self.start, len(recorder.tokens)
        if self.start_node is not None:
            start = recorder.ranges.get(id(self.start_node), (start, end))[0]
        if self.end_node is not None:
            end = recorder.ranges.get(id(self.end_node), (start, end))[1]
        recorder.ranges[self.key] = (start, end)


def locate(module: cst.Module, nodes: Sequence[cst.CSTNode], first: int = 0) -> dict[int, Place]:
    """Places of `nodes`, whose ordinals count up from `first`, in the text of `module`.

    A node may stand for several ordinals.
    """
    recorder = _Recorder(module, {id(node) for node in nodes})
    state: Any = recorder
    module._codegen(state)  # noqa: SLF001  # the only way to positions without a metadata provider
    offsets = [0, *accumulate(map(len, recorder.tokens))]
    starts = line_starts("".join(recorder.tokens))
    places: dict[int, Place] = {}
    for n, node in enumerate(nodes, first):
        found = recorder.ranges.get(id(node))
        if found is not None:
            places[n] = _place(starts, offsets[found[0]], offsets[found[1]])
    return places


def line_starts(text: str) -> list[int]:
    """Offsets at which lines begin, by Python's line ends: LF, CRLF and CR."""
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return starts


def _place(starts: list[int], start: int, end: int) -> Place:
    line = bisect_right(starts, start)
    end_line = bisect_right(starts, end)
    return (line, start - starts[line - 1] + 1, end_line, end - starts[end_line - 1] + 1)
