"""Text that is known by what was written as it: JSON of an object, or rows of a table.

Such a text holds, beside the data that it is, a constant with the numbers of the objects that it was made of.
Whoever reads the text as what it was written as finds them again; for all others it is data.
"""

from __future__ import annotations

from egresslint.dataflow.shapes import SHAPE
from egresslint.dataflow.values import DATA, SCALAR, UNDESCRIBED, Const, Value

WRITTEN = "written"
MAX_RECORDS = 24
# What such a text may be handed through without a change of what it says.
SAME_RECORDS = frozenset({"encode", "decode", "strip", "rstrip", "lstrip"})


def written(records: tuple[int, ...]) -> Const:
    return (WRITTEN, records)


def records_in(value: Value) -> tuple[int, ...] | None:
    """The objects of which a text was made; None where it may be another text."""
    if value.refs or UNDESCRIBED in value.consts:
        return None
    found = [what for kind, what in value.consts if kind == WRITTEN]
    others = [kind for kind, _ in value.consts - {DATA, SCALAR} if kind not in (WRITTEN, SHAPE)]
    return found[0] if len(found) == 1 and not others else None


def records_of_parts(parts: list[Value]) -> tuple[int, ...] | None:
    """The objects of which a text made of parts was made, where nothing but blanks stands between them."""
    out: tuple[int, ...] = ()
    for part in parts:
        text = part.text()
        if text is not None and not text.strip():
            continue
        records = records_in(part)
        if records is None:
            return None
        out += records
    return out if 0 < len(out) <= MAX_RECORDS else None
