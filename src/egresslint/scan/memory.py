"""What a scan remembers of earlier ones, typed: each kind of entry with the key that makes it valid.

An entry is decoded strictly, into plain data. What does not decode, or has no valid seal, was never kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache, cached_property
from typing import TYPE_CHECKING, TypeVar

import msgspec

if TYPE_CHECKING:
    from egresslint.cache.store import Store
    from egresslint.ir.front import Lowered, Place
    from egresslint.scan import Request
    from egresslint.source.failure import ParseFailure

T = TypeVar("T")

# The next run may do better.
_PASSING = ("timeout", "out-of-memory", "parser-crashed")


class Memory:
    """One project's entries; without a store everything is forgotten."""

    def __init__(self, store: Store | None = None) -> None:
        self.store = store

    def close(self) -> None:
        if self.store is not None:
            self.store.close()

    # Files, by their content

    def recall_lowered(self, content: bytes) -> Lowered | ParseFailure | None:
        from egresslint.ir.front import decode_answer

        body = self._load("ir", self._front_end(content))
        return None if body is None else _decoded(decode_answer, body)

    def keep_lowered(self, content: bytes, lowered: Lowered | ParseFailure) -> None:
        from egresslint.ir.front import encode_answer

        if self.store is not None and not is_passing(lowered):
            self._save("ir", self._front_end(content), _encoded(encode_answer, lowered))

    def recall_places(self, content: bytes) -> dict[int, Place] | None:
        body = self._load("places", self._front_end(content))
        return None if body is None else _decoded(_places().decode, body)

    def keep_places(self, content: bytes, places: dict[int, Place]) -> None:
        if self.store is not None:
            self._save("places", self._front_end(content), _encoded(msgspec.msgpack.encode, places))

    # Whole projects

    def recall_tree(self, listing: bytes) -> bytes | None:
        """The digest of all contents below a walk's result."""
        return self._load("tree", self._program + listing)

    def keep_tree(self, listing: bytes, tree: bytes) -> None:
        self._save("tree", self._program + listing, tree)

    def recall_index(self, decoder: msgspec.msgpack.Decoder[T]) -> T | None:
        """The rows of this program's last run: there is one index for each project."""
        body = self._load("index", self._program)
        return None if body is None else _decoded(decoder.decode, body)

    def keep_index(self, body: bytes) -> None:
        self._save("index", self._program, body)

    def recall(self, kind: str, facts: bytes, decoder: msgspec.msgpack.Decoder[T]) -> T | None:
        """What this very program found of the same facts."""
        body = self._load(kind, self._program + facts)
        return None if body is None else _decoded(decoder.decode, body)

    def keep(self, kind: str, facts: bytes, value: object) -> None:
        if self.store is not None:
            self._save(kind, self._program + facts, _encoded(msgspec.msgpack.encode, value))

    @cached_property
    def _program(self) -> bytes:
        from egresslint.cache.program import identify

        return identify()

    def _front_end(self, content: bytes) -> bytes:
        return content + self._front_end_facts

    @cached_property
    def _front_end_facts(self) -> bytes:
        from egresslint.cache.program import identify

        return identify("ir", "source")

    # Any of them

    def _load(self, kind: str, facts: bytes) -> bytes | None:
        if self.store is None:
            return None
        from egresslint.cache.digests import digest

        return self.store.load(kind, digest(facts))

    def _save(self, kind: str, facts: bytes, body: bytes | None) -> None:
        if self.store is None or body is None:
            return
        from egresslint.cache.digests import digest

        self.store.save(kind, digest(facts), body)


def _decoded(decode: Callable[[bytes], T], body: bytes) -> T | None:
    try:
        return decode(body)
    except (msgspec.MsgspecError, AssertionError, ValueError, RecursionError, MemoryError):
        return None


def _encoded(encode: Callable[[T], bytes], value: T) -> bytes | None:
    """None for what has no form in bytes, such as a name that is no text: it is made anew each time."""
    try:
        return encode(value)
    except (msgspec.MsgspecError, ValueError, RecursionError, MemoryError):
        return None


@cache
def _places() -> msgspec.msgpack.Decoder[dict[int, Place]]:
    return msgspec.msgpack.Decoder(dict[int, tuple[int, int, int, int]])


def is_passing(lowered: Lowered | ParseFailure) -> bool:
    """Whether the machine's mood is in it, and not the file's content alone."""
    from egresslint.source.failure import ParseFailure

    failures = [lowered] if isinstance(lowered, ParseFailure) else [f for _, f in lowered.failures]
    return any(failure.reason in _PASSING for failure in failures)


def name_content(kind: str, data: bytes) -> bytes:
    """What tells one file's content from another's: modules and notebooks are read differently."""
    from egresslint.cache.digests import digest

    return digest(b"notebook" if kind == "notebook" else b"module", data)


def name_imports(names: Iterable[str]) -> bytes:
    """What tells one file's imports from another's."""
    from egresslint.cache.digests import digest

    return digest(*(name.encode("utf-8", "replace") for name in sorted(names)))


def open_memory(request: Request) -> Memory:
    """What is remembered of the request's project; nothing where there is to be no cache."""
    if request.no_cache:
        return Memory()
    from egresslint.cache.folders import open_store
    from egresslint.cache.places import find_place

    place = find_place(request.root, request.cache_dir)
    return Memory(None if place is None else open_store(place))
