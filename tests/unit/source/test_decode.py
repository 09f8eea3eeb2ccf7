"""Text is what Python would read, and nothing hides behind an encoding."""

from __future__ import annotations

import ast
import codecs

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from egresslint.source.decode import declared_encoding, decode
from egresslint.source.failure import ParseFailure


def failure(data: bytes) -> ParseFailure:
    result = decode(data)
    assert isinstance(result, ParseFailure), result
    return result


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"x = 1\n", "x = 1\n"),
        (b"x = 1\r\ny = 2\rz = 3\n", "x = 1\ny = 2\nz = 3\n"),
        ("x = 'é'\n".encode(), "x = 'é'\n"),
        (codecs.BOM_UTF8 + "x = 'é'\n".encode(), "x = 'é'\n"),
        (codecs.BOM_UTF8 * 2 + b"x = 1\n", "x = 1\n"),
        (b"# -*- coding: latin-1 -*-\nx = '\xe9'\n", "# -*- coding: latin-1 -*-\nx = 'é'\n"),
        (
            b"#!/bin/python\n# vim: set fileencoding=cp1252 :\n# \x80",
            "#!/bin/python\n# vim: set fileencoding=cp1252 :\n# €",
        ),
        (b"x = 1\n# coding: latin-1\n# \xc3\xa9", "x = 1\n# coding: latin-1\n# é"),
        (b"\n\n# coding: latin-1\n# \xc3\xa9", "\n\n# coding: latin-1\n# é"),
        (b"# coding: utf-7\n+AGk-mport x\n", "# coding: utf-7\nimport x\n"),
        (b"# coding: unicode_escape\n#\\nimport x\n", "# coding: unicode_escape\n#\nimport x\n"),
        (b"# a\rimport x\r", "# a\nimport x\n"),
        (b"x = 1 # \x00\n", "x = 1 # \x00\n"),
        (b"\x0cdef f(): pass\n", "\x0cdef f(): pass\n"),
    ],
)
def test_the_text_is_what_python_reads(data: bytes, text: str) -> None:
    assert decode(data) == text


def test_a_byte_that_is_not_utf_8_costs_one_character_and_hides_nothing() -> None:
    text = decode(b"# caf\xe9 \xff\nimport cohere\n")
    assert text == "# caf\ufffd \ufffd\nimport cohere\n"


def test_a_long_first_line_does_not_hide_the_declaration() -> None:
    data = b"#" + b" " * 10_000 + b"\n# coding: latin-1\nx = '\xe9'\n"
    assert str(decode(data)).endswith("x = 'é'\n")


@pytest.mark.parametrize(
    "codec",
    ["zlib", "hex", "base64", "bz2", "rot13", "uu", "quopri", "nonsense", "undefined", "punycode", "idna"],
)
def test_codecs_that_give_no_text_are_failures(codec: str) -> None:
    found = failure(f"# coding: {codec}\nx = 1\n".encode())
    assert found.reason == "undecodable"
    assert (found.line, found.column) == (1, 1)
    assert found.message


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-32"])
def test_wide_encodings_are_failures_or_no_python(codec: str) -> None:
    result = decode("import cohere\n".encode(codec))
    assert isinstance(result, ParseFailure) or "\0" in result


def test_the_declaration_is_found_as_python_finds_it() -> None:
    assert declared_encoding(b"# coding=UTF_8") == "utf-8"
    assert declared_encoding(codecs.BOM_UTF8 + b"# coding: latin-1") == "utf-8"
    assert declared_encoding(b"x = '# coding: latin-1'") == "utf-8"
    assert declared_encoding(b"") == "utf-8"


@settings(deadline=None, derandomize=True)
@given(st.binary(max_size=200))
def test_any_bytes_decode_or_fail(data: bytes) -> None:
    result = decode(data)
    if isinstance(result, str):
        result.encode()
        assert "\r" not in result


@settings(deadline=None, derandomize=True)
@given(
    st.sampled_from(
        ["utf-7", "unicode_escape", "raw_unicode_escape", "utf-8-sig", "shift_jis", "hz", "cp037"]
    ),
    st.binary(max_size=80),
)
def test_any_bytes_in_odd_encodings_decode_or_fail(codec: str, data: bytes) -> None:
    result = decode(f"# coding: {codec}\n".encode() + data)
    if isinstance(result, str):
        result.encode()


@settings(deadline=None, derandomize=True)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60).map(lambda text: f"x = {text!r}\n"))
def test_valid_text_means_the_same_to_python(text: str) -> None:
    decoded = decode(text.encode())
    assert isinstance(decoded, str)
    assert ast.dump(ast.parse(decoded)) == ast.dump(ast.parse(text.encode()))
