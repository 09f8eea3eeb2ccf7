"""Both front ends on the same text: equal IR with equal ordinals, at the same places."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from ir_shapes import Lowered, RefusedError, by_ast, by_cst, show_body, show_module, walk_module

from egresslint.ir.nodes import (
    Attr,
    Call,
    Comp,
    Const,
    DictDisplay,
    Display,
    Format,
    FString,
    ModuleIR,
    Name,
    Sub,
)
from egresslint.ir.positions import Place
from egresslint.source.decode import decode

STDLIB = Path(os.__file__).parent
FILES = sorted(path for path in STDLIB.glob("*.py") if 2_000 < path.stat().st_size < 30_000)[:60]

SAMPLE = (Path(__file__).parent / "every_construct.txt").read_text(encoding="utf-8")
NEWER = {
    "except star": "try: a()\nexcept* B as c: d()\nexcept* (E, F): pass\n",
    "star in a subscript": "a[*b]; a[*b, c]\ndef f(*args: *Ts): pass\n",
    "type parameters": "type A[T: int, *Ts, **P] = dict[T, A]\ndef f[T: (int, str)](a: T) -> T: return a\n"
    "class C[T](B[T], k=T):\n    def g[U](self): return lambda: (T, U)\n",
    "defaults of type parameters": "type A[T = int] = list[T]\ndef f[T = B](a: T): pass\n",
    "quotes in formatted strings": "f'{a['b']!r:{c['d']}}{'\\n'.join(e)}{\n f'{f'{g}'}'\n}'\n",
    "templates": "x = t'a{b}c{d!r:>{e}}{f=}' t'{{g}}'\n",
    "exceptions without brackets": "try: a()\nexcept B, C: pass\n",
    "starred comprehension": "[*a for a in b]\n",
}


def differences(first: Lowered, second: Lowered) -> None:
    """Compare in steps, so that a failure shows one unit and not the file."""
    one, other = show_module(first[0]), show_module(second[0])
    assert [unit["qualname"] for unit in one["units"]] == [unit["qualname"] for unit in other["units"]]
    for unit, counterpart in zip(one["units"], other["units"], strict=True):
        assert unit == counterpart
    assert one["mentions"] == other["mentions"]
    assert first[0] == second[0], "the same nodes have other ordinals"
    assert shown_places(*first) == shown_places(*second)


def shown_places(module: ModuleIR, places: dict[int, Place]) -> list[Place]:
    """Of whatever a report may show a place of."""
    kinds = (Attr, Call, Comp, Const, DictDisplay, Display, Format, FString, Name, Sub)
    targets = {node.n for each in walk_module(module) for node in _bound(each)}
    return [
        places[node.n] for node in walk_module(module) if isinstance(node, kinds) and node.n not in targets
    ]


def _bound(node: object) -> list[Any]:
    """Tuples that are assigned to: their places count brackets in one tree and not in the other."""
    targets = getattr(node, "targets", None) or [getattr(node, "target", None)]
    found = [target for target in targets if isinstance(target, Display)]
    return found + [inner for target in found for item in target.items for inner in _bound_item(item)]


def _bound_item(item: Any) -> list[Any]:
    if not isinstance(item, Display):
        return []
    return [item, *(inner for each in item.items for inner in _bound_item(each))]


def compare(text: str) -> None:
    """Compare what both take; what one refuses is no matter of lowering."""
    try:
        first, second = by_cst(text), by_ast(text)
    except RefusedError as error:
        pytest.skip(str(error))
    differences(first, second)


def test_every_construct() -> None:
    differences(by_cst(SAMPLE), by_ast(SAMPLE))


@pytest.mark.parametrize("name", NEWER)
def test_newer_syntax(name: str) -> None:
    compare(NEWER[name])


def test_what_libcst_refuses() -> None:
    text = "(a): int = b\nclass C(k=d, *e): pass\n"
    with pytest.raises(RefusedError):
        by_cst(text)
    assert show_body(by_ast(text)[0]) == ["ann(a, int, b)", "class(1, [], [k=d, *e])"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_standard_library(path: Path) -> None:
    text = decode(path.read_bytes())
    assert isinstance(text, str)
    compare(text)


def test_every_ordinal_has_a_place() -> None:
    module, places = by_ast(SAMPLE)
    assert sorted(places) == list(range(module.count))
    numbers = [node.n for node in walk_module(module)]
    assert len(numbers) == len(set(numbers))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\n", (1, 1, 1, 2)),
        ("'é'; a\n", (1, 6, 1, 7)),
        ("'漢🙂'; a; b\n", (1, 7, 1, 8)),
        ("\x0c'é'\\\n  ; a\n", (2, 5, 2, 6)),
        ("'''\n🙂'''; a", (2, 7, 2, 8)),
        ("ünï\n", (1, 1, 1, 4)),
    ],
)
def test_columns_count_characters(text: str, expected: Place) -> None:
    module, places = by_ast(text)
    name = next(node for node in walk_module(module) if isinstance(node, Name))
    assert places[name.n] == expected


def test_parameters_stand_at_their_names() -> None:
    module, places = by_ast("def f(ä: int = 1, *b: c): pass\n")
    assert [places[param.n] for param in module.units[1].params] == [(1, 7, 1, 8), (1, 20, 1, 21)]


def test_places_stay_within_the_text_whatever_the_tree_says() -> None:
    # Older interpreters count wrongly in such strings.
    text = 'f"""é{\na}\n  {b(\n"ü")}"""'
    module, places = by_ast(text)
    lines = text.split("\n")
    assert len(places) == module.count
    for line, column, end_line, end_column in places.values():
        assert column >= 1
        assert end_column >= 1
        assert line > len(lines) or column <= len(lines[line - 1]) + 1
        assert end_line > len(lines) or end_column <= len(lines[end_line - 1]) + 1


# Programs out of parts. Names repeat, so that scopes collide.

NAMES = st.sampled_from(["a", "b", "c", "é", "ﬁ", "match", "__x"])
LITERALS = st.sampled_from(
    [
        "None",
        "True",
        "...",
        "0",
        "1_0",
        "0x1F",
        "2.5",
        "3j",
        "''",
        "'t'",
        "r'\\d'",
        "b'\\0'",
        "'\\ud800'",
        "u'x' 'y'",
    ]
)
BINARY = st.sampled_from(
    [
        "+",
        "-",
        "*",
        "/",
        "//",
        "%",
        "**",
        "@",
        "<<",
        ">>",
        "&",
        "|",
        "^",
        "and",
        "or",
        "<",
        "==",
        "is",
        "is not",
        "in",
    ]
)
EXPRESSION_FORMS = (
    "({0})",
    "({0} {op} {1})",
    "{0} {op} {1}",
    "-{0}",
    "not {0}",
    "~{0}",
    "{n}.{m}",
    "({0}).{n}",
    "{n}({0}, *{1}, {n}={2})",
    "{n}(**{0})",
    "{n}({0} for {n} in {1})",
    "{n}[{0}]",
    "{n}[{0}, {1}:{2}]",
    "{n}[:]",
    "[{0}, *{n}]",
    "({0},)",
    "{{{0}, {1}}}",
    "{{{0}: {1}, **{n}}}",
    "({0} if {1} else {2})",
    "(lambda {n}={0}: {1})",
    "(lambda *{n}: {0})",
    "[{0} for {n} in {1} if {2}]",
    "[{0} for {n} in {1} for {m} in {2}]",
    "{{{0}: {1} for {n}, {m} in {2}}}",
    "{{{0} for {n} in {1}}}",
    "({n} := {0})",
    "f'{n}{{{n}}}{{{m}!r:>{{{n}}}}}'",
    "f'{{({0})}}'",
    "f'{{{n}=}}' 'x'",
    "({n} < {0} <= {1})",
)
STATEMENT_FORMS = (
    "{0}",
    "{n} = {0}",
    "{n} = {m} = {0}",
    "{n}, *{m} = {0}",
    "{n}.{m}: {0}",
    "{n}: {0} = {1}",
    "{n} += {0}",
    "del {n}, ({m})",
    "assert {0}, {1}",
    "raise {0} from {1}",
    "import {n}.{m} as {n}",
    "from .{n} import {m}",
    "pass",
    "{n}[{0}] = {1}",
    "if {0}:\n {s}\nelif {1}:\n {t}\nelse:\n {s}",
    "while {0}:\n {s}\nelse:\n {t}",
    "for {n}, {m} in {0}:\n {s}\n {t}",
    "try:\n {s}\nexcept {0} as {n}:\n {t}\nfinally:\n {s}",
    "with {0} as {n}, {1}:\n {s}",
    "def {n}({m}={0}, /, *a_, k_={1}, **w_) -> {2}:\n {s}\n return {0}",
    "async def {n}():\n {s}\n await {0}",
    "def {n}():\n global {m}\n {s}\n yield {0}",
    "@{n}({0})\nclass {n}({m}, k={1}):\n {s}\n {t}",
    "def {n}():\n {m} = {0}\n def {n}():\n  nonlocal {m}\n  {m} = {1}\n {s}",
    "match {0}:\n case [{n}, *_]:\n  {s}\n case {{1: {m}}} if {1}:\n  {t}\n case {n}.{m} | None:\n  {s}",
)


@st.composite
def compound(draw: st.DrawFn, inner: st.SearchStrategy[str]) -> str:
    form = draw(st.sampled_from(EXPRESSION_FORMS))
    values = [draw(inner) for _ in range(3)]
    return form.format(*values, n=draw(NAMES), m=draw(NAMES), op=draw(BINARY))


EXPRESSIONS = st.recursive(NAMES | LITERALS, compound, max_leaves=12)


@st.composite
def statement(draw: st.DrawFn, depth: int = 1) -> str:
    blocks = [draw(statement(depth - 1)) if depth else "pass" for _ in range(2)]
    form = draw(st.sampled_from(STATEMENT_FORMS))
    values = [draw(EXPRESSIONS) for _ in range(3)]
    lines: list[str] = []
    for line in form.split("\n"):
        block = {"{s}": blocks[0], "{t}": blocks[1]}.get(line.strip())
        indent = line[: len(line) - len(line.lstrip())]
        if block is None:
            lines.append(line.format(*values, n=draw(NAMES), m=draw(NAMES)))
        else:
            lines.extend(indent + inner for inner in block.split("\n"))
    return "\n".join(lines)


@settings(max_examples=100, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(st.lists(statement(), min_size=1, max_size=3).map("\n".join))
def test_generated_programs(text: str) -> None:
    try:
        second = by_ast(text)
        first = by_cst(text)
    except RefusedError:
        assume(False)
    differences(first, second)
