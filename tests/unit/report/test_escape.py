"""Each sanitiser makes every string harmless in its own sink."""

from __future__ import annotations

import csv
import json
from io import StringIO
from urllib.parse import unquote_to_bytes

import pytest
import runner
from hypothesis import given
from hypothesis import strategies as st

from egresslint.report import escape
from egresslint.report.machine import encode_json

ANY = st.text(st.characters(exclude_categories=()))  # lone surrogates too
NASTY = ANY | st.text("\x1b\r\n\t:%,;#[]()`|<>=+-@\\{}01ab\u202e\u200b\udcff'\"\x00\x9b")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[31mb", r"a\x1b[31mb"),
        ("a\nb\tc\rd", r"a\nb\tc\rd"),
        ("\x9b\x7f\x00", r"\x9b\x7f\x00"),
        ("\u202eevil\u2066", r"\u202eevil\u2066"),
        ("zero\u200bwidth\ufeff", r"zero\u200bwidth\ufeff"),
        ("\u2028", r"\u2028"),
        ("\udcff", r"\xff"),
        ("\ud800", r"\ud800"),
        ("\U000e0041", r"\U000e0041"),
        ("##[error]x", r"\x23#[error]x"),
        ("naïve 病歴 🩺", "naïve 病歴 🩺"),
        ("no\u00a0break", "no\u00a0break"),
    ],
)
def test_terminal(text: str, shown: str) -> None:
    assert escape.terminal(text) == shown


@given(NASTY)
def test_terminal_shows_one_harmless_line(text: str) -> None:
    shown = escape.terminal(text)
    assert all(runner.is_shown(char) for char in shown)
    assert "##[" not in shown
    assert escape.terminal(shown) == shown
    assert escape.terminal(text, ascii_only=True).isascii()


@given(NASTY)
def test_guarded_lines_hold_no_commands(text: str) -> None:
    guarded = escape.guard_lines("\n".join(map(escape.terminal, text.split("\n"))))
    assert runner.commands(guarded) == []


@given(NASTY, NASTY)
def test_a_command_survives_the_runner_unchanged(name: str, message: str) -> None:
    line = f"::error file={escape.command_property(name)},line=1::{escape.command_data(message)}"
    (command,) = runner.commands(line)
    assert command.name == "error"
    assert set(command.properties) <= {"file", "line"}
    assert command.properties.get("file", "") == escape.terminal(name)
    assert command.data == "\n".join(map(escape.terminal, message.split("\n")))


@given(NASTY)
def test_csv_cells_are_no_formulas(text: str) -> None:
    cell = escape.csv_cell(text)
    assert cell.lstrip()[:1] not in tuple("=+-@")
    out = StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL).writerow([cell])
    assert next(csv.reader(StringIO(out.getvalue()))) == [cell]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", " =1", "\uff1dcmd()"])
def test_formulas_begin_with_a_quote(text: str) -> None:
    assert escape.csv_cell(text) == "'" + text


@given(NASTY)
def test_table_cells_hold_no_border(text: str) -> None:
    cell = escape.markdown_cell(text)
    assert "|" not in cell
    assert "\n" not in cell


@given(NASTY)
def test_code_spans_cannot_be_closed_from_inside(text: str) -> None:
    span = escape.markdown_code(text)
    fence = len(span) - len(span.lstrip("`"))
    inner = span[fence : len(span) - fence]
    assert "`" * fence not in inner.replace("`" * (fence + 1), "") or fence == 0
    assert all(len(run) < fence for run in _runs(inner, "`"))


def _runs(text: str, char: str) -> list[str]:
    return [run for run in "".join(c if c == char else " " for c in text).split() if run]


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("`a|b` flows", "`a|b` flows"),
        ("<script>", "&#60;script&#62;"),
        ("[x](javascript:alert(1))", "&#91;x&#93;(javascript:alert(1))"),
        ("![x](http://e)", "!&#91;x&#93;(http&#58;//e)"),
        ("see https://evil and www.evil", "see https&#58;//evil and www&#46;evil"),
        ("@someone #12 a_b*c", "&#64;someone &#35;12 a&#95;b&#42;c"),
        ("- item", "&#45; item"),
        ("1. item", "1&#46; item"),
        ("2026-11-21 is a date", "2026-11-21 is a date"),
        ("odd ` tick", "odd &#96; tick"),
        ("$x$ &lt; \\", "&#36;x&#36; &#38;lt; &#92;"),
    ],
)
def test_markdown_prose_is_literal(text: str, markdown: str) -> None:
    assert escape.markdown_text(text) == markdown


@given(NASTY)
def test_sarif_text_links_nothing(text: str) -> None:
    assert "](" not in escape.sarif_text(text)
    assert "](" not in escape.sarif_markdown(text) or "`" in text


@given(NASTY)
def test_uris_are_ascii_references_that_decode_to_the_path(path: str) -> None:
    uri = escape.uri_path(path)
    assert uri.isascii()
    assert all(char.isalnum() or char in "/%-._~" for char in uri)
    assert not uri.startswith("/")
    try:
        expected = path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return
    assert unquote_to_bytes(uri.removeprefix("./") if path.startswith("/") else uri) == expected


@given(NASTY)
def test_json_is_ascii_and_lossless(text: str) -> None:
    encoded = encode_json(text)
    assert encoded.isascii()
    assert "##[" not in encoded
    assert json.loads(encoded) == text
