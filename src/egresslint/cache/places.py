"""Where a project's cache lies, and where the secret of its seals does. Nothing here reads or writes a file.

By default both lie in the user's cache folder. The secret never lies inside the project, nor in the
repository around it: what comes along with those was sealed by somebody else, so that no change under review
can hand the linter a result.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

import msgspec

from egresslint.cache.digests import digest

NAME = "egresslint"
_LONGEST_NAME = 40


class Place(msgspec.Struct, frozen=True):
    """The folder of one project's entries, and the folder that holds the secret."""

    folder: Path
    vault: Path


def find_place(root: Path, chosen: Path | None, environment: Mapping[str, str] = os.environ) -> Place | None:
    """The place for the project at `root`, below the `chosen` folder if there is one; None without any."""
    project = Path(os.path.realpath(root))
    users = _users_folder(environment)
    base = Path(os.path.realpath(chosen)) if chosen is not None else users
    if base is None:
        return None
    folder = base / _name_of(project)
    repository = _repository_around(project)
    vault = users if _is_inside(folder, repository) else folder
    if vault is None or _is_inside(vault, repository):
        return None
    return Place(folder, vault)


def _users_folder(environment: Mapping[str, str]) -> Path | None:
    """Where this system keeps what programs can make again."""
    home = environment.get("USERPROFILE" if os.name == "nt" else "HOME", "")
    if os.name == "nt":
        local = environment.get("LOCALAPPDATA", "")
        folder = f"{local}/{NAME}/Cache" if local else ""
    elif sys.platform == "darwin":
        folder = f"{home}/Library/Caches/{NAME}" if home else ""
    else:
        named = environment.get("XDG_CACHE_HOME", "")
        base = named if os.path.isabs(named) else f"{home}/.cache" if home else ""
        folder = f"{base}/{NAME}" if base else ""
    return Path(os.path.realpath(folder)) if os.path.isabs(folder) else None


def _name_of(project: Path) -> str:
    """The project's folder name, for people, and a digest of its whole path."""
    readable = "".join(c if c.isascii() and (c.isalnum() or c in "-_") else "-" for c in project.name)
    return f"{readable[:_LONGEST_NAME] or 'project'}-{digest(os.fsencode(project)).hex()[:16]}"


def _repository_around(project: Path) -> Path:
    """The nearest folder that is under version control; the project itself where none is."""
    return next((f for f in (project, *project.parents) if os.path.lexists(f / ".git")), project)


def _is_inside(place: Path, folder: Path) -> bool:
    return place == folder or folder in place.parents
