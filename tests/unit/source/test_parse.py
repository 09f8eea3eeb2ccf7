"""Trees or failures, never an exception; deep recursion has the stack that it needs."""

from __future__ import annotations

import ast
import sys
import threading

import libcst
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from egresslint.source import parse
from egresslint.source.failure import ParseFailure
from egresslint.source.fallback import parse_ast
from egresslint.source.parse import call_in_deep_thread, parse_module


def depth(levels: int) -> int:
    return 0 if levels == 0 else 1 + depth(levels - 1)


def test_a_module_is_parsed() -> None:
    module = parse_module("x = 1\n")
    assert isinstance(module, libcst.Module)
    assert module.code == "x = 1\n"


@pytest.mark.parametrize(
    ("text", "line"),
    [("x = = 1\n", 1), ("x = 1\ny = (\n", 3), ("a\n b\n", 2), ("x = '\n", None)],
)
def test_what_is_no_python_is_a_failure_with_its_line(text: str, line: int | None) -> None:
    found = parse_module(text)
    assert isinstance(found, ParseFailure)
    assert found.reason == "parse-error"
    assert found.line == line
    assert "expected one of" not in found.message


@pytest.mark.parametrize("text", ["def f(:\n", "x = 1\n  y = 2\n", "x = '\n", "x = \0\n", "a.b c\n"])
def test_cpython_says_where(text: str) -> None:
    found = parse_ast(text)
    assert isinstance(found, ParseFailure)
    assert found.reason == "parse-error"
    assert found.message.startswith("it is not valid Python")


def test_warnings_of_the_parser_are_not_ours() -> None:
    assert isinstance(parse_ast("x = '\\d'\ny = 1 is 1\n"), ast.Module)


@pytest.mark.parametrize(
    ("raised", "reason"),
    [
        (MemoryError(), "out-of-memory"),
        (RecursionError(), "too-complex"),
        (ValueError("odd"), "parser-crashed"),
        (BaseException("panic"), "parser-crashed"),
    ],
)
def test_whatever_the_parser_raises_is_a_failure(
    monkeypatch: pytest.MonkeyPatch, raised: BaseException, reason: str
) -> None:
    def fail(_text: str) -> None:
        raise raised

    monkeypatch.setattr(libcst, "parse_module", fail)
    found = parse_module("x = 1")
    assert isinstance(found, ParseFailure)
    assert found.reason == reason


def test_an_interrupt_is_not_swallowed(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_text: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(libcst, "parse_module", interrupt)
    with pytest.raises(KeyboardInterrupt):
        parse_module("x = 1")


def test_a_deep_thread_recurses_far_beyond_the_limit_and_restores_it() -> None:
    limit, size = sys.getrecursionlimit(), threading.stack_size()
    sys.setrecursionlimit(1500)
    try:
        assert call_in_deep_thread(depth, 20_000) == 20_000
        assert (sys.getrecursionlimit(), threading.stack_size()) == (1500, size)
        with pytest.raises(RecursionError):
            depth(2000)
    finally:
        sys.setrecursionlimit(limit)


def test_calls_in_a_deep_thread_stay_in_it() -> None:
    def outer() -> bool:
        here = threading.get_ident()
        return call_in_deep_thread(threading.get_ident) == here

    assert call_in_deep_thread(outer)
    assert call_in_deep_thread(threading.get_ident) != threading.get_ident()


def test_errors_come_back_to_the_caller() -> None:
    with pytest.raises(ZeroDivisionError):
        call_in_deep_thread(lambda: 1 // 0)


def test_a_system_that_grants_no_large_stack_gets_a_smaller_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parse, "_STACKS", (1 << 62, 64 << 20))
    assert call_in_deep_thread(lambda: 1) == 1
    monkeypatch.setattr(parse, "_STACKS", (1 << 62,))
    with pytest.raises(MemoryError):
        call_in_deep_thread(lambda: 1)


@settings(deadline=None, derandomize=True)
@given(st.text(max_size=60) | st.text(alphabet="()[]{}:=.,'\"fxif \n\t", max_size=60))
def test_any_text_is_a_tree_or_a_failure(text: str) -> None:
    text = text.encode("utf-8", "replace").decode()
    assert isinstance(parse_module(text), (libcst.Module, ParseFailure))
    assert isinstance(parse_ast(text), (ast.Module, ParseFailure))
