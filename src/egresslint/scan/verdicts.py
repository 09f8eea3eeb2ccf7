"""Which contents hold a marker, as far as earlier runs have looked: unchanged files need not be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from egresslint.scan.memory import Memory

_SIZE = 16


class _Kept(msgspec.Struct, array_like=True, frozen=True):
    """Digests of contents, one after the other."""

    without: bytes
    marked: bytes


class Verdicts:
    """By content: True where it holds a marker."""

    def __init__(self, memory: Memory) -> None:
        self.memory = memory
        self.known: dict[bytes, bool] = {}
        kept = memory.recall("marks", b"", msgspec.msgpack.Decoder(_Kept))
        if kept is not None:
            self.known = dict.fromkeys(_parts(kept.without), False) | dict.fromkeys(_parts(kept.marked), True)
        self._before = len(self.known)

    def keep(self, contents: Iterable[bytes]) -> None:
        """Those of the project's contents, if there are new ones."""
        if len(self.known) == self._before or self.memory.store is None:
            return
        own = sorted(self.known.keys() & set(contents))
        joined = {verdict: b"".join(c for c in own if self.known[c] == verdict) for verdict in (False, True)}
        self.memory.keep("marks", b"", _Kept(joined[False], joined[True]))


def _parts(joined: bytes) -> Iterator[bytes]:
    return (joined[at : at + _SIZE] for at in range(0, len(joined), _SIZE))
