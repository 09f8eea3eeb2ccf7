"""The bytes of a project's files: read on demand, notebooks as the code of their cells, failures remembered.

A file that cannot be read hides nothing else. Content is kept only of files that are asked for again; what
nobody needs is looked at and forgotten.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from egresslint.diagnostics import FileFailure
from egresslint.scan.index import Index
from egresslint.source.discover import FileEntry
from egresslint.source.failure import ParseFailure, ReadFailure, shown
from egresslint.source.markers import plain

if TYPE_CHECKING:
    from egresslint.source.notebook import Notebook

_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")


# Of text that is asked for words again and again; what goes beyond is read each time.
_ROOM = 64 << 20


class Contents:
    """All files of an index."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self.root = index.root
        self.discovery = index.discovery
        self.memory = index.memory
        self.entries = {entry.path: entry for entry in self.discovery.entries}
        self.failed: dict[tuple[str, int | None], FileFailure] = {}
        self._kept: dict[str, bytes | None] = {}
        self._words: dict[str, bytes | None] = {}
        self._room = _ROOM
        self._notebooks: dict[str, Notebook] = {}
        # Files that hold code in a form that nothing reads; asked for their words all the same.
        self._unusable: dict[str, ParseFailure] = {}

    def data(self, path: str) -> bytes | None:
        """A file's content, or a notebook's code; None if unreadable. Kept from now on."""
        if path not in self._kept:
            self._kept[path] = self._read(path)
        return self._kept[path]

    def peek(self, path: str) -> bytes | None:
        """The same, not kept."""
        return self._kept[path] if path in self._kept else self._read(path)

    def words(self, path: str) -> bytes | None:
        """The same in the plain form in which `source.markers` looks for words; kept while there is room."""
        if path in self._words:
            return self._words[path]
        data = self.peek(path)
        text = None if data is None else plain(data)
        size = len(text or b"")
        if size <= self._room:
            self._room -= size
            self._words[path] = text
        return text

    def cell_text(self, path: str, cell: int) -> str | None:
        """The text of a notebook's cell; None where there is none."""
        self.data(path)
        notebook = self._notebooks.get(path)
        cells = notebook.cells if notebook is not None else ()
        return next((c.source for c in cells if c.index == cell), None)

    def pieces(self, path: str, word: bytes) -> list[tuple[int | None, str]]:
        """The text of a file, or of each cell of a notebook; nothing where the word does not occur in it."""
        data = self.peek(path)
        if data is None or word not in data:
            return []
        notebook = self._notebooks.get(path)
        if notebook is not None:
            return [(cell.index, cell.source) for cell in notebook.cells]
        from egresslint.source.decode import decode

        text = decode(data) if path not in self._unusable else None
        return [(None, text)] if isinstance(text, str) else []

    def _read(self, path: str) -> bytes | None:
        if path in self._notebooks:
            return self._notebooks[path].code()
        entry = self.entries[path]
        found = self.index.read(entry)
        if isinstance(found, ReadFailure):
            self.failed[(path, None)] = FileFailure(shown(path), f"{found.reason}: {found.message}")
            return None
        return self._read_notebook(entry, found) if entry.kind == "notebook" else self._readable(path, found)

    def _read_notebook(self, entry: FileEntry, data: bytes) -> bytes:
        from egresslint.source.notebook import parse_notebook

        notebook = parse_notebook(data)
        if isinstance(notebook, ParseFailure):
            self._unusable[entry.path] = _wide_text("notebooks are not") if _is_wide(data) else notebook
            # Its strings, one on each line: what they name is what the notebook may be about. JSON holds no
            # NUL: where one stands, it is half a letter of UTF-16.
            return data.replace(b"\0", b"").replace(b'"', b"\n").replace(b"\\n", b"\n")
        self._notebooks[entry.path] = notebook
        return notebook.code()

    def _readable(self, path: str, data: bytes) -> bytes:
        """The content; of text in UTF-16 or UTF-32, which is no source, the letters."""
        if not _is_wide(data):
            return data
        self._unusable[path] = _wide_text("Python does not read as source")
        return data.replace(b"\0", b"")


def _is_wide(data: bytes) -> bool:
    """Whether the text begins with a mark of that, or many of its bytes are NUL, as in letters of ASCII."""
    return data.startswith(_WIDE) or b"\0" in data[:2] or data.count(b"\0") > len(data) // 8


def _wide_text(why: str) -> ParseFailure:
    return ParseFailure("undecodable", f"it is UTF-16 or UTF-32, which {why}", 1, 1)
