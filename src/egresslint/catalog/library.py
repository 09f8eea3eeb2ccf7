"""What common library functions do with data, as far as one word says it: read from `data/library.toml`."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from pathlib import Path

import msgspec
import tomli


class Library(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Dotted names by what calling them does; the comments in the data file say what each list means."""

    source: str
    checked: date
    scalar: frozenset[str]
    silent: frozenset[str]
    silent_types: frozenset[str]
    identity: frozenset[str]
    transparent_decorators: frozenset[str]
    record_bases: frozenset[str]
    record_decorators: frozenset[str]
    enum_bases: frozenset[str]
    model_validators: frozenset[str]


@lru_cache(maxsize=1)
def load_library() -> Library:
    file = Path(__file__).with_name("data") / "library.toml"
    return msgspec.convert(tomli.loads(file.read_text(encoding="utf-8")), Library, strict=True)
