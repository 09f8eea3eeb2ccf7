"""Regular expressions of scanned code are tried only where that is sure to end soon."""

from __future__ import annotations

import pytest

from egresslint.dataflow.library.matching import MAX_WORK, is_quick

QUICK = [
    r"\s*(?:(\d+)|(\w+)|(.))",
    r"(?P<key>\w+)=(?P<value>[^;\]]*)",
    r"[]\]+*]x?",
    r"\(a\)\*+",
    r"^GET (/\S+)$",
    "",
]
SLOW = [
    r"(a+)+$",
    r"(a|b*)*c",
    r"(?:a{2,})*b",
    r"(\w+) \1",
    r"(?=a)b",
    r"(?i)a",
    r"(a",
    r"a)",
    r"(?P<x",
]


@pytest.mark.parametrize("pattern", QUICK)
def test_what_ends_soon_is_tried(pattern: str) -> None:
    assert is_quick(pattern, 20)


@pytest.mark.parametrize("pattern", SLOW)
def test_what_may_take_long_is_not_tried(pattern: str) -> None:
    assert not is_quick(pattern, 20)


def test_long_texts_are_tried_with_fewer_repetitions() -> None:
    assert is_quick("a*", 600)
    assert not is_quick("a*", 800)
    assert not is_quick("a*a*a*a*", 20)
    assert MAX_WORK < 1_000_000
