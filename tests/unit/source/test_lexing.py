"""Brackets, strings and comments are told apart as the tokenizer of Python does."""

from __future__ import annotations

import io
import sysconfig
import tokenize
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from egresslint.source.lexing import CLOSE, COMMENT, OPEN, STRING, events


def found(text: str, *kinds: int) -> list[str]:
    return [text[start:end] for kind, start, end in events(text) if kind in kinds]


@pytest.mark.parametrize(
    ("text", "opened", "strings", "comments"),
    [
        ("f(a[0], {1})", ["(", "[", "{"], [], []),
        ("x = 'a' \"b\" # 'c'", [], ["'a'", '"b"'], ["# 'c'"]),
        ("x = '''a'b\n(''' + \"\"\"c\"\"\"", [], ["'''a'b\n('''", '"""c"""'], []),
        (r"x = 'a\'(' + r'\'('", [], [r"'a\'('", r"'\'('"], []),
        ("x = 'a\\\n(' (", ["("], ["'a\\\n('"], []),
        ("x = f'a{b[0]}c'", ["'", "{", "["], [], []),
        ("x = f'{a:{b}>(}' (", ["'", "{", "{", "("], [], []),
        ("x = f'{a['b']}'", ["'", "{", "["], ["'b'"], []),
        ("x = rb'(' + Rb\"(\"", [], ["'('", '"("'], []),
        ("x = y if'{('else z", [], ["'{('"], []),
        ("x = f'{{(}}'", ["'"], [], []),
        ("x = t'''{a\n}'''", ["'''", "{"], [], []),
        ("x = '\n(", ["("], ["'\n"], []),
    ],
)
def test_structure_is_found(text: str, opened: list[str], strings: list[str], comments: list[str]) -> None:
    assert found(text, OPEN) == opened
    assert found(text, STRING) == strings
    assert found(text, COMMENT) == comments


def test_brackets_close_in_pairs() -> None:
    text = "x = f'{a[f\"{b:{c}}\"]}' + (d)"
    assert len(found(text, OPEN)) == len(found(text, CLOSE))


def test_the_standard_library_has_the_comments_and_brackets_that_tokenize_finds() -> None:
    folder = Path(sysconfig.get_path("stdlib"))
    for file in sorted(folder.glob("*.py"))[::3]:
        text = file.read_text("utf-8")
        comments = [
            token.string
            for token in tokenize.generate_tokens(io.StringIO(text).readline)
            if token.type == tokenize.COMMENT
        ]
        assert found(text, COMMENT) == comments, file.name
        assert len(found(text, OPEN)) == len(found(text, CLOSE)), file.name


@settings(deadline=None, derandomize=True)
@given(st.text(alphabet="()[]{}'\"#\\\n f:rN!", max_size=200))
def test_events_are_in_order_whatever_the_text(text: str) -> None:
    last = 0
    for _, start, end in events(text):
        assert last <= start < end <= len(text)
        last = end
