"""Ordinary text passes; only structure counts, not what strings and comments look like."""

from __future__ import annotations

import ast
import sysconfig
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from egresslint.source.guard import suspect


def case(pattern: str) -> str:
    return f"match a:\n    case {pattern}:\n        pass\n"


HARMLESS = {
    "brackets in a string": 'x = "' + "(" * 5000 + '"',
    "brackets in a raw string": r'x = r"\"' + "(" * 5000 + '"',
    "brackets in a docstring": '"""' + "(" * 5000 + "\n" * 10 + '"""',
    "brackets in a comment": "# " + "(" * 5000 + "\nx = 1",
    "brackets in f-string text": 'x = f"' + "(" * 5000 + '{a}"',
    "escaped braces": 'x = f"' + "{{" * 5000 + '"',
    "named characters": 'x = f"' + r"\N{DASH}" * 5000 + '"',
    "brackets one after the other": "x = [" + "(), " * 5000 + "]",
    "a long list": "x = [" + "-1.5, " * 20_000 + "]",
    "a long mapping": "x = {" + "'a': b.c + 1,\n" * 5000 + "}",
    "long calls": "f(" + "a=b.c(d), " * 5000 + ")",
    "many short chains": "x = a + b\n" * 5000,
    "long prose": '"""' + "not, and, or. " * 5000 + '"""',
    "a deep value under a case": case("1").replace("pass", "x = " + "{'a': " * 40 + "1" + "}" * 40),
    "a deep value behind a case": "match a:\n    case 1: x = " + "[" * 40 + "1" + "]" * 40,
    "the word case as a name": "case = " + "[" * 40 + "1" + "]" * 40,
    "del in a name": "model = " + "(" * 40 + "a" + ")" * 40,
    "del in a string": "x = " + "{'del ': " * 40 + "1" + "}" * 40,
    "del as an attribute": "x.del_(" + "(" * 40 + "a" + ")" * 40 + ")",
    "an ordinary del": "del a[b[c(d)]], e.f, (g, h)",
    "ordinary patterns": case("Call(func=Name(id='a' | 'b' as f), args=[Constant(value=v), *_])") * 50,
    "a pattern of wide mappings": case("{'a': {'b': [x, y]}, 'c': {'d': (z, 1)}, **rest}") * 20,
    "aligned arguments": "f(a,\n" + " " * 200 + "b)",
    "many if statements": "if a:\n    b\nelif c:\n    d\n" * 1000,
    "nested functions": "".join(" " * depth + "def f():\n" for depth in range(100)) + " " * 100 + "pass\n",
}


@pytest.mark.parametrize("name", HARMLESS)
def test_ordinary_structure_is_no_suspicion(name: str) -> None:
    assert suspect(HARMLESS[name]) is None


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a = 1\nx = " + "(" * 201 + "a" + ")" * 201, 2),
        ("a = 1\n\nx = f'{" + "(" * 300 + "a" + ")" * 300 + "}'", 3),
        ("x = f'{d['a']}' + " + "(" * 300, 1),
        ("x = f'{a:#x}' + f'{b:>{w}}' + " + "(" * 300, 1),
        ("x = 'it\\'s' + r'\\' + " + "'" + "\ny = " + "(" * 300, 2),
        ("s = '''\n(\n'''\n" + case("(" * 30 + "x" + ",)" * 30), 5),
        ("x = '\n" + case("(" * 30 + "x" + ",)" * 30), 3),
        ("".join(" " * depth + "if a:\n" for depth in range(101)) + " " * 101 + "pass\n", 102),
    ],
)
def test_the_place_of_a_refusal_is_its_statement(text: str, line: int) -> None:
    found = suspect(text)
    assert found is not None
    assert found.refused
    assert found.line == line


@pytest.mark.parametrize(
    "text",
    [
        "x = a" + " + a" * 1000,
        "x = " + "not " * 1000 + "a",
        "if a:\n    b\n" + "elif c:\n    d\n" * 1000,
        "x = 1 + 2\n" * 40_000,
        ("x = " + "f(" * 90 + "a" + ")" * 90 + "\n") * 50,
        ("x = a" + ".b()" * 150 + "\n") * 60,
    ],
)
def test_what_is_only_costly_goes_to_a_worker(text: str) -> None:
    found = suspect(text)
    assert found is not None
    assert not found.refused


def test_no_file_of_the_standard_library_is_refused_for_its_structure() -> None:
    folder = Path(sysconfig.get_path("stdlib"))
    for file in [*sorted(folder.glob("*.py")), *sorted(folder.glob("asyncio/*.py"))]:
        text = file.read_text("utf-8", "replace")
        found = suspect(text)
        assert found is None or not found.refused, (file.name, found)


def test_the_guard_costs_less_than_the_cheapest_parser() -> None:
    folder = Path(sysconfig.get_path("stdlib"))
    texts = [file.read_text("utf-8", "replace") for file in sorted(folder.glob("*.py"))[:80]]

    def cost(function: object) -> float:
        start = time.process_time()
        for text in texts:
            function(text)
        return time.process_time() - start

    assert min(cost(suspect) for _ in range(3)) < min(cost(ast.parse) for _ in range(3))


@settings(deadline=None, derandomize=True)
@given(st.text(alphabet="()[]{}'\"#\\\n f:casedel,=x", max_size=200))
def test_any_text_is_answered(text: str) -> None:
    suspect(text)
