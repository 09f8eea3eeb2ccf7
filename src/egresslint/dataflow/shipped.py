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


class Program(Protocol):
    """The port through which the project's modules come."""

    @property
    def modules(self) -> Modules:
        """Which file an import means."""

    def ir(self, path: str) -> ModuleIR | None:
        """The IR of a file, or None where it could not be lowered."""


class Shipped:
    """A program together with the model files."""

    def __init__(self, program: Program) -> None:
        self.modules = program.modules
        self._program = program

    def ir(self, path: str) -> ModuleIR | None:
        return library_ir(path) if is_library_path(path) else self._program.ir(path)


@cache
def library_ir(path: str) -> ModuleIR:
    import ast

    from egresslint.ir.lower_ast import lower_ast

    text = library_source(path)
    module, _ = lower_ast(ast.parse(text), text)
    return module
