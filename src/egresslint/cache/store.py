"""Entries in one folder: each a file of its own, sealed, and put in place whole.

One file for each entry needs no lock: a writer makes the file beside its place and renames it, so that
readers and other writers see the old entry or the new one. Whatever goes wrong with the disk costs an entry.
"""

from __future__ import annotations

import os
import stat
import zlib
from contextlib import suppress
from time import time

from egresslint.cache.digests import SIZE, seal

LIMIT = 256 << 20
"""Bytes that the entries of one project may take."""

LARGEST_ENTRY = 128 << 20
TAG = "CACHEDIR.TAG"
"""Tells programs that make backups what the folder is; its date is that of the last look at its size."""

# With a suffix, nothing that looks for scripts without one opens an entry.
SUFFIX = ".cache"
PART = ".part"
_ABANDONED = 3600.0
_FRESH = 24 * 3600.0
_PARTS = 64
# A disk that is full or read-only is not asked for every entry again.
_MOST_FAILURES = 4
_FLAGS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | _FLAGS
_CREATE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _FLAGS


class Store:
    """The entries of one folder, which is ours alone. Close it after use: it then makes room."""

    def __init__(self, folder: str, secret: bytes, limit: int = LIMIT) -> None:
        self.folder = folder
        self._secret = secret
        self._limit = limit
        self._failures = 0
        self._written = 0

    def load(self, kind: str, key: bytes) -> bytes | None:
        """The entry as it was saved; None where there is none, or none with a valid seal."""
        path = self._path(kind, key)
        content = read_file(path, LARGEST_ENTRY)
        if content is None or content[:SIZE] != self._seal(kind, key, content[SIZE:]):
            return None
        try:
            body = zlib.decompress(content[SIZE:])
        except zlib.error:
            return None
        self._note_use(path)
        return body

    def save(self, kind: str, key: bytes, body: bytes) -> None:
        if self._failures >= _MOST_FAILURES:
            return
        packed = zlib.compress(body, 1)
        if write_file(self._path(kind, key), self._seal(kind, key, packed) + packed):
            self._written += len(packed)
        else:
            self._failures += 1

    def close(self) -> None:
        """Make room for others: after many bytes, or once a day."""
        if self._written and (self._written > self._limit // _PARTS or self._is_due()):
            make_room(self.folder, self._limit)
        self._written = 0

    def _is_due(self) -> bool:
        mark = f"{self.folder}/{TAG}"
        try:
            if time() - os.stat(mark, follow_symlinks=False).st_mtime <= _FRESH:
                return False
            os.utime(mark)
        except OSError:
            return False
        return True

    def _path(self, kind: str, key: bytes) -> str:
        return f"{self.folder}/{kind}-{key.hex()}{SUFFIX}"

    def _seal(self, kind: str, key: bytes, packed: bytes) -> bytes:
        return seal(self._secret, kind.encode(), key, packed)

    def _note_use(self, path: str) -> None:
        """Keep the date of use, to the day: the oldest entries make room first."""
        with suppress(OSError):
            if time() - os.stat(path, follow_symlinks=False).st_mtime > _FRESH:
                os.utime(path)


def read_file(path: str, limit: int) -> bytes | None:
    """The content of a regular file that is no link; None where there is none, or it is too large."""
    try:
        handle = os.open(path, _READ)
    except (OSError, ValueError):
        return None
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode) or status.st_size > limit:
            return None
        content = b""
        while len(content) < status.st_size:
            more = os.read(handle, status.st_size - len(content))
            if not more:
                return None
            content += more
    except (OSError, MemoryError):
        return None
    else:
        return content
    finally:
        os.close(handle)


def write_file(path: str, content: bytes) -> bool:
    """Put a file in place whole, over what is there; False where that fails."""
    part = f"{path}.{os.getpid()}-{os.urandom(4).hex()}{PART}"
    try:
        handle = os.open(part, _CREATE, 0o600)
        try:
            rest = memoryview(content)
            while rest:
                rest = rest[os.write(handle, rest) :]
        finally:
            os.close(handle)
        os.replace(part, path)
    except OSError:
        with suppress(OSError):
            os.unlink(part)
        return False
    return True


def make_room(folder: str, limit: int) -> None:
    """Remove what killed writers left, and the entries that were not used for longest, down to the limit."""
    found: list[tuple[float, int, str]] = []
    now = time()
    for name, status in list_files(folder):
        if not is_entry(name):
            continue
        if not name.endswith(PART):
            found.append((status.st_mtime, status.st_size, name))
        elif now - status.st_mtime > _ABANDONED:
            _remove(folder, name)
    total = sum(size for _, size, _ in found)
    for _, size, name in sorted(found):
        if total <= limit:
            break
        _remove(folder, name)
        total -= size


def is_entry(name: str) -> bool:
    """True for the names that `Store` gives, those of half-written entries included."""
    stem, suffix, part = name.partition(SUFFIX)
    kind, _, key = stem.partition("-")
    is_key = len(key) == 2 * SIZE and all(c in "0123456789abcdef" for c in key)
    return kind.isalpha() and is_key and bool(suffix) and (not part or part.endswith(PART))


def list_files(folder: str) -> list[tuple[str, os.stat_result]]:
    """The regular files in a folder, with what the system says of each; links are none."""
    try:
        with os.scandir(folder) as listing:
            entries = [entry for entry in listing if entry.is_file(follow_symlinks=False)]
    except OSError:
        return []
    found = []
    for entry in entries:
        with suppress(OSError):
            found.append((entry.name, entry.stat(follow_symlinks=False)))
    return found


def _remove(folder: str, name: str) -> None:
    with suppress(OSError):
        os.unlink(f"{folder}/{name}")
