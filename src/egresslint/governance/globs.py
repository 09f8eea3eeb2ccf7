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
    consume a slash or anything else and stay where they are; `skips` those that may match nothing; `nothing`
    pairs a position before `**/` with the one behind it.
    """

    literal: str | None
    accepts: dict[str, int]
    slash: int
    other: int
    skips: int
    nothing: tuple[tuple[int, int], ...]
    final: int

    def matches(self, text: str) -> bool:
        if self.literal is not None:
            return text == self.literal
        states = self._settle(1)
        for character in text:
            wild = states & (self.slash if character == "/" else self.other)
            states = self._settle(wild | (states & self.accepts.get(character, 0)) << 1)
            if not states:
                return False
        return bool(states & self.final)

    def _settle(self, states: int) -> int:
        """Adds the positions that are reached without consuming anything."""
        while True:
            more = states | (states & self.skips) << 1
            for before, behind in self.nothing:
                if more & before:
                    more |= behind
            if more == states:
                return states
            states = more


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
    nothing: list[tuple[int, int]] = []
    parts = _split(pattern)
    for index, part in enumerate(parts):
        bit = 1 << index
        if part in {"*", "**"}:
            other |= bit
            skips |= bit
            slash |= bit if part == "**" else 0
            starts_part = index == 0 or parts[index - 1] == "/"
            if part == "**" and starts_part and parts[index + 1 : index + 2] == ["/"]:
                nothing.append((bit, bit << 2))
        else:
            accepts[part] = accepts.get(part, 0) | bit
    literal = None if skips else pattern
    return Glob(literal, accepts, slash, other, skips, tuple(nothing), 1 << len(parts))


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
