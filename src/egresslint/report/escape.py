"""One sanitiser for each place that text from scanned code, file names or settings can flow into.

Every function is total: any string, lone surrogates included, becomes text that its sink shows literally.
Secrets are not their business (see `masking`), nor is layout.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re

_NAMED = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}
_FORMULA_STARTS = "=+-@\uff1d\uff0b\uff0d\uff20"
_MARKDOWN_ACTIVE = "\\`*_[]<>#|~&@$"


def visible(char: str, *, ascii_only: bool = False) -> str:
    r"""The character itself if a terminal shows it in place, else an escape such as `\x1b` or `\u202e`."""
    if ascii_only and not char.isascii():
        return _escaped(char)
    if char.isprintable() or unicodedata.category(char) == "Zs":
        return char
    return _escaped(char)


def _escaped(char: str) -> str:
    code = ord(char)
    if char in _NAMED:
        return _NAMED[char]
    if 0xDC80 <= code <= 0xDCFF:  # a byte that was not UTF-8, kept by surrogateescape
        return f"\\x{code - 0xDC00:02x}"
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def terminal(text: str, *, ascii_only: bool = False) -> str:
    """No control characters, no direction marks, one line; and no `##[`, which a CI runner obeys anywhere."""
    if not text.isprintable() or (ascii_only and not text.isascii()):
        text = "".join(visible(char, ascii_only=ascii_only) for char in text)
    return text.replace("##[", r"\x23#[")


def guard_lines(text: str) -> str:
    """Breaks `::` where a line begins with it after white space: a CI runner would take it for a command."""
    if "::" not in text:
        return text
    return "\n".join(_guarded(line) for line in text.split("\n"))


def _guarded(line: str) -> str:
    bare = line.lstrip()
    return line[: len(line) - len(bare)] + r"\x3a" + bare[1:] if bare.startswith("::") else line


def command_data(text: str) -> str:
    """Text after the second `::` of a GitHub workflow command. Line ends made by us survive as `%0A`."""
    lines = (terminal(line) for line in text.split("\n"))
    return "%0A".join(line.replace("%", "%25") for line in lines)


def command_property(text: str) -> str:
    """A value between `=` and `,` of a GitHub workflow command."""
    return terminal(text).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")


def markdown_code(text: str) -> str:
    """A code span, in which nothing is active: no HTML, link or mention."""
    shown = terminal(text)
    if not shown:
        return ""
    fence = "`" * (_longest_run(shown, "`") + 1)
    pad = " " if "`" in (shown[0], shown[-1]) else ""
    return f"{fence}{pad}{shown}{pad}{fence}"


def markdown_cell(text: str) -> str:
    r"""A code span inside a table, where `|` would end the cell and `\|` might, after a backslash."""
    return markdown_code(terminal(text).replace("|", r"\x7c"))


def _longest_run(text: str, char: str) -> int:
    longest = run = 0
    for each in text:
        run = run + 1 if each == char else 0
        longest = max(longest, run)
    return longest


def markdown_text(text: str) -> str:
    """Prose whose backticked parts stay code spans; everything else is literal."""
    return _between_backticks(text, _markdown_literal)


def _markdown_literal(text: str) -> str:
    import re

    literal = "".join(_entity(char) if char in _MARKDOWN_ACTIVE else char for char in terminal(text))
    # A dash or a number with a dot begins a list, and a bare address becomes a link.
    literal = re.sub(r"^(\s*)([-+=])|^(\s*\d{1,9})([.)])(?=\s|$)", _without_list, literal)
    return re.sub(r"(?i)(?<=www)\.|:(?=//)", lambda found: _entity(found[0]), literal)


def _without_list(found: re.Match[str]) -> str:
    dash, number = found.group(1, 2), found.group(3, 4)
    before, marker = dash if dash[1] else number
    return before + _entity(marker)


def _entity(char: str) -> str:
    return f"&#{ord(char)};"


def _between_backticks(text: str, literal: Callable[[str], str]) -> str:
    parts = text.split("`")
    closed = len(parts) if len(parts) % 2 else len(parts) - 1
    spans = [markdown_code(p) if i % 2 else literal(p) for i, p in enumerate(parts[:closed])]
    return "".join(spans) + "".join(literal("`" + part) for part in parts[closed:])


def sarif_text(text: str) -> str:
    """A plain SARIF message: `[text](1)` would be an embedded link, `{0}` a placeholder.

    Only what forms a link is broken, by escape and by space: source text is full of brackets, and not every
    viewer takes escapes away.
    """
    lines = (terminal(line) for line in text.split("\n"))
    return _without_placeholders("\n".join(lines).replace("](", "\\] ("))


def sarif_markdown(text: str) -> str:
    """A formatted SARIF message: no raw HTML and no links, so no `javascript:` either.

    Indented lines become a code block, in which nothing is active.
    """
    blocks: list[str] = []
    for line in text.split("\n"):
        is_code = line.startswith("  ")
        joint = "\n" if blocks and is_code and blocks[-1].startswith("    ") else "\n\n"
        block = f"    {terminal(line)}" if is_code else markdown_text(line).lstrip()
        blocks += [joint, block] if blocks else [block]
    return _without_placeholders("".join(blocks))


def _without_placeholders(text: str) -> str:
    import re

    # Only `{digits}` is doubled, though the standard doubles every brace: viewers that substitute nothing
    # would show f-strings with twice their braces.
    return re.sub(r"\{(\d+)\}", r"{{\1}}", text, flags=re.ASCII)


def csv_cell(text: str) -> str:
    """A cell that no spreadsheet takes for a formula; quoting and commas are the CSV writer's."""
    shown = terminal(text)
    return "'" + shown if shown.lstrip()[:1] in tuple(_FORMULA_STARTS) else shown


def uri_path(path: str) -> str:
    """A relative path as a URI reference: percent-encoded, the bytes of undecodable names included."""
    from urllib.parse import quote

    encoded = (
        path.encode("utf-8", "surrogateescape") if _is_encodable(path) else path.encode("utf-8", "replace")
    )
    quoted = quote(encoded, safe="/")
    return f"./{quoted}" if quoted.startswith("/") else quoted


def _is_encodable(text: str) -> bool:
    try:
        text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        return False
    return True
