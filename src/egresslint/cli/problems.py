"""Settings and governance that cannot be used, in words: one place, message and help for each problem."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from egresslint.report.escape import terminal


class Problem(Protocol):
    """A mistake in a file, whichever file that is."""

    @property
    def path(self) -> str: ...
    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...
    @property
    def message(self) -> str: ...
    @property
    def help(self) -> str: ...


def render_problems(problems: Iterable[Problem]) -> str:
    return "".join(map(_render, problems))


def _render(problem: Problem) -> str:
    line = f"{problem.path}:{problem.line}:{problem.column}: error: {problem.message}"
    return "\n".join([terminal(line), *([f"  help: {terminal(problem.help)}"] if problem.help else []), ""])
