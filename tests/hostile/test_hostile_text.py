"""Hostile text costs itself at most: the process survives, and gets a tree, a failure or a refusal."""

from __future__ import annotations

import ast
import sys
import time
from collections.abc import Iterator

import hostile_text
import pytest

from egresslint.source.failure import ParseFailure
from egresslint.source.fallback import parse_ast
from egresslint.source.guard import suspect
from egresslint.source.isolate import Worker
from egresslint.source.lexing import events
from egresslint.source.notebook import parse_notebook, python_source
from egresslint.source.parse import parse_module
from egresslint.source.suppressions import find_suppressions


def parse_in_worker(payload: bytes) -> bytes:
    """Parse where the process may die."""
    result = parse_module(payload.decode())
    return result.reason.encode() if isinstance(result, ParseFailure) else b"tree"


def fall_back_in_worker(payload: bytes) -> bytes:
    result = parse_ast(payload.decode())
    return result.reason.encode() if isinstance(result, ParseFailure) else b"tree"


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker(cpu_seconds=5) as started:
        yield started


DANGEROUS = {**hostile_text.HANG, **hostile_text.CRASH, **hostile_text.LARGE}


@pytest.mark.parametrize("name", DANGEROUS)
def test_dangerous_text_is_refused_in_no_time(name: str) -> None:
    start = time.process_time()
    suspicion = suspect(DANGEROUS[name])
    assert time.process_time() - start < 5
    assert suspicion is not None
    assert suspicion.refused
    assert suspicion.message


@pytest.mark.parametrize("name", DANGEROUS)
def test_cpython_answers_for_what_is_refused_or_dies_alone(name: str, worker: Worker) -> None:
    answer = worker.call(fall_back_in_worker, DANGEROUS[name].encode())
    assert isinstance(answer, (bytes, ParseFailure))
    assert worker.call(fall_back_in_worker, b"x = 1") == b"tree"


@pytest.mark.parametrize("name", ["tuple-patterns", "mapping-patterns", "del-groups"])
def test_a_parser_that_does_not_return_is_stopped(name: str) -> None:
    with Worker(cpu_seconds=1, wall_seconds=30) as worker:
        answer = worker.call(parse_in_worker, hostile_text.HANG[name].encode())
        assert isinstance(answer, ParseFailure)
        assert answer.reason in ("timeout", "parser-crashed")
        assert worker.call(parse_in_worker, b"x = 1") == b"tree"


@pytest.mark.parametrize("name", ["unclosed-parentheses", "not", "attributes"])
def test_a_parser_that_takes_the_process_with_it_takes_only_the_worker(name: str) -> None:
    with Worker(cpu_seconds=5, memory=1 << 30) as worker:
        answer = worker.call(parse_in_worker, hostile_text.CRASH[name].encode())
        assert isinstance(answer, ParseFailure) or answer != b"tree"
        assert worker.call(parse_in_worker, b"x = 1") == b"tree"


@pytest.mark.parametrize("name", hostile_text.LEGAL)
def test_what_only_libcst_refuses_is_read_by_cpython(name: str) -> None:
    tree = parse_ast(hostile_text.LEGAL[name])
    assert isinstance(tree, ast.Module)
    assert any(isinstance(node, ast.Import) for node in tree.body)


@pytest.mark.parametrize("name", hostile_text.BROKEN)
def test_what_nothing_reads_is_a_failure_with_words(name: str) -> None:
    text = hostile_text.BROKEN[name]
    assert suspect(text) is None
    for failure in (parse_module(text), parse_ast(text)):
        assert isinstance(failure, ParseFailure)
        assert failure.reason == "parse-error"
        assert failure.message


@pytest.mark.parametrize("name", {**DANGEROUS, **hostile_text.BROKEN})
def test_what_does_not_parse_is_still_scanned_in_linear_time(name: str) -> None:
    text = {**DANGEROUS, **hostile_text.BROKEN}[name]
    start = time.process_time()
    for _ in events(text):
        pass
    find_suppressions(text + "\n# egresslint: ignore[a] -- b")
    python_source(text)
    assert time.process_time() - start < 10


LIMITS = {
    "brackets": "x = " + hostile_text.nested("(", "a", ")", 200),
    "calls": "x = " + hostile_text.nested("f(", "a", ")", 200),
    "indents": "".join(" " * depth + "if a:\n" for depth in range(99)) + " " * 99 + "b\n",
    "operators": "x = a" + " + a" * 390,
    "attributes": "x = a" + ".b()" * 190,
    "elif": "if a:\n    b\n" + "elif c:\n    d\n" * 390,
    "lambda": "x = " + "lambda: " * 390 + "a",
    "not": "x = " + "not " * 390 + "a",
    "patterns": "match a:\n    case " + hostile_text.nested("[", "x", "]", 13) + ":\n        pass\n",
}


@pytest.mark.parametrize("name", LIMITS)
def test_what_the_guard_lets_through_is_parsed_here(name: str) -> None:
    assert suspect(LIMITS[name]) is None
    limit = sys.getrecursionlimit()
    assert not isinstance(parse_module(LIMITS[name]), ParseFailure)
    assert isinstance(parse_ast(LIMITS[name]), ast.Module)
    assert sys.getrecursionlimit() == limit


def test_deep_json_and_broken_json_are_failures() -> None:
    for data in (
        b"[" * 1_000_000,
        b'{"cells":' * 200_000,
        b'{"cells": [{"source": ' + b"[" * 100_000,
        b"{",
        b"",
    ):
        assert isinstance(parse_notebook(data), ParseFailure)
