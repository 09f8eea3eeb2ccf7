"""The shape of `data/lexicon.toml`, which explains its own tables; using them is the lexicon's business."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec
import tomli

Proof = Literal["name", "owner", "siblings", "module"]


class SubjectRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    domains: frozenset[str]
    words: tuple[str, ...]
    modules: tuple[str, ...] = ()


class EntryRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    category: str
    names: tuple[str, ...]
    needs: frozenset[str] = frozenset()
    by: frozenset[Proof] = frozenset({"name", "owner", "siblings"})
    unless: frozenset[str] = frozenset()
    unless_modules: frozenset[str] = frozenset()


class AnnotationRow(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    category: str
    modules: tuple[str, ...]
    names: tuple[str, ...]
    bare: bool = False


class LexiconFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    source: str
    checked: str
    modifiers: tuple[str, ...]
    carriers: tuple[str, ...]
    prepositions: frozenset[str]
    negative: tuple[str, ...]
    leading: tuple[str, ...]
    hashes: frozenset[str]
    identifying: tuple[str, ...]
    organizational: tuple[str, ...]
    owner_suffixes: tuple[str, ...]
    harmless_annotations: frozenset[str]
    machinery: tuple[str, ...]
    sibling_domains: dict[str, str]
    companions: dict[str, tuple[str, ...]]
    same: dict[str, str]
    subject: tuple[SubjectRow, ...]
    strong: tuple[EntryRow, ...]
    credential: tuple[EntryRow, ...]
    contextual: tuple[EntryRow, ...]
    annotation: tuple[AnnotationRow, ...]


def read_lexicon_file() -> LexiconFile:
    text = Path(__file__).with_name("data").joinpath("lexicon.toml").read_text("utf-8")
    return msgspec.convert(tomli.loads(text), LexiconFile)
