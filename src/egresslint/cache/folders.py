"""Opens and removes a project's cache folder. It is ours alone, or it is not used.

A folder of another user, one that others may write to, a link or a file in its place: each means that there
is no cache, which costs time and nothing else.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from pathlib import Path

import msgspec

from egresslint.cache.places import Place
from egresslint.cache.store import PART, TAG, Store, is_entry, list_files, read_file, write_file

_SEAL = "seal"
_SEAL_SIZE = 32
# Programs that make backups know the first line; ours is the proof that the folder is what we made.
_TAG_TEXT = b"""\
Signature: 8a477f597d28d172789f06886806bc55
# What egresslint remembers of a project. `egresslint clean` removes it; so may you.
"""
_IGNORE = ".gitignore"
_IGNORE_TEXT = b"# made by egresslint\n*\n"
_LARGEST = 4096


class Removal(msgspec.Struct, frozen=True):
    """What was removed. `left` are the names of things in the folder that the linter did not make."""

    files: int
    size: int
    left: tuple[str, ...]


class NotOursError(Exception):
    """The folder is not one that the linter made for this user, so nothing in it was touched."""


def open_store(place: Place) -> Store | None:
    """The entries at a place, whose folder is made if need be; None where it cannot be used."""
    if not _prepare(place.folder):
        return None
    if place.vault != place.folder and not _prepare(place.vault):
        return None
    secret = _find_secret(place.vault)
    return None if secret is None else Store(str(place.folder), secret)


def remove(place: Place) -> Removal:
    """Remove the folder with all that the linter put there; raises NotOursError."""
    folder = str(place.folder)
    if not os.path.lexists(folder):
        return Removal(0, 0, ())
    if not _is_ours(place.folder) or _read(place.folder, TAG) != _TAG_TEXT:
        raise NotOursError(folder)
    files, size = 0, 0
    # The tag goes last: a removal that is broken off can be taken up again.
    for name, status in sorted(list_files(folder), key=lambda found: found[0] == TAG):
        if _is_made_here(place.folder, name):
            with suppress(OSError):
                os.unlink(f"{folder}/{name}")
                files, size = files + 1, size + status.st_size
    with suppress(OSError):
        os.rmdir(folder)
    return Removal(files, size, _names_in(folder))


def _prepare(folder: Path) -> bool:
    """Make the folder, or see that it is ours; then mark it."""
    if not os.path.lexists(folder):
        try:
            os.makedirs(folder.parent, 0o700, exist_ok=True)
            with suppress(FileExistsError):
                os.mkdir(folder, 0o700)
        except OSError:
            return False
    if not _is_ours(folder):
        return False
    if not os.path.lexists(folder / TAG):
        # In this order: what has the tag can be removed.
        write_file(str(folder / _IGNORE), _IGNORE_TEXT)
        write_file(str(folder / TAG), _TAG_TEXT)
    return True


def _is_ours(folder: Path) -> bool:
    """True for a real folder of this user that nobody else may write to."""
    try:
        status = os.lstat(folder)
    except (OSError, ValueError):
        return False
    return stat.S_ISDIR(status.st_mode) and _is_own(status)


def _is_own(status: os.stat_result) -> bool:
    if not hasattr(os, "geteuid"):
        # On Windows the user's folders are closed to others by inheritance.
        return True
    return status.st_uid == os.geteuid() and not status.st_mode & 0o022


def _find_secret(vault: Path) -> bytes | None:
    """The secret of this place. Whoever makes it first wins; one that is damaged is made anew."""
    path = str(vault / _SEAL)
    secret = read_file(path, _LARGEST)
    if secret is None or len(secret) != _SEAL_SIZE:
        write_file(path, os.urandom(_SEAL_SIZE))
        # What another run put there meanwhile is as good.
        secret = read_file(path, _LARGEST)
    return secret if secret is not None and len(secret) == _SEAL_SIZE else None


def _is_made_here(folder: Path, name: str) -> bool:
    texts = {_IGNORE: _IGNORE_TEXT, TAG: _TAG_TEXT}
    if name in texts:
        return _read(folder, name) == texts[name]
    is_part = name.endswith(PART) and name.startswith((f"{_SEAL}.", f"{TAG}.", f"{_IGNORE}."))
    return name == _SEAL or is_part or is_entry(name)


def _read(folder: Path, name: str) -> bytes | None:
    return read_file(str(folder / name), _LARGEST)


def _names_in(folder: str) -> tuple[str, ...]:
    with suppress(OSError):
        return tuple(sorted(os.listdir(folder)))
    return ()
