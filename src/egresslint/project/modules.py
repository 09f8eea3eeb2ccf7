"""Module names and files, by source roots and never by path suffix.

A module's identity is its path. An absolute import is looked up from the importing file outwards (the folder
that holds its top package, its own folder, the folders above it up to the project root and their `src`), then
from the declared source roots, then from any other `src`: the order in which the interpreter would most
plausibly find it. A name of the standard library means that library, unless a file lies where the interpreter
looks before it.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from posixpath import dirname, join, normpath

from egresslint.catalog.standard import load_standard


class Modules:
    """An index over the paths of all Python files of a project.

    `paths` are relative to the root with `/`; `roots` are declared source roots, such as `src`.
    """

    def __init__(self, paths: Iterable[str], roots: Iterable[str] = ()) -> None:
        self.paths = frozenset(paths)
        self.roots = tuple(normpath(root) if root not in ("", ".") else "" for root in roots)
        self._names: dict[str, str] = {}
        self._resolved: dict[tuple[str, str], str | None] = {}
        self._searched: dict[str, list[str]] = {}

    @cached_property
    def folders(self) -> frozenset[str]:
        """Every folder that holds a Python file at any depth."""
        out: set[str] = set()
        for path in self.paths:
            folder = dirname(path)
            while folder not in out:
                out.add(folder)
                if not folder:
                    break
                folder = dirname(folder)
        return frozenset(out)

    def is_package(self, path: str) -> bool:
        return path.endswith("/__init__.py") or path == "__init__.py"

    def top_folder(self, path: str) -> str:
        """The folder that holds the topmost package around `path`: its source root."""
        folder = dirname(path)
        while folder and join(folder, "__init__.py") in self.paths:
            folder = dirname(folder)
        return folder

    def name(self, path: str) -> str:
        """The dotted name of a module from its source root."""
        known = self._names.get(path)
        if known is None:
            known = self._names[path] = self._name(path)
        return known

    def _name(self, path: str) -> str:
        root = self._named_root(path)
        inner = path[len(root) + 1 :] if root else path
        stem = inner.rsplit(".", 1)[0]
        parts = stem.split("/")
        if parts[-1] == "__init__":
            parts.pop()
        return ".".join(parts)

    def _named_root(self, path: str) -> str:
        declared = [r for r in (*self.roots, "src") if r and path.startswith(r + "/")]
        if declared:
            return max(declared, key=len)
        return self.top_folder(path) if dirname(path) and self._in_package(path) else ""

    def _in_package(self, path: str) -> bool:
        return join(dirname(path), "__init__.py") in self.paths

    def absolute(self, importer: str, level: int, module: str) -> str | None:
        """The folder path that a relative import of `level` dots starts from, joined with `module`."""
        folder = dirname(importer)
        for _ in range(level - 1):
            if not folder:
                return None
            folder = dirname(folder)
        return join(folder, *module.split(".")) if module else folder

    def resolve_relative(self, importer: str, level: int, module: str) -> str | None:
        """The file, or folder with a trailing `/`, that a relative import names; None outside the project."""
        base = self.absolute(importer, level, module)
        return self._at(base) if base is not None else None

    def resolve(self, importer: str, module: str) -> str | None:
        """The file, or namespace folder with a trailing `/`, that an absolute import names."""
        if module.partition(".")[0] not in self._first_words:
            return None
        key = (importer.rpartition("/")[0], module)
        if key not in self._resolved:
            self._resolved[key] = self._search(importer, module)
        found = self._resolved[key]
        return None if found == importer else found

    @cached_property
    def _first_words(self) -> frozenset[str]:
        """All names of files and folders: no other word can begin an import of the project's own modules."""
        stems = {path.rpartition("/")[2].rpartition(".")[0] for path in self.paths}
        return frozenset(stems.union(folder.rpartition("/")[2] for folder in self.folders))

    def _search(self, importer: str, module: str) -> str | None:
        first = module.partition(".")[0]
        standard = load_standard()
        if first in standard.first:
            return None
        if first in standard.names:
            found = self._look(self._roots_before_library(importer), module)
            return found if found is not None and not found.endswith("/") else None
        folder = dirname(importer)
        if folder not in self._searched:
            self._searched[folder] = self._search_roots(importer)
        return self._look(self._searched[folder], module)

    def _look(self, roots: list[str], module: str) -> str | None:
        """The first file of that name; a namespace folder where there is no file."""
        inner = module.replace(".", "/")
        above = inner.rpartition("/")[0]
        namespace: str | None = None
        for root in roots:
            # Most places have no such folder: one look is enough there.
            if (f"{root}/{above}".strip("/") if above else root) not in self.folders:
                continue
            found = self._at(f"{root}/{inner}" if root else inner)
            if found is not None and not found.endswith("/"):
                return found
            namespace = namespace or found
        return namespace

    def _search_roots(self, importer: str) -> list[str]:
        own = self.top_folder(importer)
        roots = [own, dirname(importer)]
        folder = dirname(importer)
        while folder:
            folder = dirname(folder)
            roots += [folder, join(folder, "src")]
        roots += [*self.roots, "src", "", *self._source_folders]
        return list(dict.fromkeys(roots))

    def _roots_before_library(self, importer: str) -> list[str]:
        """Where the interpreter looks before the standard library: beside a script, or where it was told."""
        beside = [] if self._in_package(importer) else [dirname(importer)]
        return list(dict.fromkeys([*beside, *self.roots, "src", ""]))

    @cached_property
    def _source_folders(self) -> list[str]:
        """The source roots of all packages that one project holds side by side."""
        return sorted(folder for folder in self.folders if folder.endswith("/src"))

    def _at(self, base: str) -> str | None:
        base = base.strip("/")
        if base in self.folders:
            package = f"{base}/__init__.py" if base else "__init__.py"
            if package in self.paths:
                return package
        for candidate in (base + ".py", base + ".ipynb"):
            if candidate in self.paths:
                return candidate
        return base + "/" if base in self.folders else None

    def child(self, package: str, name: str) -> str | None:
        """The submodule `name` of a package file or namespace folder."""
        if package.endswith("/"):
            return self._at(package + name)
        return self._at(join(dirname(package), name)) if self.is_package(package) else None


def is_test(path: str) -> bool:
    """True for test code by the conventions of pytest and unittest."""
    parts = path.split("/")
    name = parts[-1]
    if name == "conftest.py" or name.startswith("test_") or name.removesuffix(".py").endswith("_test"):
        return True
    return any(part in ("test", "tests", "testing") for part in parts[:-1])
