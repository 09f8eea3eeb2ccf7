"""The configuration files of one scan: what they say where code asks for it, and which answers were given.

This is the port through which the engine learns what files say that are no Python. A path counts from the
file that names it outwards, as an import does. What is not there is an answer too: a result that is
remembered holds while each question would be answered alike.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from posixpath import dirname, normpath
from typing import TYPE_CHECKING

from egresslint.source.configuration import LARGEST, PROJECT, Form, form_of
from egresslint.source.discover import FileEntry
from egresslint.source.failure import ReadFailure, shown

if TYPE_CHECKING:
    from egresslint.source.plain import Plain

# So many files are looked at for a marker, those nearest to the root first.
MAX_LOOKED_AT = 400
# JSON is data more often than configuration.
_TELLING = ("config", "setting", "model", "llm", "agent", "provider", "param", "option", "secret", "env")
_LOCKS = ("lock.json", "lock.yaml", "lock.yml", "package.json")
_MARKED = "?marked"


class Configuration:
    """`said` is what a file says, `variable` what files say of an environment variable."""

    def __init__(self, root: Path, paths: tuple[str, ...]) -> None:
        self.root = root
        self.paths = frozenset(paths)
        self.heard: dict[str, bytes] = {}
        self._said: dict[tuple[str, Form], Plain | None] = {}
        self._unusable: dict[str, str] = {}

    # What the engine asks

    def said(self, importer: str, path: str, form: Form) -> list[tuple[str, Plain]]:
        """What each file says that code in `importer` may mean by a path; nothing where none can be used."""
        found = ((place, self._say(place, form)) for place in self._places(importer, path))
        return [(place, plain) for place, plain in found if plain is not None]

    def variable(self, importer: str, name: str) -> list[tuple[str, str]]:
        """What `.env` files around the importer, and what they are made from, say of a variable."""
        out = []
        for folder in _outwards(importer):
            for path in self._hear_variables(folder):
                plain = self._say(path, "env")
                text = plain.get(name) if isinstance(plain, dict) else None
                if isinstance(text, str):
                    out.append((path, text))
        return out

    @cached_property
    def shows_marker(self) -> bool:
        """Whether any of the files that are likely to be configuration names a provider."""
        self.heard[_MARKED], marked = self._look_for_markers()
        return marked

    # What caches ask

    def agrees(self, heard: Mapping[str, bytes]) -> bool:
        """Whether each question would be answered as it was."""
        return all(self._answer(question) == answer for question, answer in heard.items())

    def _answer(self, question: str) -> bytes:
        if question == _MARKED:
            return self._look_for_markers()[0]
        if question.endswith("/"):
            return _name("\n".join(self._variables(question)).encode("utf-8", "surrogateescape"))
        return self._read(question)[0]

    # Files

    def _places(self, importer: str, path: str) -> Iterator[str]:
        """The files that a path may mean, each of which is asked for."""
        path = path.replace("\\", "/")
        if path.startswith(PROJECT + "/"):
            yield normpath(path.removeprefix(PROJECT + "/"))
        elif not path.startswith(("/", "~")):
            for folder in _outwards(importer):
                yield normpath(folder.removeprefix("/") + path)

    def _say(self, path: str, form: Form) -> Plain | None:
        if (path, form) not in self._said:
            self.heard[path], found = self._read(path)
            if isinstance(found, ReadFailure) and _is_telling(path):
                self._unusable[path] = f"could not be read ({found.message})"
            self._said[(path, form)] = self._parse(path, found, form) if isinstance(found, bytes) else None
        return self._said[(path, form)]

    def _parse(self, path: str, data: bytes, form: Form) -> Plain | None:
        from egresslint.source.plain import UnusableError, parse

        try:
            return parse(data, form)
        except UnusableError as error:
            self._unusable[path] = str(error)
            return None

    @property
    def notes(self) -> tuple[str, ...]:
        """Which of the files that code reads say nothing, and why; large data in JSON is not meant to."""
        return tuple(
            f"{shown(path)} {why}: what it says is not known" for path, why in sorted(self._unusable.items())
        )

    def _read(self, path: str) -> tuple[bytes, bytes | ReadFailure | None]:
        """A name for what is found under a path, and that: content, a failure, or nothing."""
        found = self._find(path)
        if isinstance(found, bytes):
            return _name(b"content", found), found
        return _name(b"absent" if found is None else found.reason.encode()), found

    def _find(self, path: str) -> bytes | ReadFailure | None:
        if path not in self.paths:
            return None
        from egresslint.source.read import read

        return read(self.root, FileEntry(path, 0, 0, "module"), LARGEST)

    # Variables

    def _hear_variables(self, folder: str) -> list[str]:
        self.heard[folder] = self._answer(folder)
        return self._variables(folder)

    def _variables(self, folder: str) -> list[str]:
        return self._folders.get(folder, [])

    @cached_property
    def _folders(self) -> dict[str, list[str]]:
        """The `.env` files by the folder that they lie in, with a `/` at its end."""
        out: dict[str, list[str]] = {}
        for path in sorted(self.paths):
            if form_of(path.rpartition("/")[2]) == "env":
                out.setdefault(f"{dirname(path)}/", []).append(path)
        return out

    # Markers

    def _look_for_markers(self) -> tuple[bytes, bool]:
        """A name for which of the files name a provider, and whether any does."""
        telling = sorted(filter(_is_telling, self.paths), key=lambda path: (path.count("/"), path))
        marked = [path for path in telling[:MAX_LOOKED_AT] if self._names_provider(path)]
        return _name("\n".join(marked).encode("utf-8", "surrogateescape")), bool(marked)

    def _names_provider(self, path: str) -> bool:
        from egresslint.catalog.index import read_index
        from egresslint.source.markers import has_marker

        data = self._find(path)
        # A model's name stands behind a blank here.
        text = data.replace(b" ", b"") if isinstance(data, bytes) else b""
        return has_marker(text, read_index().literals, read_index().sign)


def _outwards(importer: str) -> Iterator[str]:
    """The folders from that of a file to the root, each with a `/` at its end."""
    folder = dirname(importer)
    while folder:
        yield folder + "/"
        folder = dirname(folder)
    yield "/"


def _is_telling(path: str) -> bool:
    """False for data in JSON, for what package managers write, and for what belongs to other tools."""
    name = path.rpartition("/")[2].lower()
    if name.endswith(_LOCKS) or (path.startswith(".") and "/" in path):
        return False
    return not name.endswith(".json") or any(word in name for word in _TELLING)


def _name(*parts: bytes) -> bytes:
    from egresslint.cache.digests import digest

    return digest(*parts)
