"""Where each table and key of a TOML text stands.

tomli gives values without places. This scanner walks the same text once, without building values, and relies
on tomli having accepted it first. A text that fools it costs precision of a place, never a wrong value.
"""

from __future__ import annotations

from bisect import bisect_right

import msgspec

TomlPath = tuple[str | int, ...]

DEEPEST = 8  # the format nests less; hostile keys of 1000 parts must not cost quadratic time
_BARE = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-")
_ENDS_SCALAR = frozenset(",]}#\n\r")


class Places(msgspec.Struct, frozen=True):
    """Offsets of tables, keys and array elements by their path, such as `("account", 0, "tier")`."""

    offsets: dict[TomlPath, int]
    line_starts: tuple[int, ...]

    def find(self, path: TomlPath) -> tuple[int, int]:
        """Line and column of what stands at the path, or of the nearest table around it."""
        for length in range(len(path), 0, -1):
            offset = self.offsets.get(path[:length])
            if offset is not None:
                line = bisect_right(self.line_starts, offset)
                return line, offset - self.line_starts[line - 1] + 1
        return 1, 1


def locate(text: str) -> Places:
    """The places of a text that tomli accepts."""
    scanner = _Scanner(text)
    scanner.scan()
    starts = [0]
    end = text.find("\n")
    while end >= 0:
        starts.append(end + 1)
        end = text.find("\n", end + 1)
    return Places(scanner.offsets, tuple(starts))


class _Scanner:
    """One pass over the text. `position` only grows, so any text comes to an end."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.position = 0
        self.offsets: dict[TomlPath, int] = {}
        self.last_index: dict[TomlPath, int] = {}

    def scan(self) -> None:
        table: TomlPath = ()
        while True:
            self._skip_blank()
            if not self._peek():
                return
            if self._peek() == "[":
                table = self._read_header()
            else:
                self._read_pair(table)

    def _read_header(self) -> TomlPath:
        start = self.position
        is_array = self.text.startswith("[[", start)
        self.position += 2 if is_array else 1
        *outer, last = self._read_key()
        path: TomlPath = ()
        for part in outer[:DEEPEST]:
            path = self._enter_last((*path, part))
        path = (*path, last)
        self._record(path, start)
        if is_array:
            index = self.last_index.get(path, -1) + 1
            self.last_index[path] = index
            path = (*path, index)
            self._record(path, start)
        closing = self.text.find("]", self.position)
        self.position = len(self.text) if closing < 0 else closing + (2 if is_array else 1)
        return path

    def _read_pair(self, table: TomlPath) -> None:
        """Reads `key = value`, with everything that the value holds."""
        open_: list[tuple[TomlPath, int | None]] = []
        self._enter_value(self._read_child(table), open_)
        while open_:
            self._skip_blank()
            container, index = open_[-1]
            character = self._peek()
            if not character:
                return
            if character in "]}":
                self.position += 1
                open_.pop()
            elif character == ",":
                self.position += 1
            elif index is None:
                self._enter_value(self._read_child(container), open_)
            else:
                open_[-1] = (container, index + 1)
                self._record((*container, index), self.position)
                self._enter_value((*container, index), open_)

    def _read_child(self, table: TomlPath) -> TomlPath:
        """Reads a key and its equals sign; every table that a dotted key opens stands where the key does."""
        start = self.position
        path = table
        for part in self._read_key()[:DEEPEST]:
            path = (*path, part)
            self._record(path, start)
        if self._peek() == "=" or self.position == start:
            self.position += 1
        return path

    def _enter_value(self, path: TomlPath, open_: list[tuple[TomlPath, int | None]]) -> None:
        self._skip_blank()
        character = self._peek()
        if character in ("[", "{"):
            self.position += 1
            # beyond what is recorded, paths stop growing: depth must not make them quadratic
            open_.append((path[:DEEPEST], 0 if character == "[" else None))
        elif character in ("'", '"'):
            self._read_string()
        else:
            while self._peek() and self._peek() not in _ENDS_SCALAR:
                self.position += 1

    def _read_key(self) -> list[str]:
        parts: list[str] = []
        while True:
            self._skip_spaces()
            parts.append(self._read_part())
            self._skip_spaces()
            if self._peek() != ".":
                return parts
            self.position += 1

    def _read_part(self) -> str:
        start = self.position
        if self._peek() in ("'", '"'):
            self._read_string()
            return _unquote(self.text[start : self.position])
        while self._peek() in _BARE:
            self.position += 1
        return self.text[start : self.position]

    def _read_string(self) -> None:
        """Leaves the cursor behind the closing quotes of any of the four kinds of string."""
        quote = self.text[self.position]
        closing = quote * 3 if self.text.startswith(quote * 3, self.position) else quote
        self.position += len(closing)
        while self._peek() and not self.text.startswith(closing, self.position):
            self.position += 2 if quote == '"' and self._peek() == "\\" else 1
        self.position += len(closing)
        if len(closing) == 3:  # up to two more quotes belong to the content
            while self._peek() == quote:
                self.position += 1

    def _skip_spaces(self) -> None:
        while self._peek() in (" ", "\t"):
            self.position += 1

    def _skip_blank(self) -> None:
        while True:
            character = self._peek()
            if character in (" ", "\t", "\n", "\r"):
                self.position += 1
            elif character == "#":
                end = self.text.find("\n", self.position)
                self.position = len(self.text) if end < 0 else end
            else:
                return

    def _enter_last(self, path: TomlPath) -> TomlPath:
        """`[a.b]` means the last element where `a` is an array of tables."""
        index = self.last_index.get(path)
        return path if index is None else (*path, index)

    def _record(self, path: TomlPath, offset: int) -> None:
        if len(path) <= DEEPEST:
            self.offsets.setdefault(path, offset)

    def _peek(self) -> str:
        return self.text[self.position : self.position + 1]


def _unquote(raw: str) -> str:
    """The key that a quoted part means."""
    if raw[:1] == "'" or "\\" not in raw:
        return raw[1:-1]
    import tomli

    try:
        return str(tomli.loads(f"key = {raw}")["key"])
    except tomli.TOMLDecodeError:
        return raw[1:-1]
