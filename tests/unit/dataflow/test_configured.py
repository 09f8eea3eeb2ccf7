"""Parts of what configuration files say, by the keys under which code reads them."""

from __future__ import annotations

import pytest

from egresslint.dataflow.configured import MAX_SAID, Document, Said
from egresslint.dataflow.values import ANY

WHOLE = Document(
    ({"a": {"b": "x"}, "c": ["y", {"b": "z"}], "n": None, "1": "one"},), settled=True, files=("f",)
)


def said(*texts: str, settled: bool = True) -> Said:
    return Said(texts, settled=settled, files=("f",))


@pytest.mark.parametrize(
    ("keys", "found"),
    [
        ([("str", "a"), ("str", "b")], said("x")),
        ([".a", ".b"], said("x")),
        ([("str", "c"), ("int", 0)], said("y")),
        ([("str", "c"), ("int", -1), ("str", "b")], said("z")),
        ([("str", "c"), ANY], said("y", settled=False)),
        ([("str", "c"), ANY, ("str", "b")], said("z")),
        ([("str", "1")], said("one")),
        ([("str", "a")], None),
        ([("str", "n")], None),
    ],
)
def test_a_part_is_what_stands_under_the_keys(keys: list[object], found: Said | None) -> None:
    part = WHOLE
    for key in keys:
        below = part.below(key)
        assert below is not None
        part = below
    assert part.said() == found


@pytest.mark.parametrize(
    "key", [("str", "d"), ("int", 1), ("int", None), ("none", None), ("ref", 3), 0, "keys", ("tuple", 1, 2)]
)
def test_under_other_keys_nothing_stands(key: object) -> None:
    assert WHOLE.below(key) is None
    assert Document((["x"],), settled=True, files=("f",)).below(("int", 1)) is None


def test_each_file_that_may_be_meant_may_say_it() -> None:
    both = Document(({"a": "x"}, {"a": "y"}, {"b": "z"}), settled=True, files=("f",))
    assert both.below(("str", "a")) == Document(("x", "y"), settled=True, files=("f",))
    assert not both.lacks("b")
    assert both.lacks("c")
    assert both.keys() == ["a", "b"]


def test_too_many_texts_say_nothing() -> None:
    texts = tuple(f"m{number}" for number in range(MAX_SAID + 1))
    assert Document(texts, settled=True, files=()).said() is None
    assert Document(texts[1:], settled=True, files=()).said() is not None
