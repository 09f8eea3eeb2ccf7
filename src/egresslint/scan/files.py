"""The files of one scan: reads each once, lowers it when asked, and accounts for every one at the end.

This is the port through which the engine gets modules. A file that cannot be analysed becomes a failure in
the coverage record and hides nothing else; it makes the run incomplete where it may matter.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from egresslint.diagnostics import Coverage, FileFailure, Span
from egresslint.ir.nodes import ModuleIR
from egresslint.project.modules import Modules
from egresslint.source.discover import Discovery, FileEntry
from egresslint.source.failure import ParseFailure, ReadFailure, shown
from egresslint.source.markers import has_marker, imports, mentions
from egresslint.source.notebook import Notebook, parse_notebook
from egresslint.source.read import read

Place = tuple[int, int, int, int]


class Lowered(msgspec.Struct):
    """A lowered file: its IR, where its cells begin, and what of it could not be lowered."""

    ir: ModuleIR
    places: dict[int, Place]
    failures: list[tuple[int | None, ParseFailure]]
    full: bool = True


class Files:
    """All files that discovery found, read and lowered on demand."""

    def __init__(self, root: Path, discovery: Discovery, roots: Sequence[str], markers: Sequence[bytes]) -> None:
        self.root = root
        self.discovery = discovery
        self.entries = {entry.path: entry for entry in discovery.entries}
        self.modules = Modules(self.entries, roots)
        self.markers = markers
        self.failed: dict[tuple[str, int | None], FileFailure] = {}
        self.irrelevant_failures: set[str] = set()
        self._bytes: dict[str, bytes | None] = {}
        self._notebooks: dict[str, Notebook | None] = {}
        self._lowered: dict[str, Lowered | None] = {}
        self._texts: dict[str, str] = {}
        self._marked: set[str] = set()
        self._importers: dict[str, set[str]] | None = None

    # Reading

    def data(self, path: str) -> bytes | None:
        """The bytes that decide relevance: a file's content, or a notebook's code; None if unreadable."""
        if path not in self._bytes:
            self._bytes[path] = self._read(self.entries[path])
        return self._bytes[path]

    def _read(self, entry: FileEntry) -> bytes | None:
        found = read(self.root, entry)
        if isinstance(found, ReadFailure):
            self.failed[(entry.path, None)] = FileFailure(shown(entry.path), f"{found.reason}: {found.message}")
            return None
        if entry.kind != "notebook":
            return found
        notebook = parse_notebook(found)
        if isinstance(notebook, ParseFailure):
            if has_marker(found, self.markers):
                self.fail(entry.path, None, notebook)
            return b""
        self._notebooks[entry.path] = notebook
        return notebook.code()

    def fail(self, path: str, cell: int | None, failure: ParseFailure) -> None:
        reason = f"{failure.reason}: {failure.message}"
        self.failed[(path, cell)] = FileFailure(shown(path), reason, failure.line, cell)

    def marked(self) -> list[str]:
        """Files that hold a marker: those that can name a provider's library or host."""
        for path in sorted(self.entries):
            data = self.data(path)
            if data is not None and has_marker(data, self.markers):
                self._marked.add(path)
        return sorted(self._marked)

    # The engine's port

    def ir(self, path: str) -> ModuleIR | None:
        lowered = self.lowered(path)
        return lowered.ir if lowered is not None else None

    def lowered(self, path: str) -> Lowered | None:
        if path not in self._lowered:
            self._lowered[path] = self._lower(path) if path in self.entries else None
        return self._lowered[path]

    def _lower(self, path: str) -> Lowered | None:
        from egresslint.scan.lowering import lower_file

        data = self.data(path)
        if data is None:
            return None
        lowered = lower_file(data, self._notebooks.get(path), is_notebook=self.entries[path].kind == "notebook")
        if isinstance(lowered, ParseFailure):
            self.fail(path, None, lowered)
            return None
        for cell, failure in lowered.failures:
            self.fail(path, cell, failure)
        return lowered

    def mentioning(self, path: str, name: str) -> Iterable[str]:
        """Files that mention `name` and import the module at `path`, directly or through others."""
        reachable = self._importing(path)
        out = []
        for other in sorted(reachable):
            data = self.data(other)
            if data is not None and other != path and mentions(data, name):
                out.append(other)
        return out

    def _importing(self, path: str) -> set[str]:
        importers = self._import_graph()
        found: set[str] = set()
        stack = [path]
        while stack:
            for other in importers.get(stack.pop(), ()):
                if other not in found:
                    found.add(other)
                    stack.append(other)
        return found

    def _import_graph(self) -> dict[str, set[str]]:
        """For each file, the files that import it, by a look at the bytes of import statements."""
        if self._importers is None:
            self._importers = {}
            for path in sorted(self.entries):
                data = self.data(path)
                for name in imports(data) if data else ():
                    for target in self._targets(path, name):
                        self._importers.setdefault(target, set()).add(path)
        return self._importers

    def _targets(self, path: str, name: str) -> list[str]:
        level = len(name) - len(name.lstrip("."))
        inner = name[level:]
        out = []
        parts = inner.split(".")
        for count in range(len(parts), 0, -1):
            head = ".".join(parts[:count])
            found = (
                self.modules.resolve_relative(path, level, head) if level else self.modules.resolve(path, head)
            )
            if found is not None and not found.endswith("/"):
                out.append(found)
        if level:
            package = self.modules.resolve_relative(path, level, "")
            if package is not None and not package.endswith("/"):
                out.append(package)
        return out

    # Places and text

    def span(self, path: str, n: int) -> Span:
        """The span of a node; the file's first character where the node has none."""
        lowered = self.lowered(path)
        if lowered is None:
            return Span(shown(path), 1, 1, 1, 1)
        if not lowered.places:
            from egresslint.scan.lowering import locate_file

            lowered.places = locate_file(self.data(path) or b"", self._notebooks.get(path))
        line, column, end_line, end_column = lowered.places.get(n, (1, 1, 1, 1))
        return Span(shown(path), line, column, end_line, end_column, self.cell_of(lowered.ir, n))

    def cell_of(self, module: ModuleIR, n: int) -> int | None:
        cell: int | None = None
        for start in module.cells:
            if start.n > n:
                break
            cell = start.index
        if cell is None and module.cells:
            return module.cells[0].index
        return cell

    def lines(self, path: str, cell: int | None) -> Sequence[str] | None:
        """Source text for code frames."""
        if path not in self.entries:
            return self._other_lines(path)
        data = self.data(path)
        if data is None:
            return None
        if cell is not None:
            notebook = self._notebooks.get(path)
            cells = notebook.cells if notebook is not None else ()
            text = next((c.source for c in cells if c.index == cell), None)
        else:
            text = self._text(path, data)
        return split_lines(text) if text is not None else None

    def _other_lines(self, path: str) -> Sequence[str] | None:
        """Lines of a file that is not Python, such as the governance file."""
        from egresslint.governance.files import UnreadableError, read_regular, resolve_inside

        target = resolve_inside(self.root, path) if path else None
        if target is None:
            return None
        try:
            return split_lines(read_regular(target, 1 << 20).decode("utf-8", "replace"))
        except UnreadableError:
            return None

    def _text(self, path: str, data: bytes) -> str | None:
        if path not in self._texts:
            from egresslint.source.decode import decode

            text = decode(data)
            if isinstance(text, ParseFailure):
                return None
            self._texts[path] = text
        return self._texts[path]

    def text_of(self, span: Span) -> str:
        """The source text of a span, on one line."""
        lines = self.lines(span.path, span.cell)
        if lines is None or span.line > len(lines):
            return ""
        if span.line == span.end_line:
            return lines[span.line - 1][span.column - 1 : span.end_column - 1]
        parts = [lines[span.line - 1][span.column - 1 :]]
        parts += lines[span.line : span.end_line - 1]
        if span.end_line <= len(lines):
            parts.append(lines[span.end_line - 1][: span.end_column - 1])
        return " ".join(part.strip() for part in parts)

    # Coverage

    def coverage(self) -> tuple[Coverage, bool]:
        """What was looked at, and whether every relevant file was analysed."""
        relevant = {path for path, lowered in self._lowered.items() if path in self.entries} | self._marked
        broken = {path for path, _ in self.failed if path in self.entries}
        relevant |= broken
        without = {p for p, lowered in self._lowered.items() if lowered is not None and not lowered.full}
        whole = {p for p, _ in self.failed if (p, None) in self.failed}
        failures = [*self.failed.values(), *self._undiscovered()]
        coverage = Coverage(
            files_seen=len(self.entries),
            files_irrelevant=len(self.entries) - len(relevant),
            files_relevant=len(relevant),
            files_analyzed=len(relevant - without - (whole & set(self.entries))),
            files_without_dataflow=len(without),
            files_excluded=self.discovery.excluded,
            files_failed=tuple(sorted(failures, key=lambda f: (f.path, f.cell or -1, f.reason))),
        )
        return coverage, not failures

    def _undiscovered(self) -> list[FileFailure]:
        return [
            FileFailure(shown(f.path), f"{f.reason}: {f.message}") for f in self.discovery.failures
        ]

    def is_inside(self, path: str, filters: Sequence[str]) -> bool:
        """True where `path` lies in one of the folders or is one of the files asked for."""
        return not filters or any(path == f or path.startswith(f.rstrip("/") + "/") for f in filters)


def split_lines(text: str) -> list[str]:
    r"""Lines by Python's line ends: LF, CRLF and CR; nothing else ends a line."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


