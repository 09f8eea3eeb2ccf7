r"""The values of string literals, as CPython would have them, from LibCST's text of them.

What CPython refuses, such as an unknown `\N{...}`, is kept as written: one literal must not cost the file.
"""

from __future__ import annotations

import ast
import re
from typing import Any

import libcst as cst

_EMPTY = cst.Module(body=[])
_ESCAPE_OR_QUOTE = re.compile(r'(\\.)|"', re.DOTALL)


def piece(text: str, *, raw: bool) -> str:
    """What a piece of text in a formatted string stands for."""
    text = _with_newlines(text.replace("{{", "{").replace("}}", "}"))
    return text if raw or "\\" not in text else _unescape(text)


def _unescape(text: str) -> str:
    # A backslash right before a field, which only warns, is left over at the end.
    tail = "\\" if (len(text) - len(text.rstrip("\\"))) % 2 else ""
    body = _ESCAPE_OR_QUOTE.sub(lambda found: found[1] or '\\"', text[: len(text) - len(tail)])
    value = evaluate(f'"""{body}"""')
    return (value if isinstance(value, str) else text) + tail


def source_of(field: Any) -> str:
    """The text that `=` in a replacement field shows before the value."""
    parts = (field.whitespace_before_expression, field.expression, field.equal)
    return _with_newlines("".join(_EMPTY.code_for_node(part) for part in parts))


def evaluate(text: str) -> str | bytes:
    """The value of a literal; its text as written where CPython refuses an escape in it."""
    import warnings

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            value = ast.literal_eval(text)
    except (SyntaxError, ValueError):
        body = text.lstrip("rRbBuU")
        quote = 3 if body[:3] in ('"""', "'''") else 1
        return body[quote:-quote]
    assert isinstance(value, (str, bytes))
    return value


def _with_newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
