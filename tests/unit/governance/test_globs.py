"""Globs against a brute force, and in linear time."""

from __future__ import annotations

import time
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from egresslint.governance.globs import match_name, match_path


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("app/llm.py", "app/llm.py"),
        ("app/*.py", "app/llm.py"),
        ("app/**", "app/a/b.py"),
        ("app/**/llm.py", "app/a/b/llm.py"),
        ("app/**/llm.py", "app/llm.py"),
        ("**/llm.py", "llm.py"),
        ("**/llm.py", "a/b/llm.py"),
        ("**", "a/b.py"),
        ("src/**.py", "src/a/b.py"),
        ("*", "a.py"),
        ("a[b]?.py", "a[b]?.py"),
        ("***", "a/b"),
    ],
)
def test_matches(pattern, path):
    assert match_path(pattern, path)


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("app/*.py", "app/a/b.py"),
        ("*", "a/b.py"),
        ("app/**", "app"),
        ("app/**", "apps/a.py"),
        ("**/llm.py", "allm.py"),
        ("app", "app/llm.py"),
        ("App/*.py", "app/a.py"),
        ("a?.py", "ab.py"),
        ("a**/b", "ab"),
        ("", "a"),
    ],
)
def test_does_not_match(pattern, path):
    assert not match_path(pattern, path)


def test_names_ignore_case():
    assert match_name("clinical_note*", "Clinical_Notes")
    assert match_name("*_SSN", "patient_ssn")
    assert not match_name("note", "notes")


TEXT = st.text(alphabet="ab/", max_size=8)
PATTERN = st.lists(st.sampled_from(["a", "b", "/", "*", "**"]), max_size=8).map("".join)


@settings(max_examples=600, deadline=None)
@given(PATTERN, TEXT)
def test_agrees_with_brute_force(pattern, path):
    assert match_path(pattern, path) == brute_force(pattern, path)


def brute_force(pattern: str, path: str) -> bool:
    """Tries every way to read the pattern."""

    @cache
    def tries(at: int, rest: int) -> bool:
        if at == len(pattern):
            return rest == len(path)
        if pattern[at] != "*":
            return path[rest : rest + 1] == pattern[at] and tries(at + 1, rest + 1)
        end = at
        while pattern[end : end + 1] == "*":
            end += 1
        wide = end - at > 1
        starts = at == 0 or pattern[at - 1] == "/"
        if wide and starts and pattern[end : end + 1] == "/" and tries(end + 1, rest):
            return True
        for stop in range(rest, len(path) + 1):
            if tries(end, stop):
                return True
            if path[stop : stop + 1] == "/" and not wide:
                return False
        return False

    return tries(0, 0)


@pytest.mark.parametrize("pattern", ["*a" * 200 + "b", "**/" * 200 + "b", "**a" * 200 + "b"])
def test_hostile_patterns_take_linear_time(pattern):
    start = time.process_time()
    assert not match_path(pattern, "a/" * 5000 + "c")
    assert time.process_time() - start < 1
