"""Line hashes equal GitHub's: the expected values are those of its action's own tests."""

from __future__ import annotations

import pytest

from egresslint.report.line_hash import hash_lines

GREETING = [
    "e9496ae3ebfced30:1",
    "fb7c023a8b9ccb3f:1",
    "ce8ba1a563dcdaca:1",
    "e20e36e16fcb0cc8:1",
    "b3edc88f2938467e:1",
    "c8e28b0b4002a3a0:1",
    "c129715d7a2bc9a3:1",
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ["c129715d7a2bc9a3:1"]),
        (
            " a\nb\n  \t\tc\n d",
            ["271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"],
        ),
        (" hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n", GREETING),
        (
            "Lorem ipsum dolor sit amet.\n" * 10,
            [
                *(f"a7f2ff13bc495cf2:{number}" for number in range(1, 7)),
                "a7f2ff1481e87703:1",
                "a9cf91f7bbf1862b:1",
                "55ec222b86bcae53:1",
                "cc97dc7b1d7d8f7b:1",
                "c129715d7a2bc9a3:1",
            ],
        ),
    ],
)
def test_published_values(text: str, expected: list[str]) -> None:
    assert expected == hash_lines(text.split("\n"))


def test_a_byte_that_is_not_utf8_hashes_as_the_replacement_character() -> None:
    assert hash_lines(["x = '\udcff'"]) == hash_lines(["x = '\ufffd'"])


def test_characters_beyond_the_basic_plane_count_as_two_units() -> None:
    assert hash_lines(["\U0001f600"]) == hash_lines(["\ud83d\ude00"])
