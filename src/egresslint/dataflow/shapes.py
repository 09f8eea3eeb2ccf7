"""What is known of a text of which a part is not: how it begins and how it ends.

`f"https://bedrock-runtime.{region}.amazonaws.com/model/{model}/invoke"` is no whole address, and still shows
whose it is. A shape is a constant of its own kind beside the data that it describes, so that all that asks
whether content is known sees the data. Prose has none: what contains blanks decides no call.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from egresslint.dataflow.values import DATA, SCALAR, UNDESCRIBED, Const, Value

SHAPE = "shape"
HOLE = "\0"
MAX_WAYS = 12
MAX_LENGTH = 200
# How much of the two ends of a text with blanks is remembered.
MAX_END = 60


def described(consts: frozenset[Const]) -> frozenset[Const]:
    """Constants without the data that a shape among them describes."""
    return consts - {DATA, SCALAR} if any(kind == SHAPE for kind, _ in consts) else consts


def composed(parts: list[Value], *, prose: bool = False) -> frozenset[Const]:
    """What a text made of the parts may be, as far as they show it; empty where they show nothing.

    Of prose, which has blanks, only what carries data is worth to remember.
    """
    ways = [""]
    for part in parts:
        options = _options(part)
        if len(ways) * len(options) > MAX_WAYS:
            options = [HOLE]
        ways = [_closed(way + option) for way in ways for option in options]
    return frozenset(const for way in ways if (const := _const(way, prose=prose)) is not None)


def holding(text: str) -> Const:
    """The shape of a text of which only a middle is known."""
    return (SHAPE, HOLE + text + HOLE)


def middle(shape: str) -> str | None:
    """What is known of a text of which only a middle is known."""
    return shape[1:-1] if len(shape) > 2 and shape[0] == shape[-1] == HOLE else None


def shown_address(shape: str) -> str | None:
    """The part of a URL that is known from its start, where that includes its host."""
    known = shape.partition(HOLE)[0]
    _, scheme, rest = known.partition("://")
    return known if scheme and "/" in rest else None


def open_hosts(value: Value) -> set[str]:
    """URLs with a star in their host, where the value is nothing else."""
    texts = {text for kind, text in value.consts if kind == SHAPE and "://" in text}
    if value.refs or value.consts - {DATA, SCALAR, UNDESCRIBED, *((SHAPE, text) for text in texts)}:
        return set()
    return {text.replace(HOLE, "*") for text in texts if shown_address(text) is None}


def cut(consts: Iterable[Const], method: str, given: list[Any]) -> list[frozenset[Const]] | None:
    """What each of the parts may be that `partition` and the like give of a text of which one end is known.

    None where no end is known, or a hole may hold the separator at which the text is cut.
    """
    ways: list[list[str]] = []
    for kind, text in consts:
        if kind not in ("str", SHAPE):
            continue
        try:
            parts = list(getattr(text, method)(*given))
        except (TypeError, ValueError):
            return None
        if not _is_cut_outside(parts, method, given):
            return None
        ways.append(parts)
    if len({len(way) for way in ways}) != 1 or not any(HOLE in part for part in ways[0] + ways[-1]):
        return None
    return [_possible(column) for column in zip(*ways, strict=True)]


def leading(consts: frozenset[Const], separator: str | None) -> list[frozenset[Const]]:
    """What each of the first parts may be that `split` gives of a text that begins as known."""
    ways = []
    for kind, text in described(consts):
        if kind not in ("str", SHAPE):
            return []
        start, hole, _ = text.partition(HOLE)
        parts = start.split(separator)
        is_cut = not hole or (separator is None and start[-1:].isspace())
        ways.append(parts if is_cut else parts[:-1])
    return [frozenset(("str", part) for part in column) for column in zip(*ways, strict=False)]


def piece(consts: frozenset[Const], index: int | slice) -> frozenset[Const] | None:
    """What stands at a place of a text of which the ends are known; None where that is not known."""
    out: set[Const] = set()
    known = described(consts)
    if not any(kind == SHAPE for kind, _ in known):
        return None
    for kind, text in known:
        found = _piece_of(text, index) if kind in ("str", SHAPE) else None
        if found is None:
            return None
        out |= {("str", found)} if HOLE not in found else {(SHAPE, found), DATA}
    return frozenset(out)


def _piece_of(text: str, index: int | slice) -> str | None:
    start, hole, end = text.partition(HOLE)
    if not hole:
        return text[index] if isinstance(index, slice) or -len(text) <= index < len(text) else None
    if isinstance(index, int):
        at = start if index >= 0 else end
        return at[index] if -len(at) <= index < len(at) else None
    first, last = index.start or 0, index.stop
    if index.step not in (None, 1):
        return None
    if first >= 0 and last is not None and 0 <= last <= len(start):
        return start[first:last]
    if first < 0 and -first <= len(end) and (last is None or last < 0):
        return end[first:last]
    return start[first:] + HOLE + end if 0 <= first <= len(start) and last is None else None


def tells(consts: frozenset[Const], method: str, text: str) -> bool | None:
    """What `startswith`, `endswith` or `in` give of a text, where its known ends decide."""
    outcomes = {_tell(const, method, text) for const in described(consts)}
    return outcomes.pop() if len(outcomes) == 1 else None


def _tell(const: Const, method: str, text: str) -> bool | None:
    kind, known = const
    if kind == "str":
        return text in known if method == "__contains__" else bool(getattr(known, method)(text))
    if kind != SHAPE:
        return None
    start, _, end = known.partition(HOLE)
    if method == "__contains__":
        return True if text in start or text in end else None
    at, size = (start[: len(text)], len(start)) if method == "startswith" else (end[-len(text) :], len(end))
    if len(text) <= size:
        return at == text or not text
    return None if (text.startswith(start) if method == "startswith" else text.endswith(end)) else False


def may_be(shape: str, text: str) -> bool:
    """Whether a text of a shape may be another text."""
    start, _, end = shape.partition(HOLE)
    return len(text) >= len(start) + len(end) and text.startswith(start) and text.endswith(end)


def _possible(texts: Iterable[str]) -> frozenset[Const]:
    texts = list(texts)
    known = frozenset(const for text in texts if (const := _const(text, prose=True)) is not None)
    return known | {DATA} if any(HOLE in text for text in texts) else known


def _is_cut_outside(parts: list[str], method: str, given: list[Any]) -> bool:
    """Whether only the last part, or counted from the right the first, may hold what is not known."""
    if not any(HOLE in part for part in parts):
        return True
    if "partition" not in method and (len(given) < 2 or len(parts) != given[1] + 1):
        return False
    return len(parts) > 1 and bool(parts[1]) and HOLE in parts[0 if method.startswith("r") else -1]


def _options(part: Value) -> list[str]:
    """The texts that a part may be; a hole where it may be something else."""
    known = sorted(c[1] for c in part.consts if c[0] in ("str", SHAPE))
    whole = {c for c in part.consts if c[0] != "str"}
    if any(kind == SHAPE for kind, _ in whole):
        whole = {c for c in whole if c[0] != SHAPE} - {DATA, SCALAR}
    numbers = sorted(str(c[1]) for c in whole if c[0] == "int" and c[1] is not None)
    is_open = bool(part.refs) or len(whole) > len(numbers)
    return [*known, *numbers, *([HOLE] if is_open or not (known or numbers) else [])]


def _closed(text: str) -> str:
    """One hole from the first to the last: so a text that grows in a loop comes to rest."""
    if HOLE not in text:
        return text
    return text[: text.index(HOLE)] + HOLE + text[text.rindex(HOLE) + 1 :]


def _const(text: str, *, prose: bool = False) -> Const | None:
    if HOLE in text and prose:
        start, _, end = text.partition(HOLE)
        text = start[:MAX_END] + HOLE + end[-MAX_END:]
        return (SHAPE, text) if len(text) > 1 else None
    if len(text) > MAX_LENGTH:
        return None
    if HOLE not in text:
        return ("str", text)
    return (SHAPE, text) if len(text) > 1 and len(text.split()) == 1 else None
