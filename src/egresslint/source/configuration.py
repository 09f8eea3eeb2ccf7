"""Configuration files: files of a project that are no Python, by their names. `plain` reads what they say."""

from __future__ import annotations

from typing import Literal

Form = Literal["yaml", "json", "toml", "ini", "env"]

LARGEST = 128 * 1024
PROJECT = "<project>"
"""Stands for the project's root in paths that code makes of `__file__`."""

_SUFFIXES: dict[str, Form] = {
    ".yaml": "yaml",
    ".yml": "yaml",
    ".json": "json",
    ".toml": "toml",
    ".ini": "ini",
    ".cfg": "ini",
    ".env": "env",
}
_TEMPLATES = ("example", "sample", "template", "dist")


def form_of(name: str) -> Form | None:
    """What a file of this name holds; None where it is no configuration file."""
    at = name.rfind(".")
    if at < 0:
        return None
    suffix = name[at:].lower()
    known = _SUFFIXES.get(suffix)
    if known is not None:
        return known
    is_template = suffix[1:] in _TEMPLATES and name[:at].lower() in ("env", "dotenv")
    return "env" if is_template or name.startswith(".env.") else None
