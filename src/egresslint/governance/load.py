"""Reads a governance file, and those it extends, into one `Governance`; or says what is wrong, and where.

Strict: an unknown key, a wrong type or an unknown category is an error, because a statement that is silently
ignored protects nothing. Judges no call and checks no evidence.
"""

from __future__ import annotations

import os
import posixpath
from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec

from egresslint import __version__
from egresslint.diagnostics import Span
from egresslint.governance.checks import checker, refuse_secrets
from egresslint.governance.extends import merge
from egresslint.governance.files import LARGEST_GOVERNANCE as LARGEST
from egresslint.governance.files import UnreadableError, read_regular, resolve_inside
from egresslint.governance.model import Governance
from egresslint.governance.places import Places, locate
from egresslint.governance.problems import GovernanceError, Problem
from egresslint.governance.reading import Reader
from egresslint.governance.requires import check_requires
from egresslint.governance.vocabulary import KnownNames, Vocabulary

__all__ = ["LARGEST", "GovernanceError", "Problem", "empty", "load"]

SCHEMA = 1
MOST_FILES = 16  # a chain of extended files ends here, so that no cycle of links can go on

FileReader = Callable[[Path], bytes]


def empty() -> Governance:
    """Nothing declared: what a missing file means."""
    return Governance(span=Span("", 1, 1, 1, 1), schema=SCHEMA)


def read_governance(path: Path) -> bytes:
    return read_regular(path, LARGEST)


def load(
    path: Path,
    root: Path,
    vocabulary: Vocabulary,
    *,
    reader: FileReader = read_governance,
    names: KnownNames = KnownNames(),  # noqa: B008 - frozen
) -> Governance:
    """The governance that holds for `root`; raises GovernanceError with every problem found.

    `reader` returns a file's bytes or raises UnreadableError: a scan of an earlier revision brings its own.
    """
    loading = _Loading(root, vocabulary, reader, names)
    loading.add(path)
    problems = loading.problems
    governance = merge(loading.files, problems) if not problems else empty()
    if problems:
        raise GovernanceError(tuple(sorted(set(problems))))
    return governance


class _Loading:
    """The files of one load: the extended ones come before those that extend them."""

    def __init__(self, root: Path, vocabulary: Vocabulary, reader: FileReader, names: KnownNames) -> None:
        self.root = root
        self.reader = reader
        self.check = checker(vocabulary, names)
        self.files: list[Governance] = []
        self.problems: list[Problem] = []
        self.count = 0

    def add(self, path: Path) -> None:
        """Reads the main file, then, depth first, what it extends."""
        shown = _show_path(path, self.root)
        base = "" if shown.startswith("../") else posixpath.dirname(shown)
        try:
            content = self.reader(path)
        except UnreadableError as error:
            self.problems.append(Problem(shown, 1, 1, f"the governance file {error}"))
            return
        self._add_content(content, shown, base)

    def _add_content(self, content: bytes, shown: str, glob_base: str) -> None:
        self.count += 1
        parsed = _parse(content, shown)
        if isinstance(parsed, Problem):
            self.problems.append(parsed)
            return
        document, places = parsed
        reader = Reader(shown, places, self.check)
        governance = self._read_document(reader, document)
        self.problems.extend(reader.problems)
        if governance is None or reader.problems:
            return
        for index in range(len(governance.extends)):
            self._add_extended(governance, index, reader, glob_base)
        self.problems.extend(reader.problems)
        self.files.append(_anchor(governance, posixpath.dirname(shown), glob_base))

    def _read_document(self, reader: Reader, document: Mapping[str, object]) -> Governance | None:
        # a file for another version may hold anything else: say that alone
        check_requires(reader, document, __version__)
        if not reader.problems and document.get("schema", SCHEMA) != SCHEMA:
            reader.report(("schema",), f"this egresslint reads `schema = {SCHEMA}`")
        if reader.problems:
            return None
        refuse_secrets(reader, document)
        return reader.read_table(Governance, document, ())

    def _add_extended(self, governance: Governance, index: int, reader: Reader, glob_base: str) -> None:
        extension = governance.extends[index]
        at = ("extends", index)
        relative = posixpath.normpath(posixpath.join(posixpath.dirname(reader.path), extension.path))
        place = resolve_inside(self.root, relative)
        if place is None:
            reader.report((*at, "path"), f"`{extension.path}` lies outside the project")
            return
        if self.count >= MOST_FILES:
            reader.report((*at, "path"), f"more than {MOST_FILES} governance files extend each other")
            return
        try:
            content = self.reader(place)
        except UnreadableError as error:
            reader.report((*at, "path"), f"`{extension.path}` {error}")
            return
        digest = _digest(content)
        if digest != extension.sha256.lower():
            reader.report((*at, "sha256"), f"`{extension.path}` has another digest", f"it is now {digest}")
            return
        if relative not in {file.span.path for file in self.files}:
            self._add_content(content, relative, glob_base)


def _parse(content: bytes, shown: str) -> tuple[dict[str, object], Places] | Problem:
    """The document and its places; a problem where it is no TOML that can be read safely."""
    import tomli

    if len(content) > LARGEST:
        return Problem(shown, 1, 1, f"the governance file is larger than {LARGEST // 1024} kB")
    try:
        text = content.decode("utf-8-sig")
        document: dict[str, object] = tomli.loads(text)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return Problem(shown, line, 1, "the governance file is not UTF-8")
    except tomli.TOMLDecodeError as error:
        column = min(error.colno, len(_line(text, error.lineno)) + 1)
        return Problem(shown, error.lineno, column, f"not valid TOML: {error.msg}")
    except (RecursionError, MemoryError):
        return Problem(shown, 1, 1, "the governance file is nested too deeply")
    except ValueError as error:  # such as an integer of more digits than Python converts
        return Problem(shown, 1, 1, f"not valid TOML: {error}")
    return document, locate(text)


def _line(text: str, number: int) -> str:
    """A line by its number from 1; empty where the parser names one past the end."""
    lines = text.split("\n")
    return lines[number - 1] if number <= len(lines) else ""


def _anchor(governance: Governance, folder: str, glob_base: str) -> Governance:
    """The same with paths from the root: evidence lies by its own file's folder, globs by the main file's."""
    replace = msgspec.structs.replace

    def rebase(globs: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(_join(glob_base, pattern) for pattern in globs)

    return replace(
        governance,
        extends=tuple(replace(item, path=_normalise(folder, item.path)) for item in governance.extends),
        accounts=tuple(replace(item, paths=rebase(item.paths)) for item in governance.accounts),
        data=tuple(
            replace(item, paths=rebase(item.paths), within=rebase(item.within)) for item in governance.data
        ),
        exceptions=tuple(replace(item, path=_join(glob_base, item.path)) for item in governance.exceptions),
        declarations=tuple(
            replace(
                item,
                evidence=tuple(
                    replace(proof, path=_normalise(folder, proof.path), sha256=proof.sha256.lower())
                    if proof.path is not None and proof.sha256 is not None
                    else proof
                    for proof in item.evidence
                ),
            )
            for item in governance.declarations
        ),
    )


def _join(base: str, pattern: str) -> str:
    pattern = pattern.removeprefix("./")
    return f"{base}/{pattern}" if base else pattern


def _normalise(folder: str, path: str) -> str:
    return posixpath.normpath(posixpath.join(folder, path))


def _show_path(path: Path, root: Path) -> str:
    """The path relative to the root, with `/`; a file on another drive shows its name alone."""
    try:
        return os.path.relpath(path, root).replace(os.sep, "/")
    except ValueError:
        return path.name


def _digest(content: bytes) -> str:
    import hashlib

    return hashlib.sha256(content).hexdigest()
