"""Reads files that governance depends on: regular ones only, once, with a size cap.

A named pipe must not hang the hook, a link must not lead out of the project, a device must not fill memory.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

LARGEST_GOVERNANCE = 256 * 1024


class UnreadableError(Exception):
    """Why a file was not read, in words that fit after its name."""


def read_regular(path: Path, limit: int) -> bytes:
    """The bytes of a regular file of at most `limit` bytes; raises UnreadableError otherwise."""
    flags = os.O_RDONLY
    for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY", "O_CLOEXEC"):
        flags |= getattr(os, name, 0)
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):
            raise UnreadableError("is not a regular file")
        descriptor = os.open(path, flags)
        with os.fdopen(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise UnreadableError("is not a regular file")
            content = file.read(limit + 1)
    except FileNotFoundError:
        raise UnreadableError("does not exist") from None
    except (OSError, ValueError) as error:
        raise UnreadableError(f"cannot be read: {getattr(error, 'strerror', None) or error}") from None
    if len(content) > limit:
        raise UnreadableError(f"is larger than {limit // 1024} kB")
    return content


def resolve_inside(root: Path, relative: str) -> Path | None:
    """The place of a file named in the governance file; None where it lies outside the root."""
    if "\0" in relative:
        return None
    base = Path(os.path.realpath(root))
    named = base / relative
    place = Path(os.path.realpath(named.parent)) / named.name
    return place if base in place.parents and named.name != ".." else None
