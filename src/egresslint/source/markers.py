"""Cheap questions to a file's bytes: does it hold a marker, what does it import, does it mention a name.

They stand between reading and parsing, and err on one side only: an import in a docstring counts, but nothing
that Python would import by a spelled-out name is missed, be it behind an odd encoding, letters that Python
folds to ASCII, or a line end that editors do not show. Notebooks are asked by the text of their cells.
"""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from functools import lru_cache

from egresslint.source.decode import declared_encoding, decode

_LIKE_ASCII = ("utf-8", "utf8", "ascii", "us-ascii", "latin", "iso-8859", "iso8859", "cp125", "windows-125")
_WORD = rb"[\w\x80-\xff]"
# `import`, `import_module(` and `__import__(` share a literal beginning, which is what makes the search fast.
_IMPORT = re.compile(rb"import(?:(?!" + _WORD + rb")|_module[ \t]*\(|__[ \t]*\()")
_FROM = re.compile(rb"(?:lazy[ \t]+)?from(?!" + _WORD + rb")(.*)", re.DOTALL)
_LITERAL = re.compile(rb"\s*[rRuU]?[\"']{1,3}([^\"'\n]*)[\"']{1,3}\s*[,)]")
_NAME_IN_QUOTES = re.compile(rb"[\"'](\.*[A-Za-z_][\w.]*|\.+)([{%\"'])")
_BY_NAME = re.compile(rb"(?<!" + _WORD + rb")(?:import_module|__import__)(?!" + _WORD + rb")(?:[ \t]*(\())?")
_SHOWN_TOP = re.compile(rb"\s*[rRuUfF]{0,2}[\"']{1,3}(?:\.|\w+(?:\.|[\"']{1,3}\s*[,)]))")
_IMPORTED_NAME = re.compile(rb"from[ \t]+importlib[ \t]+import[ \t(\w,]*")
_RENAMED = re.compile(rb"[ \t]+as\b")
_LINE_OF_NAMES = re.compile(rb"(?:[^\n;:#(\\]+|\\\n?)*")
_NAMES_IN_PARENTHESES = re.compile(rb"[\s\\]*\(((?:[^()#]+|#[^\n]*)*)")
_ASCII = bytes(range(128))
_COMMENT = re.compile(rb"#[^\n]*")
_DOT = re.compile(rb"[\s\\]*\.[\s\\]*")
# No line before `import` is longer in a program; the bound keeps a hostile one from costing a quadratic time.
_LONGEST = 4096


def has_marker(data: bytes, markers: Iterable[bytes], sign: str = "") -> bool:
    """Tell whether any of the byte strings occurs in the text that Python would read.

    `sign` is a regular expression of what a marker must look like to count: it is asked only where there is
    one, and sets apart words that merely contain it.
    """
    if shows_marker(data, markers, sign):
        return True
    text = plain(data)
    return text is not data and shows_marker(text, markers, sign)


def shows_marker(text: bytes, markers: Iterable[bytes], sign: str = "") -> bool:
    """The same of text that is plain already."""
    # A loop of its own: this is asked of every file of every project.
    for marker in markers:
        if marker in text:
            return not sign or _sign(sign).search(text) is not None
    return False


@lru_cache(maxsize=4)
def _sign(sign: str) -> re.Pattern[bytes]:
    return re.compile(sign.encode())


def mentions(data: bytes, name: str) -> bool:
    """Tell whether an identifier occurs as a word of its own."""
    return shows_word(plain(data), name)


def shows_word(text: bytes, name: str) -> bool:
    """The same of text that is plain already."""
    word = name.encode("utf-8", "replace")
    return word in text and _word(word).search(text) is not None


def imports(data: bytes) -> frozenset[str]:
    """Return every module that may be imported, with leading dots where it is relative.

    `from a import b` yields `a` and `a.b`, as `b` may be a module; a star yields `a` and `a.*`. Where a name
    is computed, it yields whatever the file has in quotes that may be one, and `a.?` for any module of `a`.
    """
    return shown_imports(plain(data))


def shown_imports(text: bytes) -> frozenset[str]:
    """The same of text that is plain already."""
    found = frozenset(name for found in _IMPORT.finditer(text) for name in _imported(text, found))
    return found.union(_computed(text)) if ".?" in found else found


def imports_by_value(text: bytes) -> bool:
    """Tell whether plain text may import a module of which it does not even show the first name."""
    return any(_is_by_value(text, found) for found in _BY_NAME.finditer(text))


def _is_by_value(text: bytes, found: re.Match[bytes]) -> bool:
    """For a call, whether its argument begins with no name; another mention hides what is called."""
    if found[1]:
        return _SHOWN_TOP.match(text, found.end()) is None
    before = _statement_before(text, found.start())
    return _IMPORTED_NAME.fullmatch(before) is None or _RENAMED.match(text, found.end()) is not None


def plain(data: bytes) -> bytes:
    """Return the bytes in which a name stands as Python reads it: the very same object for most files.

    Identifiers are compared in NFKC, so text that holds an identifier in another form is brought to it.
    """
    encoding = declared_encoding(data)
    while data.startswith(BOM_UTF8):
        data = data[len(BOM_UTF8) :]
    is_like_ascii = encoding.startswith(_LIKE_ASCII) and data.isascii()
    if is_like_ascii or (encoding in ("utf-8", "utf8") and not _has_variants(data)):
        return data.replace(b"\r", b"\n") if b"\r" in data else data
    text = decode(data)
    if not isinstance(text, str):
        return data
    import unicodedata

    return unicodedata.normalize("NFKC", text).encode()


def _has_variants(data: bytes) -> bool:
    """Tell whether a letter may be another one for Python; a look at each different one is enough."""
    return any(map(_is_variant, set(data.translate(None, _ASCII).decode("utf-8", "ignore"))))


@lru_cache(maxsize=1 << 16)
def _is_variant(character: str) -> bool:
    import unicodedata

    if (
        not ("a" + character).isidentifier()
        or "\N{VARIATION SELECTOR-1}" <= character <= "\N{VARIATION SELECTOR-16}"
    ):
        return False
    # Marks and the parts of Hangul syllables join the letter before them.
    joins = unicodedata.category(character)[0] == "M" or "\u1100" <= character <= "\u11ff"
    return joins or unicodedata.normalize("NFKC", character) != character


@lru_cache
def _word(name: bytes) -> re.Pattern[bytes]:
    return re.compile(rb"(?<!" + _WORD + rb")" + re.escape(name) + rb"(?!" + _WORD + rb")")


def _imported(text: bytes, found: re.Match[bytes]) -> Iterator[str]:
    if found[0] != b"import":
        literal = _LITERAL.match(text, found.end())
        yield from _names(literal[1]) if literal else (".?",)
        return
    before = _statement_before(text, found.start())
    origin = _FROM.fullmatch(before)
    if origin is not None:
        module = _joined(origin[1])
        stem = module if module.endswith(".") else module + "."
        yield module
        yield from (stem + name for name in _names(_listed(text, found.end())))
    elif before in (b"", b"lazy"):
        yield from _names(_listed(text, found.end()))


def _computed(text: bytes) -> Iterator[str]:
    """Yield what may be the name of a module, or the beginning of one, among the texts of a file."""
    for found in _NAME_IN_QUOTES.finditer(text):
        name = found[1].decode()
        yield f"{name.removesuffix('.')}.?" if name.endswith(".") else name


def _statement_before(text: bytes, at: int) -> bytes:
    """Return what stands between the beginning of the statement and `at`."""
    least = max(0, at - _LONGEST)
    start = text.rfind(b"\n", least, at) + 1
    while start > least + 1 and text[start - 2 : start - 1] == b"\\":
        start = text.rfind(b"\n", least, start - 1) + 1
    line = text[max(start, least) : at]
    return line[max(line.rfind(b";"), line.rfind(b":")) + 1 :].strip(b" \t\f\\\n")


def _listed(text: bytes, at: int) -> bytes:
    """Return the names after `import`: up to the closing parenthesis, or to the end of the line."""
    enclosed = _NAMES_IN_PARENTHESES.match(text, at)
    if enclosed is not None:
        return _COMMENT.sub(b"", enclosed[1])
    line = _LINE_OF_NAMES.match(text, at)
    return line[0] if line else b""


def _names(listed: bytes) -> Iterator[str]:
    """Yield the names of `a.b as c, d`, without the new ones."""
    for part in listed.replace(b"\\", b" ").split(b","):
        words = _DOT.sub(b".", part).split()
        if words:
            yield words[0].decode("utf-8", "replace")


def _joined(name: bytes) -> str:
    return b"".join(name.replace(b"\\", b" ").split()).decode("utf-8", "replace")
