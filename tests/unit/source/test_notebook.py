"""Cells are Python with every statement in its place; what is no Python is named, not guessed."""

from __future__ import annotations

import ast
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from egresslint.source.failure import ParseFailure
from egresslint.source.notebook import Cell, Notebook, parse_notebook, python_source


def cell(source: object, kind: str = "code", **more: object) -> dict[str, object]:
    return {"cell_type": kind, "source": source, "metadata": {}, "outputs": [], **more}


def notebook(*cells: object, **more: object) -> bytes:
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5, **more}).encode()


def read(data: bytes) -> Notebook:
    result = parse_notebook(data)
    assert isinstance(result, Notebook), result
    return result


def failure(data: bytes) -> ParseFailure:
    result = parse_notebook(data)
    assert isinstance(result, ParseFailure), result
    assert result.reason == "notebook-error"
    assert result.message
    return result


def test_code_cells_keep_their_index_among_all_cells() -> None:
    data = notebook(
        cell("# Title", "markdown"),
        cell(["import cohere\n", "x = 1"]),
        cell("raw", "raw"),
        cell("%%bash\nls"),
        cell("y = 2"),
    )
    assert read(data) == Notebook((Cell(1, "import cohere\nx = 1"), Cell(4, "y = 2")), (3,))
    assert read(data).code() == b"import cohere\nx = 1\ny = 2"


def test_format_3_has_worksheets_and_a_language_for_each_cell() -> None:
    cells = [
        {"cell_type": "heading", "source": "Title"},
        {"cell_type": "code", "input": ["x = 1\n", "y = 2"], "language": "python"},
        {"cell_type": "code", "input": "puts 1", "language": "ruby"},
    ]
    more = {"cell_type": "code", "input": "z = 3", "language": "python"}
    data = json.dumps({"nbformat": 3, "worksheets": [{"cells": cells}, {"cells": [more]}]}).encode()
    assert read(data) == Notebook((Cell(1, "x = 1\ny = 2"), Cell(3, "z = 3")), (2,))


@pytest.mark.parametrize(
    ("metadata", "is_python"),
    [
        ({}, True),
        ({"kernelspec": {"name": "python3", "language": "python"}}, True),
        ({"kernelspec": {"name": "conda-env-x-py", "language": "python"}}, True),
        ({"kernelspec": None, "language_info": {"name": "python"}}, True),
        ({"kernelspec": {"name": "python3"}, "language_info": {"name": "R"}}, True),
        ({"kernelspec": {"name": "ir", "language": "R"}, "language_info": {"name": "R"}}, False),
        ({"kernelspec": {"name": "julia-1.9"}}, False),
        ({"language_info": 3}, True),
    ],
)
def test_only_notebooks_that_run_python_have_cells(metadata: object, is_python: bool) -> None:
    found = read(notebook(cell("x = 1"), metadata=metadata))
    assert bool(found.cells) is is_python
    assert bool(found.skipped) is not is_python


def test_a_cell_of_another_language_is_skipped() -> None:
    data = notebook(cell("select 1", metadata={"vscode": {"languageId": "sql"}}), cell("x = 1"))
    assert read(data) == Notebook((Cell(1, "x = 1"),), (0,))


@pytest.mark.parametrize(
    ("source", "python"),
    [
        ("%matplotlib inline\nx = 1", "pass\nx = 1"),
        ("!pip install 'it's (\nx = 1", "pass\nx = 1"),
        ("!!ls\n?print\nx = 1", "pass\npass\nx = 1"),
        ("cohere.Client?\nco.chat??  \nx = 1", "pass\npass\nx = 1"),
        ("if colab:\n    !pip install x\nx = 1", "if colab:\n    pass\nx = 1"),
        ("!echo a \\\n  b\nx = 1", "pass\n\nx = 1"),
        ("pip install -q 'x[y]' > /dev/null\nx = 1", "pass\nx = 1"),
        ("if a:\n  conda install -c forge x\ncd ..\npip list", "if a:\n  pass\npass\npass"),
        (
            "pip in x\npip = 1\nuv - x\ncat if a else b\nls.append(x)\npip\n",
            "pip in x\npip = 1\nuv - x\ncat if a else b\nls.append(x)\npip\n",
        ),
        ("files = !ls -l\nx = 1", "files = get_ipython()\nx = 1"),
        ("a, b.c = %sx ls", "a, b.c = get_ipython()"),
        ("%time r = co.chat(x)", "True; r = co.chat(x)"),
        ("if a:\n    %time f(x)", "if a:\n    True; f(x)"),
        ("%timeit -n 10 -r3 f(\n  x)\ny = 1", "True;             f(\n  x)\ny = 1"),
        ("%prun -s cumulative f(x)", "True;               f(x)"),
        ("%time", "pass"),
        ("%%time\nx = 1", "pass\nx = 1"),
        ("\n%%capture out\n%cd a\nx = 1", "\npass\npass\nx = 1"),
        ("x = 1\n%%time\ny = 2", "x = 1\npass\ny = 2"),
        ("x = '''\n%d items\n!\nwhy?\n'''", "x = '''\n%d items\n!\nwhy?\n'''"),
        ("x = (a\n% b)", "x = (a\n% b)"),
        ("x = a \\\n% b", "x = a \\\n% b"),
        ("x = a  # \\\n!ls", "x = a  # \\\npass"),
        ("x = f'{a}'\n%cd b", "x = f'{a}'\npass"),
        ("x = a %b\nx %= 2\nx != y", "x = a %b\nx %= 2\nx != y"),
        ("d['a =%d'] = 1\nprint('a =!b')", "d['a =%d'] = 1\nprint('a =!b')"),
        ("# why?\nx = 1 # ok?", "# why?\nx = 1 # ok?"),
        ("x = 'a?'\n", "x = 'a?'\n"),
        ("", ""),
    ],
)
def test_what_only_ipython_reads_is_taken_out_in_place(source: str, python: str) -> None:
    assert python_source(source) == python
    ast.parse(python)
    assert python.count("\n") == source.count("\n")


@pytest.mark.parametrize("magic", ["bash", "html", "writefile a.py", "sql", "javascript", "R", "cython"])
def test_cells_behind_other_magics_are_no_python(magic: str) -> None:
    assert python_source(f"%%{magic}\nx = 1") is None


def test_line_ends_are_those_of_the_editor() -> None:
    assert read(notebook(cell("x = 1\r\ny = 2\rz = 3"))).cells[0].source == "x = 1\ny = 2\nz = 3"


def test_outputs_do_not_matter_whatever_they_hold() -> None:
    outputs = [{"data": {"image/png": "a" * 100_000, "text": ["\udc00"], "value": float("nan")}}]
    data = notebook(cell("x = 1", outputs=outputs))
    assert b"NaN" in data
    assert read(data).cells == (Cell(0, "x = 1"),)
    assert read(b"\xef\xbb\xbf" + notebook(cell("x = 1"))).cells == (Cell(0, "x = 1"),)
    assert read(notebook(cell("x = '\ud800'"))).cells == (Cell(0, "x = '?'"),)
    assert read(data.replace(b'"x = 1"', b'"x = 1 # \xff"')).cells == (Cell(0, "x = 1 # \ufffd"),)


def test_of_duplicate_keys_the_last_counts_as_for_jupyter() -> None:
    data = (
        b'{"cells": [], "cells": [{"cell_type": "raw", "cell_type": "code", "source": "a", "source": "b"}]}'
    )
    assert read(data).cells == (Cell(0, "b"),)


def test_names_cannot_hide_in_json_escapes() -> None:
    data = notebook(cell("import cohere")).replace(b"cohere", b"c\\u006fhere")
    assert b"cohere" in read(data).code()


def test_broken_json_is_a_failure_with_its_line() -> None:
    found = failure(b'{"cells": [\n{"source": "a",\n]}')
    assert (found.line, found.column) == (3, 1)


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"1", b'{"cells": 3}', b'{"cells": [3]}', b"\xff\xfe{\0}\0", b"x = 1"]
)
def test_what_is_no_notebook_is_a_failure(data: bytes) -> None:
    failure(data)


@settings(deadline=None, derandomize=True)
@given(st.binary(max_size=100) | st.text(max_size=50).map(str.encode))
def test_any_bytes_are_a_notebook_or_a_failure(data: bytes) -> None:
    assert isinstance(parse_notebook(data), (Notebook, ParseFailure))


@settings(deadline=None, derandomize=True)
@given(st.text(alphabet="%!?= \\\n'\"#()[]{}fxtime", max_size=80))
def test_any_cell_is_read_and_keeps_its_lines(source: str) -> None:
    python = python_source(source)
    assert python is None or python.count("\n") == source.count("\n")
