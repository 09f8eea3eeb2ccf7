"""Literals as constants of the IR, the same whichever parser read them: only what any encoder can hold.

It takes values, not source text: reading the text of a literal is its front end's business.
"""

from __future__ import annotations

from itertools import groupby

from egresslint.ir.nodes import Const, ConstKind, Expr

_KINDS: dict[type, ConstKind] = {
    type(None): "none",
    bool: "bool",
    int: "int",
    float: "float",
    complex: "complex",
    str: "str",
    bytes: "bytes",
    type(...): "ellipsis",
}
_WORD = range(-(2**63), 2**63)


def constant(n: int, value: object) -> Const:
    """The constant with this ordinal and Python value."""
    kind = _KINDS[type(value)]
    if isinstance(value, str):
        return Const(n, kind, _without_surrogates(value))
    if isinstance(value, bytes):
        return Const(n, kind, value.decode("latin-1"))
    if isinstance(value, int) and value not in _WORD:
        return Const(n, kind, None)
    return Const(n, kind, value if isinstance(value, (bool, int, float)) else None)


def negated(n: int, operand: Expr) -> Const | None:
    """The constant that a minus before a number makes; None where the operand is no literal number."""
    if not isinstance(operand, Const) or operand.kind not in ("int", "float"):
        return None
    value = operand.value
    return Const(n, operand.kind, -value if isinstance(value, (int, float)) else None)


def merged(parts: list[Expr]) -> list[Expr]:
    """The parts of a formatted string as CPython has them: no empty text, no text beside text."""
    out: list[Expr] = []
    for is_text, group in groupby(parts, lambda part: isinstance(part, Const)):
        if not is_text:
            out.extend(group)
            continue
        texts = [part for part in group if isinstance(part, Const)]
        text = "".join(str(part.value) for part in texts)
        if text:
            out.append(Const(texts[0].n, "str", text))
    return out


def _without_surrogates(text: str) -> str:
    """Escapes can write half a character, which UTF-8 cannot."""
    if text.isascii() or not any("\ud800" <= char <= "\udfff" for char in text):
        return text
    return "".join("\N{REPLACEMENT CHARACTER}" if "\ud800" <= char <= "\udfff" else char for char in text)
