"""A notebook's code cells as Python text, with lines and columns as the notebook shows them.

IPython's additions are taken out in place: a magic or shell line becomes `pass`, what one assigns becomes
`get_ipython()`, whose value is unknown, and `%time STATEMENT` keeps the statement in its column. Cells that
run as another language are left out and named. Nothing here parses the cells: each may fail by itself, later.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from egresslint.source.failure import ParseFailure
from egresslint.source.lexing import CLOSE, COMMENT, OPEN, WORD, events

# Cell magics that run their body as Python, in the notebook's own namespace.
_RUNS_BODY = frozenset(("time", "timeit", "capture", "prun", "memit", "debug"))
# Line magics that run the rest of their line. An option has a word after it, a number, or nothing.
_RUNS_LINE = re.compile(
    r"([ \t]*)%(?:timeit|time|prun|memit|lprun|mprun)"
    r"(?:[ \t]+-(?:[slTDfm][ \t]+[^\s-]\S*|(?![slTDfm]\b)\w+(?:[ \t]+\d+)?))*[ \t]+(?=[^\s-])"
)
_CELL_MAGIC = re.compile(r"\s*%%([\w.]+)[^\n]*")
# A magic that needs no `%`, as `pip install cohere`: two words that no Python puts side by side.
_BARE = (
    r"(?:pip3?|conda|mamba|micromamba|uv)[ \t]+(?:[a-z]+[ \t]*(?:[\n;]|\Z)|[a-z]+[ \t]+[\w.\"'\[/-])"
    r"|(?:cd|ls|mkdir|cat|rm|cp|mv)[ \t]+(?:[\w~/]|\.[./])"
)
_OPERATOR = r"\w+[ \t]+(?:in|is|if|and|or|not|for|else|as)\b"
_COMMAND = re.compile(
    r"[ \t]*(?:[%!?]|[^\n#\"'=]*\?[ \t]*(?:\n|\Z)|(?!" + _OPERATOR + r")(?:" + _BARE + r"))"
)
_ASSIGNED = re.compile(r"[\w.,\[\]* \t]+=[ \t]*(?=[%!])")
_CONTINUED = re.compile(r"(?:[^\n]*\\\n)*[^\n]*")
_LINES = re.compile(r"""[()\[\]{}"'#\n]""")


# What is neither of these nor `code` is no valid cell, but a reader may take it for one.
_PROSE = ("markdown", "raw", "heading", "html")


class Cell(msgspec.Struct, frozen=True):
    """A cell that runs as Python. `index` counts from 0 among all cells, text and drawings included."""

    index: int
    source: str


class Notebook(msgspec.Struct, frozen=True):
    """The Python cells in order, and the indexes of the code cells that run as something else."""

    cells: tuple[Cell, ...]
    skipped: tuple[int, ...] = ()

    def code(self) -> bytes:
        """Return the cells' text one after the other, for questions to its bytes."""
        return "\n".join(cell.source for cell in self.cells).encode("utf-8", "replace")


class _RawCell(msgspec.Struct, frozen=True):
    """A cell of format 4, or of format 3, where code stands in `input` and each cell has a language."""

    cell_type: object = None
    source: object = None
    input: object = None
    language: object = "python"
    metadata: object = None


class _Worksheet(msgspec.Struct, frozen=True):
    cells: tuple[_RawCell, ...] = ()


class _Document(msgspec.Struct, frozen=True):
    cells: tuple[_RawCell, ...] = ()
    worksheets: tuple[_Worksheet, ...] = ()
    metadata: object = None


def parse_notebook(data: bytes) -> Notebook | ParseFailure:
    """Return the Python cells of a notebook file, of format 3 or 4."""
    document = _decode(data)
    if isinstance(document, ParseFailure):
        return document
    raw = [*document.cells, *(cell for sheet in document.worksheets for cell in sheet.cells)]
    is_python = _is_python(document.metadata)
    cells, skipped = [], []
    for index, cell in enumerate(raw):
        if cell.cell_type in _PROSE:
            continue
        if not _is_text(cell):
            return ParseFailure(
                "notebook-error", f"it is not a notebook: the source of cell {index} is no text"
            )
        source = python_source(_text(cell)) if is_python and _runs_python(cell) else None
        if source is None:
            skipped.append(index)
        else:
            cells.append(Cell(index, source))
    return Notebook(tuple(cells), tuple(skipped))


def python_source(text: str) -> str | None:
    """Return a cell's text as plain Python, every statement in its place; None where it is no Python."""
    magic = _CELL_MAGIC.match(text)
    if magic is None:
        return "".join(_lines(text, 0))
    if magic[1] not in _RUNS_BODY:
        return None
    head = magic.start(1) - 2
    return text[:head] + "pass" + "".join(_lines(text, magic.end()))


def _decode(data: bytes) -> _Document | ParseFailure:
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        return msgspec.json.decode(data, type=_Document)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        # The strict and fast reader refuses what Jupyter's takes: `NaN`, half a surrogate pair.
        return _decode_slowly(data)


def _decode_slowly(data: bytes) -> _Document | ParseFailure:
    import json

    try:
        return msgspec.convert(json.loads(data.decode("utf-8", "replace")), _Document)
    except json.JSONDecodeError as error:
        return ParseFailure("notebook-error", f"it is not JSON: {error.msg}", error.lineno, error.colno)
    except msgspec.ValidationError as error:
        return ParseFailure("notebook-error", f"it is not a notebook: {error}")
    except (ValueError, RecursionError, MemoryError) as error:
        return ParseFailure("notebook-error", f"its JSON cannot be read: {error}")


def _is_python(metadata: object) -> bool:
    """A notebook without a word about its language is Python; one witness for Python is enough."""
    places = (("kernelspec", "language"), ("kernelspec", "name"), ("language_info", "name"))
    named = [name.lower() for place in places if isinstance(name := _at(metadata, *place), str)]
    return not named or any("python" in name or "pyspark" in name for name in named)


def _runs_python(cell: _RawCell) -> bool:
    return cell.language == "python" and _at(cell.metadata, "vscode", "languageId") in (None, "python")


def _at(value: object, *keys: str) -> object:
    for key in keys:
        value = value.get(key) if isinstance(value, dict) else None
    return value


def _is_text(cell: _RawCell) -> bool:
    source = cell.source if cell.source is not None else cell.input
    parts = source if isinstance(source, list) else [source]
    return not any(isinstance(part, (list, dict)) for part in parts) and (
        source is None or isinstance(source, (str, list))
    )


def _text(cell: _RawCell) -> str:
    source = cell.source if cell.source is not None else cell.input
    parts = source if isinstance(source, list) else [source]
    text = "".join(part for part in parts if isinstance(part, str))
    # JSON can spell half a surrogate pair, which no encoder takes.
    return text.replace("\r\n", "\n").replace("\r", "\n").encode("utf-8", "replace").decode()


def _lines(text: str, start: int) -> Iterator[str]:
    """Yield logical lines, those that only IPython reads replaced by Python that means as much."""
    while start < len(text):
        timed = _RUNS_LINE.match(text, start)
        command = _COMMAND.match(text, start)
        assigned = _ASSIGNED.match(text, start)
        if timed is not None:
            end = timed.end()
            line = timed[1] + "True;".ljust(end - timed.end(1))
        elif command is not None or assigned is not None:
            # Quotes and brackets mean nothing in a command: it ends where a shell's line would.
            continued = _CONTINUED.match(text, start)
            end = continued.end() if continued else len(text)
            line = assigned[0] + "get_ipython()" if assigned else _indent(text, start) + "pass"
            line += "\n" * text.count("\n", start, end)
        else:
            end = _logical_end(text, start)
            line = text[start:end]
        yield line
        start = end


def _indent(text: str, start: int) -> str:
    at = start
    while at < len(text) and text[at] in " \t":
        at += 1
    return text[start:at]


def _logical_end(text: str, start: int) -> int:
    """Return where the logical line ends, behind its newline."""
    depth = 0
    comment = -1
    for kind, begin, end in events(text, start, None, _LINES):
        if kind == OPEN:
            depth += 1
        elif kind == CLOSE:
            depth -= 1
        elif kind == COMMENT:
            comment = end
        elif kind == WORD and depth == 0 and (text[begin - 1] != "\\" or comment == begin):
            return end
    return len(text)
