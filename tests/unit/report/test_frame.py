"""Code frames: underlines stand beneath what they mean, whatever the characters before it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import samples

from egresslint.diagnostics import Span
from egresslint.report.frame import Label, draw
from egresslint.report.style import Style, display_width

FILE = "a.py"


def label(
    line: int, column: int, end_column: int, text: str, *, primary: bool = False, end_line: int | None = None
) -> Label:
    return Label(Span(FILE, line, column, end_line or line, end_column), text, primary)


def drawn(text: str, *labels: Label, style: Style | None = None) -> list[str]:
    return draw(labels, samples.Sources({(FILE, None): text}), "error", style or Style())


def underlined(text: str, first: int, last: int, style: Style | None = None) -> tuple[str, str]:
    """The source row and the underline row, both without the gutter."""
    rows = drawn(text, label(1, first, last, "", primary=True), style=style)
    return rows[2].removeprefix("1 | "), rows[3].removeprefix("  | ")


@pytest.mark.parametrize(
    ("text", "first", "last", "row", "marks"),
    [
        ("x = name", 5, 9, "x = name", "    ^^^^"),
        ("\tname", 2, 6, "    name", "    ^^^^"),
        ("a\tname", 3, 7, "a   name", "    ^^^^"),
        ("x = '病歴'; name", 11, 15, "x = '病歴'; name", "            ^^^^"),
        ("x = '病歴'", 6, 8, "x = '病歴'", "     ^^^^"),
        ("e\u0301 = name", 6, 10, "e\u0301 = name", "    ^^^^"),
        ("'\x1b[31m' + name", 11, 15, r"'\x1b[31m' + name", "             ^^^^"),
        ("'\u202e' + name", 7, 11, r"'\u202e' + name", "           ^^^^"),
        ("'##[x' + name", 10, 14, r"'\x23#[x' + name", "            ^^^^"),
        ("'\udcff' + name", 7, 11, r"'\xff' + name", "         ^^^^"),
    ],
)
def test_underlines_stand_beneath_what_is_shown(
    text: str, first: int, last: int, row: str, marks: str
) -> None:
    assert underlined(text, first, last) == (row, marks)


def test_without_unicode_everything_is_ascii() -> None:
    row, marks = underlined("x = '病'; name", 10, 14, Style(unicode=False))
    assert row == r"x = '\u75c5'; name"
    assert marks == " " * row.index("name") + "^^^^"


def test_a_range_beyond_the_line_still_has_a_mark() -> None:
    assert underlined("x", 5, 9) == ("x", " ^")


def test_a_secret_is_masked_and_moves_nothing() -> None:
    row, marks = underlined("co = Client('A1b2C3d4E5f6G7h8I9j0K1l2'); ask(co)", 42, 49)
    assert row == "co = Client('************************'); ask(co)"
    assert marks == " " * row.index("ask(co)") + "^" * 7


def test_a_very_long_line_is_clipped_around_the_label() -> None:
    text = "x = [" + "1, " * 100_000 + "name" + ", 2" * 100_000 + "]"
    column = text.index("name") + 1
    row, marks = underlined(text, column, column + 4)
    assert display_width(row) <= 100
    assert row[marks.index("^") :].startswith("name")
    assert (row[0], row[-1]) == ("…", "…")


def test_a_secret_that_the_clipping_cuts_is_masked() -> None:
    text = "f(" + "x, " * 60 + "'sk-" + "A1b2C3d4" * 12 + "', name)"
    row, _ = underlined(text, text.index("name") + 1, text.index("name") + 5)
    assert "C3d4" not in row


def test_without_source_only_the_place_is_shown() -> None:
    labels = [Label(Span("gone.py", 3, 4, 3, 9), "", primary=True)]
    assert draw(labels, samples.SOURCES, "error", Style()) == [" --> gone.py:3:4"]


def test_a_line_that_the_file_does_not_have_is_left_out() -> None:
    assert drawn("x = 1", label(7, 1, 2, "lost", primary=True)) == [" --> a.py:7:1"]


NESTED = "reply = co.chat(message=user.email, history=load(user.id))\n"
BLOCK = """\
def ask(email):
    key = read()
    return co.chat(
        model="command",
        temperature=0,
        seed=1,
        stop=[],
        safety="strict",
        message=email,
    )
"""


def test_shapes(snapshot: Callable[[str, str], None]) -> None:
    shapes = {
        "two labels on one line": drawn(
            NESTED,
            label(1, 25, 35, "`user.contact.email` enters here"),
            label(1, 9, 59, "and is sent to cohere", primary=True),
        ),
        "side by side": drawn(
            NESTED,
            label(1, 25, 35, "this one"),
            label(1, 45, 58, "and that one", primary=True),
        ),
        "one range, two labels": drawn(
            NESTED, label(1, 9, 59, "read here"), label(1, 9, 59, "and sent", primary=True)
        ),
        "a bracket over several lines": drawn(
            BLOCK,
            label(1, 9, 14, "`user.contact.email` enters here"),
            label(9, 17, 22, "is put in"),
            label(3, 12, 6, "and is sent to cohere", primary=True, end_line=10),
        ),
        "a bracket from the line's beginning": drawn(
            "ask(\n    note,\n)\n", label(1, 1, 2, "and is sent", primary=True, end_line=3)
        ),
        "only its first line, where the label is not primary": drawn(
            BLOCK, label(3, 12, 6, "sent here", end_line=10), label(1, 9, 14, "begins here", primary=True)
        ),
    }
    snapshot("frames.txt", "".join(f"# {name}\n" + "\n".join(rows) + "\n\n" for name, rows in shapes.items()))
