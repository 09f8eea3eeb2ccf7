"""Library models with bodies: Python files of the catalogue, lowered as the project's own files are.

They are data: parsed and interpreted, never imported. To the interpreter they look like files of the program
with paths of their own; what happens inside them is shown at the call in the project that led there.
"""

from __future__ import annotations

from functools import cache
from typing import Protocol

from egresslint.catalog.library import is_library_path, library_source
from egresslint.ir.nodes import ModuleIR
from egresslint.project.modules import Modules
from egresslint.source.configuration import Form
from egresslint.source.plain import Plain


class Configuration(Protocol):
    """The port through which comes what configuration files say: each answer with its file."""

    def said(self, importer: str, path: str, form: Form) -> list[tuple[str, Plain]]:
        """What each file says that code in `importer` may mean by a path."""

    def variable(self, importer: str, name: str) -> list[tuple[str, str]]:
        """What `.env` files around the importer say of an environment variable."""


class Program(Protocol):
    """The port through which the project's modules come."""

    @property
    def configuration(self) -> Configuration:
        """What the project's other files say."""

    @property
    def modules(self) -> Modules:
        """Which file an import means."""

    def ir(self, path: str) -> ModuleIR | None:
        """The IR of a file, or None where it could not be lowered."""


class Shipped:
    """A program together with the model files."""

    def __init__(self, program: Program) -> None:
        self.modules = program.modules
        self.configuration = program.configuration
        self._program = program
        self._known: dict[str, ModuleIR | None] = {}

    def ir(self, path: str) -> ModuleIR | None:
        """The IR of a file or model file; asked at every call, so that the answer is kept at hand."""
        if path not in self._known:
            self._known[path] = library_ir(path) if is_library_path(path) else self._program.ir(path)
        return self._known[path]


@cache
def library_ir(path: str) -> ModuleIR:
    import ast

    from egresslint.ir.lower_ast import lower_ast

    text = library_source(path)
    module, _ = lower_ast(ast.parse(text), text)
    return module
