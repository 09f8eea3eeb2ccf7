"""Finds the known word that a misspelt one is closest to.

A small edit distance of our own, because importing difflib costs more than a whole run of the file's check.
"""

from __future__ import annotations

from collections.abc import Iterable

LONGEST = 60  # no key of the format is longer; hostile words must not cost quadratic time


def suggest(word: str, known: Iterable[str]) -> str | None:
    """The closest of `known`, if it is close enough to be a slip; ties go to the alphabet."""
    if len(word) > LONGEST:
        return None
    folded = word.lower().replace("-", "_")
    ranked = sorted((_distance(folded, other.lower().replace("-", "_")), other) for other in known)
    if not ranked or ranked[0][0] > max(1, len(word) // 3):
        return None
    return ranked[0][1]


def hint(word: str, known: Iterable[str]) -> str:
    """A help text for a word that is not known; empty where nothing is close."""
    closest = suggest(word, known)
    return f"did you mean `{closest}`?" if closest else ""


def _distance(left: str, right: str) -> int:
    """Insertions, deletions, substitutions and swaps of neighbours that turn one word into the other."""
    before: list[int] = []
    above = list(range(len(right) + 1))
    for row, a in enumerate(left, start=1):
        current = [row]
        for column, b in enumerate(right, start=1):
            cost = min(above[column] + 1, current[-1] + 1, above[column - 1] + (a != b))
            if row > 1 and column > 1 and a == right[column - 2] and b == left[row - 2]:
                cost = min(cost, before[column - 2] + 1)
            current.append(cost)
        before, above = above, current
    return above[-1]
