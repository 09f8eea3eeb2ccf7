"""Path patterns of the user: `*`, `?`, `[...]` within a name, `**` for any number of folders.

A pattern without a slash matches a name anywhere; one with a slash is anchored at the root. A pattern that
matches a folder covers everything below it. Matching takes time proportional to pattern times path, whatever
the pattern: no regular expression, no backtracking over more than one star.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable


def exclusion(patterns: Iterable[str]) -> Callable[[str], bool]:
    """Return a test that says whether a path, relative and with `/`, is covered by any of the patterns."""
    split = [_segments(pattern) for pattern in patterns if pattern.strip("/")]
    return lambda path: any(_covers(pattern, path.split("/")) for pattern in split)


def _segments(pattern: str) -> list[str]:
    anchored = "/" in pattern.rstrip("/")
    names = [name for name in pattern.split("/") if name not in ("", ".")]
    return names if anchored else ["**", *names]


def _covers(pattern: list[str], path: list[str]) -> bool:
    """Follow all positions in the pattern at once; reaching its end on any prefix of the path is a match."""
    positions = _closure({0}, pattern)
    for name in path:
        stepped = {at for at in positions if at < len(pattern) and pattern[at] == "**"}
        stepped |= {at + 1 for at in positions if at < len(pattern) and _matches(pattern[at], name)}
        positions = _closure(stepped, pattern)
        if len(pattern) in positions:
            return True
    return False


def _closure(positions: set[int], pattern: list[str]) -> set[int]:
    """Add the positions reached by letting `**` stand for no folder."""
    reached = set(positions)
    for at, name in enumerate(pattern):
        if at in reached and name == "**":
            reached.add(at + 1)
    return reached


def _matches(pattern: str, name: str) -> bool:
    """Match one name; on a mismatch only the last star takes one more character."""
    at = start = 0
    star = retry = -1
    while start < len(name):
        width = _one(pattern, at, name[start])
        if width:
            at, start = at + width, start + 1
        elif at < len(pattern) and pattern[at] == "*":
            star, retry, at = at, start, at + 1
        elif star >= 0:
            retry += 1
            at, start = star + 1, retry
        else:
            return False
    return not pattern[at:].strip("*")


def _one(pattern: str, at: int, character: str) -> int:
    """Return how much of the pattern at `at` matches the character: 0 for none, and for a star."""
    if at >= len(pattern) or pattern[at] == "*":
        return 0
    end = pattern.find("]", at + 2) if pattern[at] == "[" else -1
    if end > 0:
        return end + 1 - at if _in_class(pattern[at + 1 : end], character) else 0
    return 1 if pattern[at] in ("?", character) else 0


def _in_class(members: str, character: str) -> bool:
    negated = members[:1] == "!"
    members = members[1:] if negated else members
    found = character in members.replace("-", "") or any(
        members[at - 1] <= character <= members[at + 1]
        for at in range(1, len(members) - 1)
        if members[at] == "-"
    )
    return found != negated
