"""The files of one scan: lowers each on demand, once, and remembers why one could not be analysed.

This is the port through which the engine gets modules. A file that cannot be analysed hides nothing else: it
becomes a failure, which `scan.coverage` counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING

from egresslint.catalog.index import RouteIndex, read_index
from egresslint.diagnostics import FileFailure, Span
from egresslint.scan.configuration import Configuration
from egresslint.scan.contents import Contents
from egresslint.scan.index import Index
from egresslint.scan.memory import is_passing, name_imports
from egresslint.scan.verdicts import Verdicts
from egresslint.source.failure import ParseFailure, shown
from egresslint.source.markers import has_marker, imports_by_value, shown_imports, shows_marker, shows_word

if TYPE_CHECKING:  # a project without a marker is done before any of it is needed
    from egresslint.ir.front import Lowered, Place
    from egresslint.ir.nodes import ModuleIR
    from egresslint.project.modules import Modules
    from egresslint.scan import Request
    from egresslint.scan.lowering import Lowering


class Files(Contents):
    """What the engine asks of all files that discovery found. Close it: a worker may be running."""

    def __init__(self, index: Index, roots: Sequence[str], routes: RouteIndex) -> None:
        super().__init__(index)
        self.roots = roots
        self.routes = routes
        self.meter = index.meter
        # True once the machine's mood decided what became of a file.
        self.is_passing = False
        self._lowered: dict[str, Lowered | None] = {}
        self._imports: dict[str, frozenset[str]] = {}
        # What was told of files that are not lowered: see `scan.grounds`.
        self.configuration = Configuration(index.root, index.discovery.configuration)
        self.asked: dict[tuple[str, str], tuple[str, ...]] = {}
        self.imported: dict[str, bytes] = {}

    def close(self) -> None:
        if "_lowering" in self.__dict__:
            self._lowering.close()

    @cached_property
    def modules(self) -> Modules:
        from egresslint.project.modules import Modules

        return Modules(self.entries, self.roots)

    @cached_property
    def marked(self) -> frozenset[str]:
        """Files that hold a marker: those that can name a provider's library or host."""
        with self.meter.spend("read"):
            found = frozenset(path for path in sorted(self.entries) if self.is_marked(path))
            self._verdicts.keep(self.index.contents.values())
        return found

    @cached_property
    def _verdicts(self) -> Verdicts:
        return Verdicts(self.memory)

    def is_marked(self, path: str) -> bool:
        verdict = self._verdicts.known.get(self.index.contents.get(path, b""))
        return self._look_for_marker(path) if verdict is None else verdict

    def _look_for_marker(self, path: str) -> bool:
        data = self.peek(path)
        if data is None:
            return False
        is_marked = has_marker(data, self.routes.literals, self.routes.sign)
        if path in self.index.contents:
            self._verdicts.known[self.index.contents[path]] = is_marked
        if is_marked:
            self._kept[path] = data
        return is_marked

    @cached_property
    def seeds(self) -> list[str]:
        """Files that can reach a provider by themselves: they import a route's package, or import by name.

        Beside marked files these are such as get model or host from elsewhere: they hold an opaque marker.
        And marked files that may hand host and data to a module of the project which knows neither.
        """
        with self.meter.spend("read"):
            own = {path for path in self.entries if self.is_seed(path)}
            return sorted(own | self._handing_on(self.marked - own))

    @cached_property
    def may_send(self) -> bool:
        """Whether anything can reach a provider: one that code names, or that configuration names for it."""
        return bool(self.marked) or (self.configuration.shows_marker and bool(self.seeds))

    def is_seed(self, path: str) -> bool:
        text = self.words(path)
        if text is None or not self._reaches(path, text):
            return False
        return path in self.marked or shows_marker(text, self.routes.opaque_literals)

    def _reaches(self, path: str, text: bytes) -> bool:
        if imports_by_value(text):
            return True
        return any(map(self.routes.packages.__contains__, self._tops(path)))

    def _tops(self, path: str) -> Iterator[str]:
        """The first one to three words of each name that a file imports, where they may be a route's."""
        tops = self.routes.tops
        for name in self.imports(path):
            if name.partition(".")[0] in tops:
                parts = name.split(".")
                yield from (".".join(parts[:count]) for count in range(1, min(len(parts), 3) + 1))

    def imports(self, path: str) -> frozenset[str]:
        """The names of the modules that a file may import."""
        if path not in self._imports:
            text = self.words(path)
            self._imports[path] = frozenset() if text is None else shown_imports(text)
        return self._imports[path]

    def _handing_on(self, marked: frozenset[str]) -> set[str]:
        """Those of the files that import, directly or through others, a module that sends to any host."""
        from egresslint.project.modules import is_test

        asking = {path for path in marked if not is_test(path)}
        if not asking:
            return asking
        is_silent = self.routes.silent.__contains__
        senders = [path for path in self.entries if any(map(is_silent, self._tops(path)))]
        return {path for sender in senders for path in self._importing(sender)} & asking

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
        lowered = self._recall(path)
        if lowered is None:
            lowered = self._lower_anew(path, swiftly=path not in self.marked)
            self._remember(path, lowered)
        if lowered is None:
            return None
        if isinstance(lowered, ParseFailure):
            self.fail(path, None, lowered)
            return None
        for cell, failure in lowered.failures:
            self.fail(path, cell, failure)
        return lowered

    def _recall(self, path: str) -> Lowered | ParseFailure | None:
        content = self.index.contents.get(path)
        if content is None:
            return None
        with self.meter.spend("recall"):
            lowered = self.memory.recall_lowered(content)
        self.meter.count("recalled", lowered is not None)
        return lowered

    def means(self, path: str, known: ModuleIR) -> bool:
        """Whether the text of a file is the same program as another text of it was."""
        lowered = self._recall(path)
        if lowered is None:
            lowered = self._lower_anew(path, swiftly=True)
        if lowered is None or isinstance(lowered, ParseFailure) or lowered.failures:
            return False
        is_same = lowered.ir == known
        if is_same or path not in self.marked:
            self._lowered[path] = lowered
            self._remember(path, lowered)
        return is_same

    def _lower_anew(self, path: str, *, swiftly: bool) -> Lowered | ParseFailure | None:
        data = self.data(path)
        if data is None or path in self._unusable:
            return self._unusable.get(path)
        with self.meter.spend("parse", path):
            lowered = self._lowering.lower(data, self._notebooks.get(path), swiftly=swiftly)
        self.meter.count("parsed")
        return lowered

    def _remember(self, path: str, lowered: Lowered | ParseFailure | None) -> None:
        if lowered is None or path in self._unusable:
            return
        if path in self.index.contents:
            with self.meter.spend("recall"):
                self.memory.keep_lowered(self.index.contents[path], lowered)
        self.is_passing = self.is_passing or is_passing(lowered)

    def fail(self, path: str, cell: int | None, failure: ParseFailure) -> None:
        reason = f"{failure.reason}: {failure.message}"
        self.failed[(path, cell)] = FileFailure(shown(path), reason, failure.line, cell)

    # Who calls

    def mentioning(self, path: str, name: str) -> Iterable[str]:
        """Files that mention `name` and import the module at `path`, directly or through others.

        Without a path it is all files that mention the name.
        """
        with self.meter.spend("read"):
            importing = sorted(self._importing(path) - {path} if path else self.entries)
            answer = tuple(other for other in importing if self._mentions(other, name))
        self.asked[(path, name)] = answer
        return answer

    def _mentions(self, path: str, name: str) -> bool:
        text = self.words(path)
        return text is not None and shows_word(text, name)

    def importing(self, path: str) -> Iterable[str]:
        """Files that import the one at `path`, directly or through others."""
        with self.meter.spend("read"):
            answer = tuple(sorted(self._importing(path) - {path}))
        self.asked[(path, "")] = answer
        return answer

    def names_provider(self, path: str) -> bool:
        """Whether a file holds a marker."""
        return path in self.marked

    def is_importing(self, path: str, imported: str) -> bool:
        """Whether a file imports another, directly or through others."""
        return not imported or path in self._importing(imported)

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
            names = self.imports(path)
            if self.memory.store is not None:
                self.imported[path] = name_imports(names)
            for target in map(partial(self._target, path), _with_packages(names)):
                if target is not None and not target.endswith("/"):
                    importers.setdefault(target, set()).add(path)
            for target in self._any_of(path, names):
                importers.setdefault(target, set()).add(path)
        return importers

    def _any_of(self, path: str, names: Iterable[str]) -> Iterator[str]:
        """The modules of the packages of which a file imports one by a name that it computes."""
        for name in names:
            if name.endswith(".?"):
                package = self._target(path, name[:-2] if name.strip(".?") else name[:-1])
                if package is not None:
                    yield from self._in_folder.get(package.rpartition("/")[0], ())

    @cached_property
    def _in_folder(self) -> dict[str, list[str]]:
        """The modules that lie in each folder, packages among them."""
        folders: dict[str, list[str]] = {}
        for path in sorted(self.entries):
            folder, _, name = path.rpartition("/")
            folders.setdefault(folder, []).append(path)
            if name == "__init__.py":
                folders.setdefault(folder.rpartition("/")[0], []).append(path)
        return folders

    def _target(self, path: str, name: str) -> str | None:
        """The file, or folder with a trailing `/`, that a file means by the name of a module."""
        if not name.startswith("."):
            return self.modules.resolve(path, name)
        inner = name.lstrip(".")
        return self.modules.resolve_relative(path, len(name) - len(inner), inner)

    # Places

    def span(self, path: str, n: int) -> Span:
        """The span of a node; the file's first character where the node has none."""
        lowered = self.lowered(path)
        if lowered is None:
            return Span(shown(path), 1, 1, 1, 1)
        if lowered.places is None:
            lowered.places = self._locate(path, lowered.ir)
        line, column, end_line, end_column = lowered.places.get(n, (1, 1, 1, 1))
        return Span(shown(path), line, column, end_line, end_column, _cell_of(lowered.ir, n))

    def _locate(self, path: str, lowered: ModuleIR) -> dict[int, Place]:
        content = self.index.contents.get(path)
        known = None if content is None else self.memory.recall_places(content)
        if known is not None:
            return known
        from egresslint.scan.lowering import locate

        with self.meter.spend("place", path):
            places = locate(self.data(path) or b"", self._notebooks.get(path), lowered)
        self.meter.count("placed")
        if content is not None:
            self.memory.keep_places(content, places)
        return places


def _with_packages(names: Iterable[str]) -> set[str]:
    """The names of modules, and of each package on the way to one: an import runs them all."""
    found: set[str] = set()
    for name in names:
        inner = name.lstrip(".")
        dots = name[: len(name) - len(inner)]
        while inner and dots + inner not in found:
            found.add(dots + inner)
            inner = inner.rpartition(".")[0]
        found.add(dots)
    return found - {""}


def _cell_of(module: ModuleIR, n: int) -> int | None:
    """The cell that a node stands in; the module itself stands in the first."""
    cell = module.cells[0].index if module.cells else None
    for start in module.cells:
        if start.n > n:
            break
        cell = start.index
    return cell


def open_files(request: Request, index: Index) -> Files:
    index.find_contents()
    return Files(index, request.settings.src, read_index())
