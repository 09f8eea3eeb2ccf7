"""YAML as plain data, from PyYAML's events: no constructor runs, no tag is followed, no node is built twice.

An alias counts as much as what it stands for, so that a few lines cannot stand for a billion. A value with a
tag of its own (`!ENV`, `!include`, `!!python/object`) is there and says nothing. PyYAML's parser in Python is
used on every machine, though the one in C is faster: the two do not agree on every file.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

try:
    import yaml  # type: ignore[import-untyped]  # it ships no types
except ImportError:  # the same parser, by the name under which it is built for Python without a global lock
    import yaml_ft as yaml  # type: ignore[import-not-found]  # only there without the other

from egresslint.source.plain import MAX_DEPTH, MAX_VALUES, Plain, UnusableError

_MERGE = "<<"
_TEXT = "tag:yaml.org,2002:str"


def compose(text: str) -> Plain:
    """What the only document of a file says."""
    try:
        return _Composer(text).document()
    except (yaml.YAMLError, RecursionError, ValueError):
        raise UnusableError("is no valid YAML") from None


class _Composer:
    def __init__(self, text: str) -> None:
        self.loader = yaml.SafeLoader(text)
        self.events: Iterator[Any] = iter(self.loader.get_event, None)
        # What each anchor stands for, with the number of values in it.
        self.anchors: dict[str, tuple[Plain, int]] = {}
        self.count = 0

    def document(self) -> Plain:
        found: Plain = None
        documents = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                found = self._node(next(self.events), 0)
        if documents > 1:
            raise UnusableError("holds several documents")
        return found

    def _node(self, event: Any, depth: int) -> Plain:
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event.anchor)
        self._add(1)
        if depth > MAX_DEPTH:
            raise UnusableError("nests too deeply")
        before = self.count
        value = self._value(event, depth)
        if event.anchor is not None:
            self.anchors[event.anchor] = (value, self.count - before + 1)
        return value

    def _alias(self, anchor: str) -> Plain:
        if anchor not in self.anchors:
            raise UnusableError("has an alias to what it does not hold, or to itself")
        value, size = self.anchors[anchor]
        self._add(size)
        return value

    def _add(self, size: int) -> None:
        self.count += size
        if self.count > MAX_VALUES:
            raise UnusableError(f"holds more than {MAX_VALUES:,} values")

    def _value(self, event: Any, depth: int) -> Plain:
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        is_list = isinstance(event, yaml.SequenceStartEvent)
        value: Plain = self._sequence(depth) if is_list else self._mapping(depth)
        return value if event.implicit or event.tag is None else None

    def _scalar(self, event: Any) -> str | None:
        tag = event.tag
        if tag is None or tag == "!":
            tag = self.loader.resolve(yaml.ScalarNode, event.value, event.implicit)
        return event.value if tag == _TEXT else None

    def _sequence(self, depth: int) -> list[Plain]:
        out: list[Plain] = []
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            out.append(self._node(event, depth + 1))
        return out

    def _mapping(self, depth: int) -> dict[str, Plain]:
        own: dict[str, Plain] = {}
        merged: dict[str, Plain] = {}
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._key(event, depth)
            value = self._node(next(self.events), depth + 1)
            if key == _MERGE:
                for each in value if isinstance(value, list) else [value]:
                    merged = {**each, **merged} if isinstance(each, dict) else merged
            elif key is not None:
                own[key] = value
        return {**merged, **own}

    def _key(self, event: Any, depth: int) -> str | None:
        """A key as text; None for one that is no scalar, by which no code that we follow asks."""
        value = self._node(event, depth + 1)
        if isinstance(event, yaml.ScalarEvent):
            return str(event.value)
        return value if isinstance(value, str) else None
