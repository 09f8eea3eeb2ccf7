"""Questions to bytes: nothing that Python would import is missed."""

from __future__ import annotations

import ast
import sysconfig
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from egresslint.catalog.index import read_index
from egresslint.source.markers import has_marker, imports, imports_by_value, mentions, plain

# Spellings that Python reads as `cohere` and `c`.
BOLD = "".join(chr(ord("\N{MATHEMATICAL BOLD SMALL A}") + ord(letter) - ord("a")) for letter in "cohere")
WIDE = "\N{FULLWIDTH LATIN SMALL LETTER C}"


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("import a.b as c, d\n", {"a.b", "d"}),
        ("from a import b\n", {"a", "a.b"}),
        ("from .x import (y as q, # z)\n w)\n", {".x", ".x.y", ".x.w"}),
        ("from . import b\nfrom .. import c\n", {".", ".b", "..", "..c"}),
        ("from ... a . b import c", {"...a.b", "...a.b.c"}),
        ("from a import *", {"a", "a.*"}),
        ("try: import a\nexcept: import b\n", {"a", "b"}),
        ("x = 1; import a; from b import c", {"a", "b", "b.c"}),
        ("if x:\n    import a\n\timport b", {"a", "b"}),
        ("from a \\\n  import b, \\\n c\n", {"a", "a.b", "a.c"}),
        ("import\\\n  a . b\n", {"a.b"}),
        ("from a.from_x import y", {"a.from_x", "a.from_x.y"}),
        ("lazy import a\nlazy from b import c\n", {"a", "b", "b.c"}),
        ("importlib.import_module('a.b')\n__import__(\"c\")\nimport_module ( '.d')", {"a.b", "c", ".d"}),
        ("import_module(f'a.b.{x}')", {".?", "a.b.?"}),
        ("KNOWN = {'x': '.c', 'y': 'not one'}\n__import__(KNOWN[x])", {".?", ".c", "x", "y"}),
        ("import_module('.' + x, 'a.b')", {".?", "a.b"}),
        ("x = 'a.b.'\nimport a", {"a"}),
        ("x = 1\rimport a\r", {"a"}),
        ("x = 1\r\nimport a\r\n", {"a"}),
        ("import ünï", {"ünï"}),
        (
            f"import {BOLD}\nfrom co import {WIDE}hat, \N{LATIN SMALL LIGATURE FI}le",
            {"cohere", "co", "co.chat", "co.file"},
        ),
        ("import a # , b\n", {"a"}),
        ("important = 1\nreimport = important\nx.import_y()", set()),
        ("# to import x\ny = 'from a import b'", set()),
        ("", set()),
    ],
)
def test_imports_are_listed(code: str, names: set[str]) -> None:
    assert imports(code.encode()) == names


@pytest.mark.parametrize(
    ("code", "is_by_value"),
    [
        (b"importlib.import_module('a')", False),
        (b"importlib.import_module(\n    'a', 'b')", False),
        (b"import_module(f'a.{x}')", False),
        (b"import_module('.' + x)", False),
        (b"from importlib import import_module\nimport_module('a.b')", False),
        (b"my_import_module(x)", False),
        (b"import_module(x)", True),
        (b"import_module(f'{x}.a')", True),
        (b"import_module('a' + x)", True),
        (b"__import__('a' if x else y)", True),
        (b"load = importlib.import_module", True),
        (b"map(import_module, names)", True),
        (b"from importlib import import_module as load", True),
    ],
)
def test_only_an_import_that_shows_no_name_is_by_value(code: bytes, is_by_value: bool) -> None:
    assert imports_by_value(code) is is_by_value


def test_an_import_of_a_formatted_name_shows_its_beginning() -> None:
    assert "cohere" in {name.partition(".")[0] for name in imports(b"import_module(f'cohere.{x}')")}


@pytest.mark.parametrize(
    "data",
    [
        b"import cohere",
        b"# coding: unicode_escape\nimport \\x63ohere\n",
        b"# coding: utf-7\nimport +AGM-ohere\n",
        f"import {BOLD}".encode(),
        b"# coding: latin-1\nimport c\xbahere\n",
        f"import {WIDE}ohere".encode(),
        f"# é\nimport {WIDE}ohere # \udcff".encode("utf-8", "surrogateescape"),
    ],
)
def test_a_marker_is_found_in_any_spelling_that_python_reads(data: bytes) -> None:
    assert has_marker(data, [b"nothing", b"cohere"])
    assert mentions(data, "cohere")
    assert "cohere" in imports(data)


def test_files_without_the_marker_have_none() -> None:
    assert not has_marker("import coher; é = 1".encode(), [b"cohere"])
    assert not has_marker(b"# coding: utf-7\nimport x\n", [b"cohere"])
    assert has_marker(b"coherent = 1", [b"cohere"])


@pytest.mark.parametrize(
    ("data", "holds"),
    [
        (b"import cohere", True),
        (b"'command-r'", True),
        (b"f'{vendor}command-r'", True),
        (b"cohe\xef\xbd\x92e", True),
        (b"coherent = coherence = INCOHERENT = 1", False),
        (b"coherent or cohere", True),
        (b"help='command-line tool'", False),
        (b"('command-packages=', None)", False),
        (b"'command-a-03-2025', 'command-light', 'embed-v4.0'", True),
        (b"the post-embed-step and a sub-command-x", False),
    ],
)
def test_a_sign_sets_apart_words_that_contain_a_marker(data: bytes, holds: bool) -> None:
    routes = read_index()
    assert has_marker(data, routes.literals, routes.sign) is holds


def test_a_mention_is_a_word_of_its_own() -> None:
    assert mentions(b"f(ask(x))", "ask")
    assert mentions("été.ask()".encode(), "été")
    assert not mentions(b"task = asked", "ask")
    assert not mentions("éask".encode(), "ask")


def test_ordinary_bytes_are_not_copied() -> None:
    data = b"import cohere\n"
    assert plain(data) is data


def test_no_import_of_the_standard_library_is_missed() -> None:
    folder = Path(sysconfig.get_path("stdlib"))
    files = sorted(folder.glob("*.py"))[::4] + sorted(folder.glob("asyncio/*.py"))
    for file in files:
        data = file.read_bytes()
        missed = imported(ast.parse(data)) - imports(data)
        assert not missed, (file.name, missed)


def imported(tree: ast.Module) -> set[str]:
    names = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            stem = module if module.endswith(".") else module + "."
            names |= {module} | {stem + alias.name for alias in node.names}
    return names


@pytest.mark.parametrize(
    "data",
    [
        b"from " * 200_000 + b"import x",
        b"import " * 140_000,
        b":import a" * 110_000,
        b"from a import (" * 60_000,
        b"from" + b" \\\n" * 300_000 + b" a import b",
        b"import_module('" * 60_000,
        b"#" * 900_000 + b"\nimport a",
    ],
    ids=lambda data: data[:12].decode(),
)
def test_hostile_bytes_take_linear_time(data: bytes) -> None:
    start = time.process_time()
    imports(data)
    assert time.process_time() - start < 5


@settings(deadline=None, derandomize=True)
@given(st.binary(max_size=300))
def test_any_bytes_are_answered(data: bytes) -> None:
    imports(data)
    has_marker(data, [b"x"])
    mentions(data, "x")
