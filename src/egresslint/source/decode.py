r"""From bytes to the text that Python would read: encoding by PEP 263, line ends as `\n`.

Bytes that do not fit the encoding become one U+FFFD each, so that columns stay true: CPython imports a module
with such bytes in a comment, and the rest of the file must not hide behind them. Nothing here parses.
"""

from __future__ import annotations

import codecs
import re

from egresslint.source.failure import ParseFailure

_DECLARATION = re.compile(rb"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)")
_BLANK = re.compile(rb"^[ \t\f]*(?:#.*)?$")
_LINE_END = re.compile(rb"\r\n|\r|\n")
_WIDE = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# Made for host names; they take quadratic time.
_SLOW = ("punycode", "idna")
_REPLACED = dict.fromkeys(range(0xD800, 0xE000), "\N{REPLACEMENT CHARACTER}")


def decode(data: bytes) -> str | ParseFailure:
    r"""Return the text of a source file, without byte order marks, with `\n` for every line end."""
    if data.startswith(_WIDE):
        return ParseFailure(
            "undecodable", "it is UTF-16 or UTF-32, which Python does not read as source", 1, 1
        )
    name = declared_encoding(data)
    body = _without_marks(data)
    text = _decode_as(name, body)
    if isinstance(text, str) and "\r" in text:
        return text.replace("\r\n", "\n").replace("\r", "\n")
    return text


def declared_encoding(data: bytes) -> str:
    """Return the codec that the first two lines name; `utf-8` without one or after a byte order mark."""
    if data.startswith(codecs.BOM_UTF8):
        return "utf-8"
    second = data.find(b"\n", data.find(b"\n") + 1)
    if b"coding" not in (data[:second] if second >= 0 else data):
        return "utf-8"
    start = 0
    for _ in range(2):
        end = _LINE_END.search(data, start)
        line = data[start : end.start()] if end else data[start:]
        if found := _DECLARATION.match(line):
            return found[1].decode("ascii", "replace").lower().replace("_", "-")
        if end is None or not _BLANK.match(line):
            break
        start = end.end()
    return "utf-8"


def _without_marks(data: bytes) -> bytes:
    while data.startswith(codecs.BOM_UTF8):
        data = data[len(codecs.BOM_UTF8) :]
    return data


def _decode_as(name: str, data: bytes) -> str | ParseFailure:
    try:
        return data.decode(name) if name == "utf-8" else _decode_by(name, data, "strict")
    except UnicodeDecodeError:
        return _decode_around(name, data)
    except (LookupError, ValueError, MemoryError) as error:
        # `zlib`, `rot13` and the like are codecs, but none that yields text from bytes.
        return ParseFailure("undecodable", f"its declared encoding cannot be used: {_words(error)}", 1, 1)


def _decode_by(name: str, data: bytes, errors: str) -> str:
    if name in _SLOW:
        raise LookupError(f"{name} is no encoding for source")
    import warnings

    with warnings.catch_warnings():
        # `unicode_escape` warns of each escape that it does not know.
        warnings.simplefilter("ignore")
        return _encodable(data.decode(name, errors))


def _decode_around(name: str, data: bytes) -> str | ParseFailure:
    try:
        return _decode_by(name, data, "surrogateescape")
    except (LookupError, ValueError):
        return ParseFailure("undecodable", f"its bytes are not valid in its declared encoding, {name}", 1, 1)


def _encodable(text: str) -> str:
    """Replace surrogates, which LibCST and every encoder refuse; some codecs yield them without an error."""
    return text if text.isascii() else text.translate(_REPLACED)


def _words(error: BaseException) -> str:
    return str(error).partition("\n")[0] or type(error).__name__
