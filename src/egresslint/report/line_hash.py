"""The line hashes by which GitHub recognises an alert again: `primaryLocationLineHash`.

Equal to what its upload action computes, so that reports uploaded with and without that action do not double
the alerts. It is no identity of ours: that is the fingerprint.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate

_BLOCK = 100
_BASE = 37
_MASK = (1 << 64) - 1
_SHIFT = pow(_BASE, _BLOCK, 1 << 64)
_END_OF_FILE = 0xFFFF


def hash_lines(lines: Sequence[str]) -> list[str]:
    """`hash:occurrence` for each line: a polynomial over the 100 UTF-16 units from the line's start.

    Spaces and tabs do not count, line ends do, and the file ends with a unit of its own and then zeros.
    """
    units: list[int] = []
    starts = []
    for number, line in enumerate(lines or [""]):
        if number:
            units.append(ord("\n"))
        starts.append(len(units))
        units += _units(line)
    units += [_END_OF_FILE, *[0] * _BLOCK]
    prefix = list(accumulate(units, _append, initial=0))
    hashes = [f"{(prefix[at + _BLOCK] - prefix[at] * _SHIFT) & _MASK:x}" for at in starts]
    return _numbered(hashes)


def _units(line: str) -> Sequence[int]:
    kept = line.replace(" ", "").replace("\t", "")
    if not kept.isascii():
        kept = _as_read(kept)
    return memoryview(kept.encode(f"utf-16-{sys.byteorder[0]}e", "surrogatepass")).cast("H")


def _as_read(text: str) -> str:
    """Bytes that are not UTF-8, as a lenient reader sees them."""
    try:
        return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
    except UnicodeEncodeError:
        return text


def _append(digest: int, unit: int) -> int:
    return (digest * _BASE + unit) & _MASK


def _numbered(hashes: list[str]) -> list[str]:
    seen: Counter[str] = Counter()
    numbered = []
    for digest in hashes:
        seen[digest] += 1
        numbered.append(f"{digest}:{seen[digest]}")
    return numbered
