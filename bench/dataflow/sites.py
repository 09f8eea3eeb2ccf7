"""The programs of the benchmark and their sink lines.

A sink line is a line that mentions `sink` outside an import. Before a program runs or is scanned, each gets a
function of its own (`sink` on the program's third such line becomes `sink_3`), so that it is known exactly
which of them data reached, also where the call stands in a helper or where `sink` is passed as a value.
Line numbers stay as they are.
"""

from __future__ import annotations

import io
import tokenize
from pathlib import Path
from typing import NamedTuple

PROGRAMS = Path(__file__).with_name("programs")


class Site(NamedTuple):
    file: str
    line: int
    dead: bool


class Program:
    """One program: its files, and its sink lines in order; the number of a site is its index."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.feature = path.parent.name
        self.name = f"{self.feature}/{path.stem}"
        folder = path if path.is_dir() else path.parent
        found = sorted(path.rglob("*.py")) if path.is_dir() else [path]
        self.files = {file.relative_to(folder).as_posix(): file.read_text("utf-8") for file in found}
        self.entry = "main.py" if path.is_dir() else path.name
        self.sites = [site for file, text in self.files.items() for site in _find_sites(file, text)]

    def instrumented(self) -> dict[str, str]:
        numbers = {(site.file, site.line): number for number, site in enumerate(self.sites)}
        return {file: _number(file, text, numbers) for file, text in self.files.items()}


def load_programs(feature: str | None = None) -> list[Program]:
    folders = [PROGRAMS / feature] if feature else sorted(p for p in PROGRAMS.iterdir() if p.is_dir())
    return [Program(path) for folder in folders for path in sorted(folder.iterdir()) if _is_program(path)]


def _is_program(path: Path) -> bool:
    return path.suffix == ".py" or (path / "main.py").is_file()


def _find_sites(file: str, text: str) -> list[Site]:
    lines = text.splitlines()
    found = {token.start[0] for token, importing in _mentions(text) if not importing}
    return [Site(file, line, lines[line - 1].rstrip().endswith("# dead")) for line in sorted(found)]


def _number(file: str, text: str, numbers: dict[tuple[str, int], int]) -> str:
    lines = text.splitlines(keepends=True)
    own = ", ".join(f"sink_{number}" for (where, _), number in numbers.items() if where == file)
    for token, importing in reversed(list(_mentions(text))):
        row, column = token.start
        name = own if importing else f"sink_{numbers[file, row]}"
        lines[row - 1] = lines[row - 1][:column] + name + lines[row - 1][token.end[1] :]
    return "".join(lines)


def _mentions(text: str) -> list[tuple[tokenize.TokenInfo, bool]]:
    """The tokens `sink`, and whether each stands in an import of one line."""
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    found = [token for token in tokens if token.type == tokenize.NAME and token.string == "sink"]
    return [(token, token.line.lstrip().startswith(("from ", "import "))) for token in found]
