"""The files of one scan: reads each on demand, lowers it once, and remembers why one could not be analysed.

This is the port through which the engine gets modules. A file that cannot be analysed hides nothing else: it
becomes a failure, which `scan.coverage` counts. Content is kept only of files that were lowered or are read
again soon; what nobody needs is looked at and forgotten.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from egresslint.catalog.routes import Catalog
from egresslint.diagnostics import FileFailure, Span
from egresslint.ir.front import Lowered, Place
from egresslint.ir.nodes import ModuleIR
from egresslint.project.modules import Modules
from egresslint.scan.memory import Memory, name_content
from egresslint.source.discover import Discovery, FileEntry
from egresslint.source.failure import ParseFailure, ReadFailure, shown
from egresslint.source.markers import has_marker, imports, mentions
from egresslint.source.notebook import Notebook, parse_notebook
from egresslint.source.read import read

if TYPE_CHECKING:
    from egresslint.scan.lowering import Lowering

_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")


class Files:
    """All files that discovery found. Close it: a worker may be running."""

    def __init__(
        self,
        root: Path,
        discovery: Discovery,
        roots: Sequence[str],
        catalog: Catalog,
        memory: Memory | None = None,
    ) -> None:
        self.root = root
        self.discovery = discovery
        self.entries = {entry.path: entry for entry in discovery.entries}
        self.modules = Modules(self.entries, roots)
        self.markers = catalog.markers()
        self.sign = catalog.sign()
        self.memory = memory or Memory()
        self.failed: dict[tuple[str, int | None], FileFailure] = {}
        self.marked: set[str] = set()
        self._kept: dict[str, bytes | None] = {}
        self._contents: dict[str, bytes] = {}
        self._notebooks: dict[str, Notebook] = {}
        # Files that hold code in a form that nothing reads; asked for their words all the same.
        self._unusable: dict[str, ParseFailure] = {}
        self._lowered: dict[str, Lowered | None] = {}

    def close(self) -> None:
        self.memory.close()
        if "_lowering" in self.__dict__:
            self._lowering.close()

    # Reading

    def data(self, path: str) -> bytes | None:
        """A file's content, or a notebook's code; None if unreadable. Kept from now on."""
        if path not in self._kept:
            self._kept[path] = self._read(path)
        return self._kept[path]

    def _peek(self, path: str) -> bytes | None:
        """The same, not kept."""
        return self._kept[path] if path in self._kept else self._read(path)

    def _read(self, path: str) -> bytes | None:
        if path in self._notebooks:
            return self._notebooks[path].code()
        entry = self.entries[path]
        found = read(self.root, entry)
        if isinstance(found, ReadFailure):
            self.failed[(path, None)] = FileFailure(shown(path), f"{found.reason}: {found.message}")
            return None
        if self.memory.store is not None:
            self._contents[path] = name_content(entry.kind, found)
        return self._read_notebook(entry, found) if entry.kind == "notebook" else self._readable(path, found)

    def _read_notebook(self, entry: FileEntry, data: bytes) -> bytes:
        notebook = parse_notebook(data)
        if isinstance(notebook, ParseFailure):
            self._unusable[entry.path] = notebook
            # Its strings, one on each line: what they name is what the notebook may be about.
            return data.replace(b'"', b"\n").replace(b"\\n", b"\n")
        self._notebooks[entry.path] = notebook
        return notebook.code()

    def _readable(self, path: str, data: bytes) -> bytes:
        """The content; of text in UTF-16 or UTF-32, which is no source, the letters."""
        if not data.startswith(_WIDE):
            return data
        self._unusable[path] = ParseFailure(
            "undecodable", "it is UTF-16 or UTF-32, which Python does not read as source", 1, 1
        )
        return data.replace(b"\0", b"")

    def find_marked(self) -> list[str]:
        """Files that hold a marker: those that can name a provider's library or host."""
        for path in sorted(self.entries):
            data = self._peek(path)
            if data is not None and has_marker(data, self.markers, self.sign):
                self.marked.add(path)
                self._kept[path] = data
        return sorted(self.marked)

    def find_seeds(self, packages: Container[str], opaque: Sequence[bytes]) -> list[str]:
        """Files that can reach a provider by themselves: they import a route's package, or import by name.

        Beside marked files these are such as get model or host from elsewhere: they hold an opaque marker.
        """
        return [path for path in sorted(self.entries) if self._is_seed(path, packages, opaque)]

    def _is_seed(self, path: str, packages: Container[str], opaque: Sequence[bytes]) -> bool:
        data = self._peek(path)
        if path not in self.marked and (data is None or not has_marker(data, opaque)):
            return False
        return self._reaches(data, packages)

    def _reaches(self, data: bytes | None, packages: Container[str]) -> bool:
        if data is None:
            return False
        if b"import_module" in data or b"__import__" in data:
            return True
        return any(
            ".".join(parts[:count]) in packages
            for parts in (name.split(".") for name in imports(data))
            for count in range(1, min(len(parts), 3) + 1)
        )

    # Lowering

    def ir(self, path: str) -> ModuleIR | None:
        lowered = self.lowered(path)
        return lowered.ir if lowered is not None else None

    def lowered(self, path: str) -> Lowered | None:
        if path not in self._lowered:
            self._lowered[path] = self._lower(path) if path in self.entries else None
        return self._lowered[path]

    @cached_property
    def demanded(self) -> frozenset[str]:
        """The files that the engine asked for, known once it is done."""
        return frozenset(path for path in self._lowered if path in self.entries)

    @cached_property
    def _lowering(self) -> Lowering:
        from egresslint.scan.lowering import Lowering

        return Lowering()

    def _lower(self, path: str) -> Lowered | None:
        data = self.data(path)
        if data is None:
            return None
        lowered = self._unusable.get(path) or self._recall(path) or self._lower_anew(path, data)
        if isinstance(lowered, ParseFailure):
            self.fail(path, None, lowered)
            return None
        for cell, failure in lowered.failures:
            self.fail(path, cell, failure)
        return lowered

    def _recall(self, path: str) -> Lowered | ParseFailure | None:
        content = self._contents.get(path)
        return None if content is None else self.memory.recall_lowered(content)

    def _lower_anew(self, path: str, data: bytes) -> Lowered | ParseFailure:
        lowered = self._lowering.lower(data, self._notebooks.get(path))
        if path in self._contents:
            self.memory.keep_lowered(self._contents[path], lowered)
        return lowered

    def fail(self, path: str, cell: int | None, failure: ParseFailure) -> None:
        reason = f"{failure.reason}: {failure.message}"
        self.failed[(path, cell)] = FileFailure(shown(path), reason, failure.line, cell)

    # Who calls

    def mentioning(self, path: str, name: str) -> Iterable[str]:
        """Files that mention `name` and import the module at `path`, directly or through others."""
        for other in sorted(self._importing(path) - {path}):
            data = self._peek(other)
            if data is not None and mentions(data, name):
                yield other

    def _importing(self, path: str) -> set[str]:
        found: set[str] = set()
        stack = [path]
        while stack:
            for other in self._importers.get(stack.pop(), ()):
                if other not in found:
                    found.add(other)
                    stack.append(other)
        return found

    @cached_property
    def _importers(self) -> dict[str, set[str]]:
        """For each file, the files that import it, by a look at the bytes of import statements."""
        importers: dict[str, set[str]] = {}
        for path in sorted(self.entries):
            data = self._peek(path)
            for name in imports(data) if data else ():
                for target in self._targets(path, name):
                    importers.setdefault(target, set()).add(path)
        return importers

    def _targets(self, path: str, name: str) -> Iterator[str]:
        """The files that an import runs: the module, and each package on the way to it."""
        inner = name.lstrip(".")
        level = len(name) - len(inner)
        while True:
            found = (
                self.modules.resolve_relative(path, level, inner)
                if level
                else self.modules.resolve(path, inner)
            )
            if found is not None and not found.endswith("/"):
                yield found
            if "." not in inner:
                if not (level and inner):
                    return
                inner = ""
            else:
                inner = inner.rpartition(".")[0]

    # Places

    def span(self, path: str, n: int) -> Span:
        """The span of a node; the file's first character where the node has none."""
        lowered = self.lowered(path)
        if lowered is None:
            return Span(shown(path), 1, 1, 1, 1)
        if lowered.places is None:
            lowered.places = self._locate(path)
        line, column, end_line, end_column = lowered.places.get(n, (1, 1, 1, 1))
        return Span(shown(path), line, column, end_line, end_column, _cell_of(lowered.ir, n))

    def _locate(self, path: str) -> dict[int, Place]:
        content = self._contents.get(path)
        known = None if content is None else self.memory.recall_places(content)
        if known is not None:
            return known
        from egresslint.scan.lowering import locate

        places = locate(self.data(path) or b"", self._notebooks.get(path))
        if content is not None:
            self.memory.keep_places(content, places)
        return places

    def cell_text(self, path: str, cell: int) -> str | None:
        notebook = self._notebooks.get(path)
        cells = notebook.cells if notebook is not None else ()
        return next((c.source for c in cells if c.index == cell), None)


def _cell_of(module: ModuleIR, n: int) -> int | None:
    """The cell that a node stands in; the module itself stands in the first."""
    cell = module.cells[0].index if module.cells else None
    for start in module.cells:
        if start.n > n:
            break
        cell = start.index
    return cell
