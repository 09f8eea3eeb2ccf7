"""Removes what earlier scans of a project left, and nothing else."""

from __future__ import annotations

from pathlib import Path

import msgspec

from egresslint.cache.folders import NotOursError, remove
from egresslint.cache.places import find_place


class Forgotten(msgspec.Struct, frozen=True):
    """What was removed from `folder`, and what is `left` there because the linter did not make it."""

    folder: str
    files: int
    size: int
    left: tuple[str, ...]


class ForeignFolderError(Exception):
    """The cache's folder is not what the linter made for this user: nothing was removed."""


def forget(root: Path, cache_dir: Path | None) -> Forgotten | None:
    """Remove the cache of the project at `root`; None where none can be."""
    place = find_place(root, cache_dir)
    if place is None:
        return None
    folder = str(place.folder)
    try:
        removed = remove(place)
    except NotOursError:
        raise ForeignFolderError(folder) from None
    return Forgotten(folder, removed.files, removed.size, removed.left)
