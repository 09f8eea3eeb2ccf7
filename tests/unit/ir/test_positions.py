"""Places against LibCST's own PositionProvider, which is right and slow."""

from __future__ import annotations

import os
from pathlib import Path

import libcst as cst
import pytest
from ir_shapes import by_cst, walk_module
from libcst.metadata import MetadataWrapper, PositionProvider

from egresslint.ir.nodes import Call, Define, Lambda, Return, Sub
from egresslint.ir.positions import Place, line_starts, locate
from egresslint.source.parse import call_in_deep_thread

STDLIB = Path(os.__file__).parent
FILES = (
    "abc.py",
    "bisect.py",
    "contextlib.py",
    "dataclasses.py",
    "fnmatch.py",
    "json/decoder.py",
    "queue.py",
)

ENDINGS = """\
import a
@a.b
def f(x: int = 1, *, y=(2)) -> int:
    '''text
    of lines'''
    if (x): return f(x, *y)  # a comment

    else:
        with a as b, (c): pass; d = [e for e in (f, g) if e]
    # a last comment
class C(B, k=v):
\tg = lambda: (yield)
\tasync def h(self): await self[1, 2:3]; return {**a, 'b': c}
try: raise E from e
except (A, B) as c: del a, (b)
finally:
    f'{a!r:>{b}}' "c" \\
        'd'
match a:
    case [1, *b] | {'c': C(d, e=f)} if g: pass
"""
TEXTS = {
    "empty": b"",
    "only a comment": b"# nothing\n",
    "line feeds": ENDINGS.encode(),
    "no line end at the end": ENDINGS.rstrip().encode(),
    "no line end after a block": b"for a in b: c()",
    "carriage returns and line feeds": ENDINGS.replace("\n", "\r\n").encode(),
    "carriage returns": ENDINGS.replace("\n", "\r").encode(),
    "form feeds": b"\x0ca = 1\n\x0c\nif a:\n  \x0c b = f(a)\n",
    "latin-1": "# -*- coding: latin-1 -*-\né = 'à'; f(é, 'ü').ö\n".encode("latin-1"),
    "a byte order mark": b"\xef\xbb\xbfa = 'b'; c(a)\n",
    "characters of two to four bytes": "é = f('ü', '漢字', '🙂🙂'); ﬁ(é)\n".encode(),
    "combining characters": "a = 'e\u0301'; b('\u200d', a)\n".encode(),
    "tabs": b"if a:\n\tb\t=\tf(\ta,\n\t\tb)\t;c()\n",
    "continued lines": b"a = b \\\n  + c(\n  d)\nassert a, \\\n b\n",
}


def all_nodes(node: cst.CSTNode) -> list[cst.CSTNode]:
    kinds = (
        cst.Module,
        cst.BaseExpression,
        cst.BaseSmallStatement,
        cst.BaseCompoundStatement,
        cst.Arg,
        cst.Param,
    )
    found = [node] if isinstance(node, kinds) else []
    for child in node.children:
        found.extend(all_nodes(child))
    return found


def compare(data: bytes) -> int:
    """Compare all nodes that a report could point to; how many there are."""
    tree = cst.parse_module(data)
    nodes = all_nodes(tree)
    if not tree.has_trailing_newline:
        # PositionProvider ends the module on a line that is not there.
        nodes.remove(tree)
    expected = MetadataWrapper(tree, unsafe_skip_copy=True).resolve(PositionProvider)
    wanted: dict[int, Place] = {}
    for n, node in enumerate(nodes):
        span = expected[node]
        wanted[n] = (span.start.line, span.start.column + 1, span.end.line, span.end.column + 1)
    assert locate(tree, nodes) == wanted
    return len(nodes)


@pytest.mark.parametrize("name", FILES)
def test_standard_library(name: str) -> None:
    assert call_in_deep_thread(compare, (STDLIB / name).read_bytes()) > 100


@pytest.mark.parametrize("name", TEXTS)
def test_odd_text(name: str) -> None:
    compare(TEXTS[name])


def test_only_what_is_asked_for_is_the_same_as_with_everything() -> None:
    tree = cst.parse_module(ENDINGS)
    nodes = all_nodes(tree)
    everything = locate(tree, nodes)
    for n, node in enumerate(nodes):
        assert locate(tree, [node], n) == {n: everything[n]}


def test_every_ordinal_has_a_place() -> None:
    module, places = by_cst(ENDINGS)
    assert sorted(places) == list(range(module.count))


def spans(source: str, kind: type) -> list[str]:
    """The text at each node of a kind, on one line."""
    module, places = by_cst(source)
    found = [places[node.n] for node in walk_module(module) if isinstance(node, kind)]
    return [source[start - 1 : end - 1] for _, start, _, end in found]


def test_ordinals_that_share_a_node() -> None:
    assert spans("a[1, 2]\n", Sub) == ["a[1, 2]"]
    assert spans("b = lambda: c\n", Lambda) == ["lambda: c"]
    assert spans("b = lambda: c(d)\n", Return) == ["c(d)"]
    assert spans("b = lambda: c(d)\n", Call) == ["c(d)"]


def test_chains_and_signs_span_all_their_parts() -> None:
    module, places = by_cst("a and b and c\n-1\n")
    chain, minus = (statement.value for statement in module.units[0].body)  # type: ignore[union-attr]  # both are expressions
    assert places[chain.n] == (1, 1, 1, 14)
    assert places[minus.n] == (2, 1, 2, 3)


def test_a_definition_begins_at_its_keyword() -> None:
    module, places = by_cst("@a\n@b\nasync def f():\n    pass\n# end\n")
    (define,) = (node for node in walk_module(module) if isinstance(node, Define))
    assert places[define.n] == (3, 1, 4, 9)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("", [0]), ("a", [0]), ("a\n", [0, 2]), ("\r\n\n\ra", [0, 2, 3, 4]), ("a\x0c\x0b\u2028b\n", [0, 6])],
)
def test_lines_begin_where_python_says(text: str, expected: list[int]) -> None:
    assert line_starts(text) == expected
