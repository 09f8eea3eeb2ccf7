"""Tells a catalogued library whose source lies in the project from a package that only shares its name.

Code outside such a library's package, and its tests, use it as they would an installed one, so the catalogue
says what its calls send; inside the package it is project code like any other.
"""

from __future__ import annotations

from collections.abc import Callable
from posixpath import dirname

from egresslint.catalog.routes import Catalog
from egresslint.ir.nodes import ModuleIR
from egresslint.project.modules import Modules, is_test

MIN_NAMES = 2
MIN_SHARE = 3


class Libraries:
    """Which packages of a project are libraries that the catalogue knows."""

    def __init__(self, catalog: Catalog, modules: Modules, ir: Callable[[str], ModuleIR | None]) -> None:
        self._catalog = catalog
        self._modules = modules
        self._ir = ir
        self._tops = frozenset(package.partition(".")[0] for package in catalog.packages())
        self._known: dict[str, bool] = {}

    def is_used(self, importer: str, name: str, found: str) -> bool:
        """Whether `importer`, by importing `name` from `found`, uses a library from outside its package."""
        package = name.partition(".")[0]
        if package not in self._tops:
            return False
        if found.endswith("/"):
            return True
        stem = found.removesuffix("/").removesuffix("/__init__.py").removesuffix(".py")
        folder = stem[: len(stem) - len(name) + len(package)]
        if self._lies_in_package(folder):
            return True
        if importer == found or (importer.startswith(folder + "/") and not is_test(importer)):
            return False
        if folder not in self._known:
            self._known[folder] = self._is_library(importer, package)
        return self._known[folder]

    def _lies_in_package(self, folder: str) -> bool:
        """Whether a folder or module is part of a package, so that no absolute import means it."""
        parent = dirname(folder)
        return bool(parent) and f"{parent}/__init__.py" in self._modules.paths

    def _is_library(self, importer: str, package: str) -> bool:
        """True where the package defines several of the names that the catalogue knows in it, and a third."""
        names = self._catalog.names(package)
        defined = sum(self._defines(importer, name) for name in names)
        return defined >= MIN_NAMES and defined * MIN_SHARE >= len(names)

    def _defines(self, importer: str, name: str) -> bool:
        parts = name.split(".")
        for count in range(len(parts) - 1, 0, -1):
            path = self._modules.resolve(importer, ".".join(parts[:count]))
            if path is not None and not path.endswith("/"):
                module = self._ir(path)
                return module is not None and parts[count] in module.units[0].bound
        return False
