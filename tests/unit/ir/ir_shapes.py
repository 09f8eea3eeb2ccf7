"""Shows IR as text without ordinals, so that tables of it read well and two front ends can be compared."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import Any

import pytest

from egresslint.ir import nodes as ir
from egresslint.ir.lower import Lowering
from egresslint.ir.lower_ast import lower_ast
from egresslint.ir.positions import Place, locate
from egresslint.source.failure import ParseFailure
from egresslint.source.fallback import parse_ast
from egresslint.source.parse import call_in_deep_thread, parse_module

Lowered = tuple[ir.ModuleIR, dict[int, Place]]


class RefusedError(Exception):
    """The front end's parser does not read this text."""


def by_cst(text: str) -> Lowered:
    tree = parse_module(text)
    if isinstance(tree, ParseFailure):
        raise RefusedError(f"{tree.message}, line {tree.line}")

    def run() -> Lowered:
        lowering = Lowering()
        module = lowering.lower([(None, tree)])
        return module, locate(tree, lowering.nodes)

    return call_in_deep_thread(run)


def by_ast(text: str) -> Lowered:
    tree = parse_ast(text)
    if isinstance(tree, ParseFailure):
        raise RefusedError(f"{tree.message}, line {tree.line}")
    return call_in_deep_thread(lower_ast, tree, text)


FRONTS = {"cst": by_cst, "ast": by_ast}


def read(front: str, source: str) -> ir.ModuleIR:
    """The IR of dedented source; the test is skipped where the interpreter is older than its syntax."""
    try:
        return FRONTS[front](textwrap.dedent(source).lstrip("\n"))[0]
    except RefusedError as error:
        if front == "cst":
            raise
        pytest.skip(str(error))


def show(value: Any) -> str:
    """One node: its tag and fields; names, attributes and constants as they are written."""
    if isinstance(value, ir.Const):
        return _show_constant(value)
    if isinstance(value, ir.Name):
        return value.id
    if isinstance(value, ir.Attr):
        return f"{show(value.obj)}.{value.name}"
    if isinstance(value, ir.Arg):
        return ("*" * value.star) + (f"{value.keyword}=" if value.keyword else "") + show(value.value)
    if isinstance(value, ir.Node):
        fields = [show(getattr(value, name)) for name in value.__struct_fields__ if name != "n"]
        return f"{value.__struct_config__.tag}({', '.join(fields)})"
    if isinstance(value, list):
        return f"[{', '.join(map(show, value))}]"
    return "-" if value is None else str(value)


def _show_constant(value: ir.Const) -> str:
    if value.value is None:
        return value.kind
    return f"bytes {value.value!r}" if value.kind == "bytes" else repr(value.value)


def show_body(module: ir.ModuleIR, unit: int = 0) -> list[str]:
    return [show(statement) for statement in module.units[unit].body]


def show_unit(unit: ir.Unit) -> dict[str, Any]:
    """All of a unit but its ordinal."""
    return {
        name: show(field) if name in ("params", "returns", "body") else field
        for name in unit.__struct_fields__
        if name != "n"
        for field in [getattr(unit, name)]
    }


def show_module(module: ir.ModuleIR) -> dict[str, Any]:
    return {"mentions": module.mentions, "units": [show_unit(unit) for unit in module.units]}


def walk(value: Any) -> Iterator[ir.Node]:
    """All nodes below, in the order of their fields."""
    if isinstance(value, ir.Node):
        yield value
        for name in value.__struct_fields__:
            yield from walk(getattr(value, name))
    elif isinstance(value, list):
        for item in value:
            yield from walk(item)


def walk_module(module: ir.ModuleIR) -> Iterator[ir.Node]:
    for unit in module.units:
        yield from walk(unit.params)
        yield from walk(unit.returns)
        yield from walk(unit.body)
