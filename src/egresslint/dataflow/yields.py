"""Finds the `yield` at which a statement pauses, and the statement that goes on with what it gives.

`total += yield x` pauses at `yield x` and goes on as `total += <what was sent>`. What stands before the
`yield` is evaluated again, so that it has to be free of calls. It runs nothing.
"""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from egresslint.dataflow.statements import holds_any
from egresslint.ir import nodes as ir

YIELDS = (ir.Yield, ir.YieldFrom)
SENT = "~sent"
_EFFECTS = (ir.Call, ir.Await, ir.Walrus, ir.Comp)


class Unclear(Exception):  # noqa: N818  # no error: the body has to run as a whole
    """What decides on a `yield` is not known."""


def take_yield(node: Any) -> tuple[ir.Yield | ir.YieldFrom, Any]:
    """The first `yield` in a node that holds one, and the node with a name for its result in its place."""
    if isinstance(node, YIELDS) and not holds_any(node.value, YIELDS):
        return node, ir.Name(node.n, f"{SENT}{node.n}")
    before: list[Any] = []
    for name in _fields(node):
        part = getattr(node, name)
        if not holds_any(part, YIELDS):
            before.append(part)
            continue
        if holds_any(before, _EFFECTS):
            raise Unclear
        found, rest = _take_from_list(part) if isinstance(part, list) else take_yield(part)
        return found, replace(node, **{name: rest})
    raise Unclear


def _take_from_list(parts: list[Any]) -> tuple[ir.Yield | ir.YieldFrom, list[Any]]:
    at = next(i for i, part in enumerate(parts) if holds_any(part, YIELDS))
    if holds_any(parts[:at], _EFFECTS):
        raise Unclear
    found, rest = take_yield(parts[at])
    return found, [*parts[:at], rest, *parts[at + 1 :]]


def _fields(node: Any) -> tuple[str, ...]:
    """The parts of a node that are evaluated whenever it is, in that order."""
    if isinstance(node, (ir.Assign, ir.AnnAssign)):
        return ("value",)
    if isinstance(node, ir.IfExp):
        return ("test",)
    if isinstance(node, ir.If):
        return ("test",)
    if isinstance(node, ir.BoolOp) and holds_any(node.values[1:], YIELDS):
        raise Unclear
    if isinstance(node, (ir.Comp, ir.Lambda)) or not isinstance(node, ir.Node):
        raise Unclear
    return node.__struct_fields__
