"""Globs of the governance file: `*` is any run without `/`, `**` any run; `**/` may also be nothing.

Matching walks the text once and keeps the set of pattern positions that are still possible as the bits of one
integer, so that no pattern can make it backtrack. Nothing else is special: `?` and `[` stand for themselves.
"""

from __future__ import annotations

from functools import lru_cache

import msgspec


class Glob(msgspec.Struct, frozen=True):
    """A compiled pattern, one bit for each position of `accepts`.

    `accepts[c]` holds the positions that consume the character `c`; `slash` and `other` the wildcards that
    consume a slash or anything else and stay where they are; `skips` those that may match nothing; `parts`
    pairs the position of a `**/` with the one behind it, where a path that has just begun a part may go on.
    """

    literal: str | None
    accepts: dict[str, int]
    slash: int
    other: int
    skips: int
    parts: tuple[tuple[int, int], ...]
    final: int

    def matches(self, text: str) -> bool:
        if self.literal is not None:
            return text == self.literal
        states = self._arrive(1)
        for character in text:
            staying = states & (self.slash if character == "/" else self.other)
            arriving = (states & self.accepts.get(character, 0)) << 1
            states = self._skip(staying) | self._arrive(arriving)
            if not states:
                return False
        return bool(states & self.final)

    def _arrive(self, states: int) -> int:
        """Adds what is reached by passing over whole `**/`."""
        for before, behind in self.parts:
            if states & before:
                states |= behind
        return self._skip(states)

    def _skip(self, states: int) -> int:
        # no two wildcards are neighbours, so one step passes over all that may match nothing
        return states | (states & self.skips) << 1


def match_path(pattern: str, path: str) -> bool:
    """Whether a path, written with `/`, matches; case counts."""
    return _compile(pattern).matches(path)


def match_name(pattern: str, name: str) -> bool:
    """Whether an identifier or key matches, without regard to case."""
    return _compile(pattern.casefold()).matches(name.casefold())


@lru_cache(maxsize=4096)
def _compile(pattern: str) -> Glob:
    accepts: dict[str, int] = {}
    slash = other = skips = 0
    passes: list[tuple[int, int]] = []
    parts = _split(pattern)
    for index, part in enumerate(parts):
        bit = 1 << index
        if part in {"*", "**"}:
            other |= bit
            skips |= bit
            slash |= bit if part == "**" else 0
            starts_part = index == 0 or parts[index - 1] == "/"
            if part == "**" and starts_part and parts[index + 1 : index + 2] == ["/"]:
                passes.append((bit, bit << 2))
        else:
            accepts[part] = accepts.get(part, 0) | bit
    literal = None if skips else pattern
    return Glob(literal, accepts, slash, other, skips, tuple(passes), 1 << len(parts))


def _split(pattern: str) -> list[str]:
    """Characters and wildcards. Neighbouring wildcards are one, the widest of them."""
    parts: list[str] = []
    for run, character in _runs(pattern):
        if character != "*":
            parts.extend(character * run)
        else:
            parts.append("*" if run == 1 else "**")
    return parts


def _runs(pattern: str) -> list[tuple[int, str]]:
    runs: list[tuple[int, str]] = []
    for character in pattern:
        if runs and runs[-1][1] == character:
            runs[-1] = (runs[-1][0] + 1, character)
        else:
            runs.append((1, character))
    return runs
