"""What every file of a project holds, by digest, without reading those that have not changed since last time.

A file is the same if its size and its dates are, and if these are older than the run that noted them: a file
that is edited while a run reads it, or within one tick of a coarse clock, is read again by the next.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from time import time_ns
from typing import TYPE_CHECKING

import msgspec

from egresslint.scan.memory import Memory, name_content
from egresslint.scan.meter import Meter
from egresslint.source.discover import Discovery, FileEntry

if TYPE_CHECKING:
    from egresslint.source.failure import ReadFailure

# The coarsest clocks of file systems tick every two seconds.
_TICK = 2_000_000_000
_FRESH = 32 << 20


class _Row(msgspec.Struct, array_like=True, frozen=True):
    """A file as the last run found it."""

    entry: FileEntry
    content: bytes


class _Rows(msgspec.Struct, array_like=True, frozen=True):
    """All files, and when the run that noted them began."""

    began: int
    rows: list[_Row]


class Index:
    """The contents of the files that one walk found. `tree` is None while a file could not be read."""

    def __init__(self, root: Path, discovery: Discovery, memory: Memory, meter: Meter) -> None:
        self.root = root
        self.discovery = discovery
        self.memory = memory
        self.meter = meter
        self.began = time_ns()
        self.contents: dict[str, bytes] = {}
        self.tree: bytes | None = None
        # True once a file held something else when it was read again.
        self.is_moving = False
        # What was read to find its digest, while there is room; whoever asks for it next takes it.
        self._fresh: dict[str, bytes] = {}
        self._room = _FRESH

    def find_tree(self) -> bytes | None:
        """The digest of all paths and contents, from the walk alone where nothing has changed."""
        listing = self._listing() if self.memory.store is not None else None
        if listing is None:
            return None
        with self.meter.spend("recall"):
            self.tree = self.memory.recall_tree(listing)
        if self.tree is None:
            self.find_contents()
            with self.meter.spend("recall"):
                self._keep(listing)
        return self.tree

    def _listing(self) -> bytes | None:
        """The walk's result, without the files that no digest here is about."""
        return _encoded(msgspec.structs.replace(self.discovery, configuration=()))

    def find_contents(self) -> None:
        """Find the content of every file, reading those that are new or may have changed."""
        if self.contents or self.memory.store is None:
            return
        from egresslint.source.failure import ReadFailure
        from egresslint.source.read import read

        with self.meter.spend("recall"):
            known = {row.entry: row.content for row in self._recall_rows()}
        with self.meter.spend("read"):
            for entry in self.discovery.entries:
                content = known.get(entry)
                if content is None:
                    self.meter.count("read")
                    data = read(self.root, entry)
                    if isinstance(data, ReadFailure):
                        continue
                    content = name_content(entry.kind, data)
                    self._put_aside(entry.path, data)
                self.contents[entry.path] = content
        self.tree = self._name_tree()

    def _keep(self, listing: bytes) -> None:
        rows = [_Row(e, self.contents[e.path]) for e in self.discovery.entries if e.path in self.contents]
        body = _encoded(_Rows(self.began, rows))
        if body is not None:
            self.memory.keep_index(body)
        if self.tree is not None and all(map(self._is_settled, self.discovery.entries)):
            self.memory.keep_tree(listing, self.tree)

    def _put_aside(self, path: str, data: bytes) -> None:
        if len(data) <= self._room:
            self._room -= len(data)
            self._fresh[path] = data

    def read(self, entry: FileEntry) -> bytes | ReadFailure:
        """A file's bytes: what the run makes of it is about this content."""
        data = self._fresh.pop(entry.path, None)
        if data is not None:
            return data
        from egresslint.source.read import read

        self.meter.count("read")
        found = read(self.root, entry)
        if self.memory.store is not None:
            self._note(entry, found)
        return found

    def _note(self, entry: FileEntry, found: bytes | ReadFailure) -> None:
        known = self.contents.pop(entry.path, None)
        if isinstance(found, bytes):
            self.contents[entry.path] = name_content(entry.kind, found)
        self.is_moving = self.is_moving or known not in (None, self.contents.get(entry.path))

    def has_moved(self) -> bool:
        """Whether a file has changed since the walk: what was made of it may be about either state."""
        return self.is_moving or not all(map(self._is_as_found, self.discovery.entries))

    def _is_as_found(self, entry: FileEntry) -> bool:
        try:
            status = os.lstat(f"{self.root}/{entry.path}")
        except OSError:
            return False
        now = (status.st_size, status.st_mtime_ns, status.st_ctime_ns)
        return now == (entry.size, entry.mtime_ns, entry.ctime_ns)

    def _recall_rows(self) -> Iterable[_Row]:
        rows = self.memory.recall_index(_decoder())
        if rows is None:
            return ()
        return (row for row in rows.rows if _last_change(row.entry) + _TICK < rows.began)

    def _is_settled(self, entry: FileEntry) -> bool:
        return _last_change(entry) + _TICK < self.began

    def _name_tree(self) -> bytes | None:
        if len(self.contents) < len(self.discovery.entries):
            return None
        return self._name([self.contents[entry.path] for entry in self.discovery.entries])

    @property
    def shape(self) -> bytes | None:
        """The digest of all paths, whatever they hold."""
        return self._name([])

    def _name(self, contents: list[bytes]) -> bytes | None:
        from egresslint.cache.digests import digest

        found = self.discovery
        files = [(entry.path, entry.kind) for entry in found.entries]
        body = _encoded((files, contents, found.failures, found.excluded, found.links, found.notes))
        return None if body is None else digest(body)


def _last_change(entry: FileEntry) -> int:
    return max(entry.mtime_ns, entry.ctime_ns)


def _decoder() -> msgspec.msgpack.Decoder[_Rows]:
    return msgspec.msgpack.Decoder(_Rows)


def _encoded(value: object) -> bytes | None:
    """None where a name is no text: such a project is read anew each time."""
    try:
        return msgspec.msgpack.encode(value)
    except (msgspec.MsgspecError, ValueError):
        return None
