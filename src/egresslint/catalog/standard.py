"""The names of Python's standard library, and which of them no file of a project can take the place of."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec
import tomli


class Standard(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Top-level module names. `first` are those that are loaded before any code of a project runs."""

    checked: str
    source: str
    first: frozenset[str]
    names: frozenset[str]


@cache
def load_standard() -> Standard:
    path = Path(__file__).parent / "data" / "standard.toml"
    return msgspec.convert(tomli.loads(path.read_text(encoding="utf-8")), Standard)
