"""Only comments suppress, only with rules and a reason; the rest is named."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from egresslint.source.suppressions import Suppression, find_suppressions


def test_a_suppression_has_rules_a_reason_and_a_place() -> None:
    text = "x = 1\ny = é(  # egresslint: ignore[a-b, c2] -- see #12, -- approved\n)\n"
    assert find_suppressions(text) == (
        Suppression(2, 9, 62, ("a-b", "c2"), "see #12, -- approved", statement=(2, 3)),
    )
    assert text.split("\n")[1][8:61] == "# egresslint: ignore[a-b, c2] -- see #12, -- approved"


@pytest.mark.parametrize(
    ("comment", "fault"),
    [
        ("#egresslint:ignore[a]--b", None),
        ("# noqa: X  # egresslint: ignore[a] -- b", None),
        ("# egresslint: ignore[a]", "no-reason"),
        ("# egresslint: ignore[a] --", "no-reason"),
        ("# egresslint: ignore", "blanket"),
        ("# egresslint: ignore -- b", "blanket"),
        ("# egresslint: ignore[] -- b", "blanket"),
        ("# egresslint: ignore[*] -- b", "blanket"),
        ("# egresslint: ignore[all] -- b", "blanket"),
        ("# egresslint: ignore[A b] -- b", "malformed"),
        ("# egresslint: ignore[a] b", "malformed"),
        ("# egresslint: ignore[a -- b", "malformed"),
        ("# egresslint: ignored[a] -- b", "malformed"),
        ("# egresslint: ignore-file[a] -- b", "malformed"),
        ("# egresslint:", "malformed"),
    ],
)
def test_what_is_wrong_is_said(comment: str, fault: str | None) -> None:
    (found,) = find_suppressions("x = 1 " + comment)
    assert found.fault == fault


@pytest.mark.parametrize(
    "text",
    [
        "x = '# egresslint: ignore[a] -- b'",
        'x = """\n# egresslint: ignore[a] -- b\n"""',
        "x = f'# egresslint: ignore[a] -- b'",
        "x = f'{a:# egresslint: ignore[a] -- b}'",
        "# egresslint finds this",
        "# see egresslint: ignore[a] -- b",
        "# noqa",
        "# ruff: noqa",
        "# type: ignore",
        "",
    ],
)
def test_other_text_is_no_suppression(text: str) -> None:
    assert find_suppressions(text) == ()


def test_a_comment_may_hold_several() -> None:
    first, second = find_suppressions("# egresslint: ignore[a] -- b # egresslint: ignore[c] -- d")
    assert (first.rules, first.reason, first.column) == (("a",), "b", 1)
    assert (second.rules, second.reason, second.column) == (("c",), "d", 30)


def test_every_comment_has_its_own_line() -> None:
    text = "# egresslint: ignore[a] -- b\n" * 3 + "x = '''\n\n''' # egresslint: ignore[a] -- b\n"
    assert [found.line for found in find_suppressions(text)] == [1, 2, 3, 6]


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("a()\nb()  #!\nc()", (2, 2)),
        ("a()\nb(\n    1,  #!\n    2,\n)\nc()", (2, 5)),
        ("a()\nb(\n    #!\n    1,\n)\nc()", (2, 5)),
        ("a()\nb([{\n1}],\n)  #!\nc()", (2, 4)),
        ("x = \\\n    b()  #!\nc()", (1, 2)),
        ("# ends with \\\nb()  #!\nc()", (2, 2)),
        ('x = """\n(\n"""  #!\nc()', (1, 3)),
        ('x = f"""\n{b(\n)}\n"""  #!\nc()', (1, 4)),
        ("x = '('\nb()  #!\nc()", (2, 2)),
        ("if b(\n    1\n):  #!\n    c()\n", (1, 3)),
        ("if b():\n    c()  #!\n", (2, 2)),
        ("b(  #!\n    1", (1, 2)),
        ("x = (1,\n2)\n#!\nb()", (3, 3)),
    ],
)
def test_a_suppression_knows_its_statement(text: str, statement: tuple[int, int]) -> None:
    (found,) = find_suppressions(text.replace("#!", "# egresslint: ignore[a] -- b"))
    assert found.statement == statement


@settings(deadline=None, derandomize=True)
@given(st.text(alphabet="# egresslint: ignore[a-b] -- \n'\"", max_size=120))
def test_any_text_is_answered(text: str) -> None:
    for found in find_suppressions("# egresslint: " + text):
        assert found.statement[0] <= found.line <= found.statement[1]
