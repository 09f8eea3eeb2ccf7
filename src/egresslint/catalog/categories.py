"""The taxonomy of data: keys such as `user.contact.email`, their tags, labels and aliases.

It answers what a key means and which keys a requirement covers. It does not decide what any tag requires
(governance does), nor which name in code means which category (the lexicon does).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec
import tomli


class _Category(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    key: str
    label: str
    tags: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    extension: bool = False


class _Alias(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    keys: tuple[str, ...] = ()
    tag: str | None = None


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    source: str
    checked: str
    attribution: str
    aliases: dict[str, _Alias]
    category: tuple[_Category, ...]


class Categories:
    """Every known category. Keys and prefixes are lowercase dotted paths; `key!` matches that key alone."""

    def __init__(self, data: _File) -> None:
        self.attribution = data.attribution
        self._by_key = {category.key: category for category in data.category}
        self._tags = {key: self._inherit(key) for key in self._by_key}
        self._aliases = {name: self._resolve(alias) for name, alias in data.aliases.items()}

    def known(self, key: str) -> bool:
        """True for a key of the taxonomy; not for aliases, nor for a prefix with its `!`."""
        return key in self._by_key

    def keys(self) -> tuple[str, ...]:
        return tuple(sorted(self._by_key))

    def is_extension(self, key: str) -> bool:
        """True for keys that Fideslang does not have, so that an export can declare them as custom."""
        return self._by_key[key].extension

    def aliases(self) -> tuple[str, ...]:
        return tuple(sorted(self._aliases))

    def tags(self, key: str) -> frozenset[str]:
        """The tags of a key and of its ancestors; none for an unknown key."""
        return self._tags.get(key, frozenset())

    def matches(self, prefix: str, key: str) -> bool:
        """True where `prefix` is the key or one of its ancestors; `user.contact!` is `user.contact` alone."""
        if prefix.endswith("!"):
            return key == prefix[:-1]
        return key == prefix or key.startswith(prefix + ".")

    def suggest(self, key: str) -> str | None:
        """The key or alias that was most likely meant."""
        from difflib import get_close_matches

        candidates = [*self._by_key, *self._aliases]
        close = get_close_matches(key.lower(), candidates, n=1, cutoff=0.6)
        if close:
            return close[0]
        last = key.lower().rpartition(".")[2]
        return next((known for known in self.keys() if known.rpartition(".")[2] == last), None)

    def label(self, key: str) -> str:
        """Short words for people, such as `health data`; an unknown key is its own label."""
        category = self._by_key.get(key)
        return category.label if category else key

    def expand(self, alias: str) -> tuple[str, ...]:
        """The keys that an alias stands for, as prefixes; any other name stands for itself."""
        return self._aliases.get(alias, (alias,))

    def _inherit(self, key: str) -> frozenset[str]:
        category = self._by_key[key]
        parent = key.rpartition(".")[0]
        inherited = self._inherit(parent) if parent else frozenset[str]()
        return (inherited - frozenset(category.without)) | frozenset(category.tags)

    def _resolve(self, alias: _Alias) -> tuple[str, ...]:
        """Topmost keys only: as prefixes they cover the rest."""
        if alias.tag is None:
            return alias.keys
        tagged = {key for key, tags in self._tags.items() if alias.tag in tags}
        return tuple(sorted(key for key in tagged if key.rpartition(".")[0] not in tagged))


@cache
def load_categories() -> Categories:
    """The taxonomy that ships with egresslint, read once."""
    text = Path(__file__).with_name("data").joinpath("categories.toml").read_text("utf-8")
    return Categories(msgspec.convert(tomli.loads(text), _File))
