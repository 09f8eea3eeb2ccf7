"""What is wrong with a governance file, where, and what would settle it.

Problems stop a run (exit code 2): they are mistakes in the file, not findings about the code.
"""

from __future__ import annotations

import msgspec


class Problem(msgspec.Struct, frozen=True, order=True):
    """One mistake at one place. `path` is relative to the project root; lines and columns count from 1."""

    path: str
    line: int
    column: int
    message: str
    help: str = ""

    def __str__(self) -> str:
        hint = f" ({self.help})" if self.help else ""
        return f"{self.path}:{self.line}:{self.column}: {self.message}{hint}"


class GovernanceError(Exception):
    """The file cannot be relied on. Holds every problem that was found, in the order of their places."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems
