"""Places of tables and keys, checked against what tomli reads."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
import tomli
from hypothesis import given, settings
from hypothesis import strategies as st

from egresslint.governance.places import DEEPEST, TomlPath, locate

TEXT = '''\
# a comment with [brackets] = "x"
schema = 1
"quoted key" = """
[not.a.table]
"" # not a comment
"""
'literal' = 'it''s'  # trailing

[[account]]
id = "a"   # [x]
credentials = [
    "env:A",  # , ]
    'env:B',
]
[account.nested]
deep = { x = 1, y.z = [ { w = 2 } ] }

[[account]]
id = "b"
when = 1979-05-27 07:32:00
a.b.c = true
'''.replace("'it''s'", "'its'")


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("schema",), (2, 1)),
        (("quoted key",), (3, 1)),
        (("literal",), (7, 1)),
        (("account",), (9, 1)),
        (("account", 0), (9, 1)),
        (("account", 0, "credentials"), (11, 1)),
        (("account", 0, "credentials", 1), (13, 5)),
        (("account", 0, "nested"), (15, 1)),
        (("account", 0, "nested", "deep", "x"), (16, 10)),
        (("account", 0, "nested", "deep", "y", "z", 0, "w"), (16, 27)),
        (("account", 1), (18, 1)),
        (("account", 1, "when"), (20, 1)),
        (("account", 1, "a", "b"), (21, 1)),
        (("account", 1, "missing"), (18, 1)),
        (("missing",), (1, 1)),
    ],
)
def test_places(path, place):
    tomli.loads(TEXT)
    assert locate(TEXT).find(path) == place


def leaves(value: object, path: TomlPath = ()) -> Iterator[TomlPath]:
    yield path
    if isinstance(value, dict):
        for key, item in value.items():
            yield from leaves(item, (*path, key))
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from leaves(item, (*path, index))


KEY = st.sampled_from(["a", "b", "c-d", '"e f"', "'g.h'", '"\\u0069"', '"j\\"k"'])
SCALAR = st.sampled_from(
    [
        "1",
        "true",
        '"x # y"',
        "'z ] }'",
        '"""m\n]n"""',
        "'''o\n\"p'''",
        "2026-11-21",
        "1.5e3",
        '"q\\\\"',
        '""""r"""',
    ]
)
VALUE = st.recursive(
    SCALAR,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: "[" + " ,\n# note ]\n ".join(items) + "]"),
        st.dictionaries(KEY, inner, max_size=3).map(
            lambda items: "{" + ", ".join(f"{key} = {value}" for key, value in items.items()) + "}"
        ),
    ),
    max_leaves=6,
)
PAIRS = st.dictionaries(st.lists(KEY, min_size=1, max_size=3).map(" . ".join), VALUE, max_size=4).map(
    lambda items: "".join(f"{key} = {value}  # end\n" for key, value in items.items())
)
HEADER = st.lists(KEY, min_size=1, max_size=3).map(".".join)
DOCUMENT = st.lists(
    st.tuples(st.sampled_from(["[%s]", "[[%s]]", "[ %s ] # x"]), HEADER, PAIRS).map(
        lambda parts: parts[0] % parts[1] + "\n" + parts[2]
    ),
    max_size=5,
).map("".join)


@settings(max_examples=300, deadline=None)
@given(PAIRS, DOCUMENT)
def test_every_value_of_a_valid_text_has_its_own_place(head, rest):
    text = head + rest
    try:
        document = tomli.loads(text)
    except tomli.TOMLDecodeError:
        return
    places = locate(text)
    lines = text.split("\n")
    for path in leaves(document):
        line, column = places.find(path)
        assert 1 <= line <= len(lines)
        assert 1 <= column <= len(lines[line - 1]) + 1
        if 0 < len(path) <= DEEPEST:
            assert path in places.offsets or is_implied(path, places.offsets), (text, path)


def is_implied(path: TomlPath, offsets: dict[TomlPath, int]) -> bool:
    """`[a.b]` opens `a` without a header of its own."""
    return any(known[: len(path)] == path for known in offsets)


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=st.sampled_from("ab.=[]{}\"'\\#,\n\r\t 1-_\u00e9"), max_size=60))
def test_any_text_comes_to_an_end(text):
    locate(text)


@pytest.mark.parametrize(
    "text",
    [
        "a." * 50_000 + "a = 1",
        "x = " + "[" * 50_000,
        ("a." * 900 + "b = 1\n") * 100,
        "[" + "a." * 50_000 + "a]",
        '"' * 100_000,
        "x = [" + "1," * 50_000 + "]",
    ],
)
def test_hostile_texts_take_linear_time(text):
    start = time.process_time()
    locate(text)
    assert time.process_time() - start < 2
