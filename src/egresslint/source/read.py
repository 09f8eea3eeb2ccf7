"""The bytes of one file, read once, and their digest.

A name may have become anything between the walk and the read, so the open file is examined, not the name: no
link is followed, no pipe is waited for, no device is read, and nothing beyond the cap is taken in.
"""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from egresslint.source.discover import FileEntry
from egresslint.source.failure import ReadFailure, ReadReason

CAP = 1_000_000
# Outputs, mostly pictures, are part of a notebook's file.
NOTEBOOK_CAP = 25_000_000
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_BINARY", 0)
)
_REASONS: dict[int, tuple[ReadReason, str]] = {
    errno.ENOENT: ("missing", "the file is gone"),
    errno.ELOOP: ("not-regular", "it has become a link"),
    errno.ENXIO: ("not-regular", "it is not a regular file"),
}


def read(root: Path, entry: FileEntry, cap: int | None = None) -> bytes | ReadFailure:
    """Return the whole file. Without a cap, the size that its kind may have holds."""
    limit = cap if cap is not None else NOTEBOOK_CAP if entry.kind == "notebook" else CAP
    path = f"{root}/{entry.path}"
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):
            return ReadFailure(entry.path, "not-regular", "it is not a regular file")
        handle = os.open(path, _FLAGS)
        try:
            return _read_open(handle, entry.path, limit)
        finally:
            os.close(handle)
    except OSError as error:
        reason, words = _REASONS.get(error.errno or 0, ("unreadable", f"it cannot be read: {error.strerror}"))
        return ReadFailure(entry.path, reason, words)
    except ValueError:
        return ReadFailure(entry.path, "unreadable", "it has a name that no file can have")


def digest(data: bytes) -> str:
    """Return a name for the content: the same for the same bytes, everywhere."""
    from hashlib import blake2b

    return blake2b(data, digest_size=16).hexdigest()


def _read_open(handle: int, path: str, limit: int) -> bytes | ReadFailure:
    status = os.fstat(handle)
    if not stat.S_ISREG(status.st_mode):
        return ReadFailure(path, "not-regular", "it is not a regular file")
    if status.st_size > limit:
        return _too_large(path, limit)
    # One byte more than the size tells a file that grows meanwhile; some file systems report no size at all.
    data = os.read(handle, status.st_size + 1)
    while data and len(data) != status.st_size and len(data) <= limit:
        more = os.read(handle, limit + 1 - len(data))
        if not more:
            break
        data += more
    return _too_large(path, limit) if len(data) > limit else data


def _too_large(path: str, limit: int) -> ReadFailure:
    return ReadFailure(
        path, "too-large", f"it is larger than {limit:,} bytes, the limit for a file of its kind"
    )
