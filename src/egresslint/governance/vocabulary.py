"""What governance must know of the catalogue, as ports: the two are siblings and do not import each other."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

import msgspec


class Vocabulary(Protocol):
    """Data categories and their regime tags. Children inherit the tags of their parents."""

    def known(self, key: str, /) -> bool: ...

    def keys(self) -> Iterable[str]: ...

    def tags(self, key: str, /) -> frozenset[str]: ...

    def matches(self, required_prefix: str, key: str, /) -> bool: ...

    def suggest(self, key: str, /) -> str | None: ...


class KnownNames(msgspec.Struct, frozen=True):
    """Names that the file may refer to; where a list is empty, any name is accepted.

    `public_hosts` are globs of hosts that a provider shares among all customers: they identify no account.
    """

    rules: tuple[str, ...] = ()
    providers: tuple[str, ...] = ()
    public_hosts: frozenset[str] = frozenset()
