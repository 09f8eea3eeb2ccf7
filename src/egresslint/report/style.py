"""How text is shown on a terminal: colour, width, character set. It knows nothing of findings."""

from __future__ import annotations

import unicodedata

import msgspec

from egresslint.report.escape import terminal
from egresslint.report.masking import mask_secrets

_CODES = {
    "error": "1;31",
    "warning": "1;33",
    "note": "1;36",
    "help": "36",
    "frame": "1;34",
    "heading": "1",
    "faint": "2",
}


class Style(msgspec.Struct, frozen=True):
    """`color` allows ANSI sequences, `unicode` more than ASCII; `width` is the columns to lay out for."""

    color: bool = False
    width: int = 100
    unicode: bool = True

    def paint(self, text: str, role: str) -> str:
        """Colours text of ours, or text that `show` has made harmless."""
        return f"\x1b[{_CODES[role]}m{text}\x1b[0m" if self.color and text and role in _CODES else text

    def show(self, name: str) -> str:
        """A name from outside (a path, a rule, an account): one line, control characters visible."""
        return terminal(name, ascii_only=not self.unicode)

    def show_masked(self, text: str) -> str:
        """Code or prose from outside, which may quote code: as above, with secrets masked."""
        return self.show(mask_secrets(text))

    @property
    def ellipsis(self) -> str:
        return "\u2026" if self.unicode else "..."


def char_width(char: str) -> int:
    if char.isascii():
        return 1
    if unicodedata.combining(char) or unicodedata.category(char) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1


def display_width(text: str) -> int:
    return len(text) if text.isascii() else sum(map(char_width, text))


def pad(text: str, width: int) -> str:
    return text + " " * (width - display_width(text))


def shorten(text: str, width: int, style: Style) -> str:
    """The beginning of text that fits into `width` columns, with an ellipsis where something was cut."""
    if display_width(text) <= width:
        return text
    room = width - len(style.ellipsis)
    kept, used = [], 0
    for char in text:
        used += char_width(char)
        if used > room:
            break
        kept.append(char)
    return "".join(kept).rstrip() + style.ellipsis


def wrap(text: str, first: str, style: Style) -> list[str]:
    """Lines as wide as the style allows; `first` leads, and later lines align beneath its end."""
    from textwrap import wrap as wrap_words

    indent = " " * len(first)
    room = max(style.width - len(first), 20)
    lines = wrap_words(text, room, break_long_words=False, break_on_hyphens=False) or [""]
    return [f"{first if i == 0 else indent}{line}".rstrip() for i, line in enumerate(lines)]
