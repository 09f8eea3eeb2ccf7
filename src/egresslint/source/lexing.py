"""Structure without tokens: brackets, strings and chosen words of Python text, in one linear pass.

Strings and comments are skipped by the tokenizer's rules, f-strings are entered: an f-string counts as a
bracket, and each of its replacement fields as another. Nothing here checks that the text is valid: mismatched
brackets and unterminated strings are passed over, as no parser gets beyond them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

OPEN, CLOSE, STRING, COMMENT, WORD = range(5)
# What kind of event, and where its text begins and ends.
Event = tuple[int, int, int]

_MARKS = re.compile(r"""[()\[\]{}"'#]""")
_MARKS_IN_FIELD = re.compile(r"""[()\[\]{}"'#:]""")
_FIELD, _SPEC = "field", "spec"
_PREFIX = frozenset("rRbBuUfFtT")
_FORMATTED = frozenset("fFtT")
# A backslash hides the character after it even in a raw string.
_STRING_ENDS = {
    '"': re.compile(r'\\.|["\n]', re.DOTALL),
    "'": re.compile(r"\\.|['\n]", re.DOTALL),
    '"""': re.compile(r'\\.|"""', re.DOTALL),
    "'''": re.compile(r"\\.|'''", re.DOTALL),
}
_NAMED = r"\\N\{[A-Za-z0-9 -]*\}|\\[\\\"'\n]"
_LITERAL_MARKS = {
    '"': re.compile(_NAMED + r'|\{\{|\}\}|[{"\n]'),
    "'": re.compile(_NAMED + r"|\{\{|\}\}|[{'\n]"),
    '"""': re.compile(_NAMED + r'|\{\{|\}\}|\{|"""'),
    "'''": re.compile(_NAMED + r"|\{\{|\}\}|\{|'''"),
}
_SPEC_MARKS = re.compile(r"[{}\n]")


def events(
    text: str, start: int = 0, end: int | None = None, words: re.Pattern[str] = _MARKS
) -> Iterator[Event]:
    """Yield brackets, strings and comments, and what else `words` finds outside of them, in order.

    A pattern of the caller's must find everything that `_MARKS` finds, too.
    """
    return _Lexer(text, start, len(text) if end is None else end, words).run()


class _Lexer:
    def __init__(self, text: str, start: int, end: int, words: re.Pattern[str]) -> None:
        self.text = text
        self.at = start
        self.end = end
        self.words = words
        # Open brackets, f-strings (by their quote), and fields and format specifications within those.
        self.frames: list[str] = []

    def run(self) -> Iterator[Event]:
        text, end, frames = self.text, self.end, self.frames
        while self.at < end:
            top = frames[-1] if frames else ""
            if top is _SPEC or top in _LITERAL_MARKS:
                yield from self._literal(top)
                continue
            found = (_MARKS_IN_FIELD if top is _FIELD else self.words).search(text, self.at, end)
            if found is None:
                return
            start, self.at = found.span()
            mark = text[start]
            if mark in "([{":
                frames.append(mark)
                yield OPEN, start, self.at
            elif mark in ")]}":
                if frames:
                    frames.pop()
                    yield CLOSE, start, self.at
            elif mark in "\"'":
                yield self._string(start)
            elif mark == "#":
                self.at = self._line_end(start)
                yield COMMENT, start, self.at
            elif top is _FIELD and mark == ":":
                frames.append(_SPEC)
            else:
                yield WORD, start, self.at

    def _line_end(self, at: int) -> int:
        found = self.text.find("\n", at, self.end)
        return self.end if found < 0 else found

    def _string(self, start: int) -> Event:
        """Skip a string, or enter it where it has replacement fields."""
        text = self.text
        quote = text[start] * 3 if text.startswith(text[start] * 3, start) else text[start]
        self.at = start + len(quote)
        if self._is_formatted(start):
            self.frames.append(quote)
            return OPEN, start, self.at
        self.at = self._string_end(quote)
        return STRING, start, self.at

    def _is_formatted(self, quote: int) -> bool:
        at = quote
        while at > 0 and quote - at < 2 and self.text[at - 1] in _PREFIX:
            at -= 1
        if at > 0 and (self.text[at - 1].isalnum() or self.text[at - 1] == "_"):
            return False
        return not _FORMATTED.isdisjoint(self.text[at:quote])

    def _string_end(self, quote: str) -> int:
        for found in _STRING_ENDS[quote].finditer(self.text, self.at, self.end):
            if found[0][0] != "\\":
                return found.end()
        return self.end

    def _literal(self, top: str) -> Iterator[Event]:
        """Go on in the text of an f-string, or of a field's format specification, to where that changes."""
        pattern = _SPEC_MARKS if top is _SPEC else _LITERAL_MARKS[top]
        for found in pattern.finditer(self.text, self.at, self.end):
            mark = found[0]
            self.at = found.end()
            if mark == "{":
                self.frames.append(_FIELD)
                yield OPEN, found.start(), self.at
                return
            if mark in (top, "\n") or (top is _SPEC and mark == "}"):
                yield from self._leave(top, found.start())
                return
        self.at = self.end

    def _leave(self, top: str, start: int) -> Iterator[Event]:
        self.frames.pop()
        if top is _SPEC and self.text[start] == "}":
            self.frames.pop()
        if top is not _SPEC or self.text[start] == "}":
            yield CLOSE, start, self.at
