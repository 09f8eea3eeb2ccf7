"""What common library functions do with data.

Where one word says it, it stands in `data/library.toml`; where it takes behaviour, in the model files of
`data/library`, each named after the module that it describes.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Literal

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
    shared_attributes: frozenset[str]
    record_bases: frozenset[str]
    pydantic_bases: frozenset[str]
    settings_bases: frozenset[str]
    query_methods: frozenset[str]
    query_steps: frozenset[str]
    query_numbers: frozenset[str]
    storing_packages: frozenset[str]
    services: frozenset[str]
    service_clients: frozenset[str]
    service_methods: frozenset[str]
    same_text: frozenset[str]
    asking: frozenset[str]
    measuring: frozenset[str]
    environments: frozenset[str]
    parsers: dict[str, Literal["yaml", "json", "toml", "ini"]]
    record_decorators: frozenset[str]
    enum_bases: frozenset[str]
    model_validators: frozenset[str]
    fixture_decorators: frozenset[str]


@lru_cache(maxsize=1)
def load_library() -> Library:
    file = Path(__file__).with_name("data") / "library.toml"
    return msgspec.convert(tomli.loads(file.read_text(encoding="utf-8")), Library, strict=True)


LIBRARY = "<library>/"
"""Begins the paths under which the interpreter knows model files."""

_FOLDER = Path(__file__).with_name("data") / "library"
_SUFFIX = ".pym"


def is_library_path(path: str) -> bool:
    return path.startswith(LIBRARY)


@lru_cache(maxsize=1)
def library_modules() -> frozenset[str]:
    """The modules that have a model file."""
    return frozenset(file.name.removesuffix(_SUFFIX) for file in _FOLDER.iterdir() if file.suffix == _SUFFIX)


def library_module(name: str) -> str | None:
    """The modelled module that a dotted name lies in; None where there is none."""
    known = library_modules()
    while name:
        name = name.rpartition(".")[0]
        if name in known:
            return name
    return None


def library_source(path: str) -> str:
    """The text of a model file."""
    return (_FOLDER / (path.removeprefix(LIBRARY) + _SUFFIX)).read_text(encoding="utf-8")
