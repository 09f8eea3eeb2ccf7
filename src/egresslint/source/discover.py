"""Which files of a project are Python: modules, notebooks, and scripts that a shebang gives away.

One walk, which follows no link and so cannot loop or leave the root. Inside git, what git ignores is left
out. Configuration files that code may read are noted beside them. Folders that hold no code of the project
(environments, caches, build output) are never entered. What has a Python name and cannot be read as a file is
returned as a failure, so that it is named and not forgotten. No file is read but for the first line of one
without a suffix.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Literal

import msgspec

from egresslint.governance.globs import match_path
from egresslint.source import git
from egresslint.source.configuration import form_of
from egresslint.source.failure import ReadFailure, ReadReason, shown

Kind = Literal["module", "notebook", "script"]

_NEVER_ENTERED = frozenset(
    (
        *(".git", ".hg", ".svn", ".bzr", "CVS", ".jj", "node_modules", "__pycache__", "__pypackages__"),
        *(
            ".ipynb_checkpoints",
            ".history",
            ".venv",
            ".tox",
            ".nox",
            ".eggs",
            ".direnv",
            ".pixi",
            "site-packages",
        ),
        *(".mypy_cache", ".pytest_cache", ".ruff_cache", ".pytype", ".pyre"),
    )
)
# These names are build output nearly always, but legal packages too: see `_Walk._is_build_output`.
_BUILD_NAMES = frozenset(("build", "dist", "_build", "buck-out"))
# Each nested repository costs a process; a tree made of them must not keep the walk for ever.
_MAX_REPOSITORIES = 64
_ENVIRONMENT_MARKS = ("pyvenv.cfg", "conda-meta")
_SHEBANG_SIZE = 256
_KINDS: dict[str, Kind] = {".py": "module", ".pyw": "script", ".ipynb": "notebook"}


class FileEntry(msgspec.Struct, frozen=True, order=True):
    """A file to analyse.

    `path` is relative to the root, with `/`; bytes of a name that are not UTF-8 are surrogates in it.
    """

    path: str
    size: int
    mtime_ns: int
    kind: Kind
    ctime_ns: int = 0


class Discovery(msgspec.Struct, frozen=True):
    """What the walk found, sorted by path.

    `excluded` counts Python files that the user's patterns leave out; `links` are links to files or folders
    inside the root, each with its target: they are analysed once, under the target's name. `configuration`
    are the configuration files that code may read.
    """

    entries: tuple[FileEntry, ...]
    failures: tuple[ReadFailure, ...]
    excluded: int
    links: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    configuration: tuple[str, ...] = ()


def discover(root: Path, excludes: Iterable[str] = ()) -> Discovery:
    """Find the Python files below `root`, without those that git ignores or a pattern covers."""
    walk = _Walk(root, tuple(map(_exclusion, excludes)))
    walk.run()
    return walk.result()


class _Walk:
    def __init__(self, root: Path, exclusions: tuple[Callable[[str], bool], ...]) -> None:
        self.root = os.path.realpath(root)
        self.exclusions = exclusions
        self.entries: list[FileEntry] = []
        self.failures: list[ReadFailure] = []
        self.links: list[tuple[str, str]] = []
        self.notes: list[str] = []
        self.configuration: list[str] = []
        self.excluded = 0
        self.ignored: set[str] = set()
        self.in_git = False
        self.questions = 0
        # Folders that a pattern covers are walked too: what they hold is counted.
        self.is_covered = False

    def run(self) -> None:
        self._ask_git("")
        pending = [("", False)]
        while pending:
            folder, self.is_covered = pending.pop()
            pending.extend((below, self._is_excluded(below[:-1])) for below in self._enter(folder))

    def result(self) -> Discovery:
        self._settle_links()
        return Discovery(
            entries=tuple(sorted(self.entries)),
            failures=tuple(sorted(self.failures)),
            excluded=self.excluded,
            links=tuple(sorted(self.links)),
            notes=tuple(sorted(self.notes)),
            configuration=tuple(sorted(self.configuration)),
        )

    def _ask_git(self, folder: str) -> None:
        """Learn what git ignores in the repository that holds the root, or in one nested in it."""
        if self.questions >= _MAX_REPOSITORIES or not (folder or is_within_repository(self.root)):
            return
        self.questions += 1
        ignored = git.ignored_paths(Path(self.root, folder))
        if ignored is None:
            place = shown(folder.rstrip("/")) or "the project"
            self.notes.append(f"git could not tell what it ignores in {place}: every file there is analysed")
            self.questions = _MAX_REPOSITORIES
        elif "./" not in ignored:
            self.in_git = True
            self.ignored.update(folder + path for path in ignored)

    def _enter(self, folder: str) -> Iterator[str]:
        """Take in one folder's files and yield the folders below it that are to be entered."""
        try:
            with os.scandir(self.root + "/" + folder) as listing:
                found = list(listing)
        except OSError as error:
            self._fail(
                folder.rstrip("/") or ".", "unreadable", f"the folder cannot be listed: {_words(error)}"
            )
            return
        names = {entry.name for entry in found}
        if folder and not names.isdisjoint(_ENVIRONMENT_MARKS) and not self._is_tracked(folder):
            return
        if folder and ".git" in names:
            self._ask_git(folder)
        for entry in found:
            path = folder + entry.name
            if entry.is_symlink():
                self._take_link(path)
            elif entry.is_dir(follow_symlinks=False):
                if self._is_entered(path, entry.name):
                    yield path + "/"
            else:
                self._take_file(path, entry)

    def _is_entered(self, path: str, name: str) -> bool:
        if name in _NEVER_ENTERED or name.endswith(".egg-info") or path + "/" in self.ignored:
            return False
        return name not in _BUILD_NAMES or not self._is_build_output(path)

    def _is_build_output(self, path: str) -> bool:
        """Tell output from a package that happens to be called `build`."""
        return not os.path.lexists(f"{self.root}/{path}/__init__.py") and not self._is_tracked(path)

    def _is_tracked(self, path: str) -> bool:
        """Code under version control is no output and no environment: a mark beside it must not hide it."""
        return self.in_git and bool(git.tracked_files(Path(self.root), path))

    def _take_file(self, path: str, entry: os.DirEntry[str]) -> None:
        kind = _kind_by_name(entry.name)
        if kind is None and form_of(entry.name) is not None:
            self._take_configuration(path, entry)
            return
        has_suffix = entry.name.rfind(".") > 0
        if (kind is None and has_suffix) or path in self.ignored:
            return
        regular = entry.is_file(follow_symlinks=False)
        if kind is None and regular and _has_python_shebang(f"{self.root}/{path}"):
            kind = "script"
        if kind is None:
            return
        if self._is_excluded(path):
            self.excluded += 1
        elif regular:
            self._take_regular(path, entry, kind)
        else:
            self._fail(path, "not-regular", "it is not a regular file (a pipe, a socket or a device)")

    def _take_configuration(self, path: str, entry: os.DirEntry[str]) -> None:
        """Note a file that code may read, unless git ignores it: another machine has another one, or none."""
        if path not in self.ignored and entry.is_file(follow_symlinks=False) and not self._is_excluded(path):
            self.configuration.append(path)

    def _take_regular(self, path: str, entry: os.DirEntry[str], kind: Kind) -> None:
        try:
            status = entry.stat(follow_symlinks=False)
        except OSError as error:
            self._fail(path, "unreadable", f"the file cannot be examined: {_words(error)}")
            return
        self.entries.append(FileEntry(path, status.st_size, status.st_mtime_ns, kind, status.st_ctime_ns))

    def _take_link(self, path: str) -> None:
        """Note where a link leads. What lies inside the root is found there, under its own name."""
        if path in self.ignored or path + "/" in self.ignored or path.rpartition("/")[2] in _NEVER_ENTERED:
            return
        target = os.path.realpath(f"{self.root}/{path}")
        inside = (
            os.path.relpath(target, self.root).replace(os.sep, "/") if _is_below(target, self.root) else None
        )
        mode = _mode(target)
        if inside is not None and mode:
            if stat.S_ISDIR(mode) or _kind_by_name(path):
                self.links.append((path, inside))
        elif _kind_by_name(path) is not None:
            self._fail_link(path, target)
        elif stat.S_ISDIR(mode):
            self.notes.append(
                f"{shown(path)} is a link to a folder outside of the project: it is not entered"
            )

    def _fail_link(self, path: str, target: str) -> None:
        if self._is_excluded(path):
            self.excluded += 1
        elif not _mode(target):
            self._fail(path, "broken-link", "it is a link that leads nowhere or to itself")
        else:
            self._fail(path, "link-out-of-root", "it is a link to a file outside of the project")

    def _settle_links(self) -> None:
        """A link with a Python name whose target is not analysed itself would otherwise be forgotten."""
        analysed = {entry.path for entry in self.entries} | {failure.path for failure in self.failures}
        for path, target in self.links:
            if _kind_by_name(path) is None or target in analysed or self._is_excluded(path):
                continue
            if stat.S_ISREG(_mode(f"{self.root}/{target}")):
                words = f"it is a link to {shown(target)}, which is not analysed"
                self._fail(path, "link-not-analyzed", words)

    def _is_excluded(self, path: str) -> bool:
        return self.is_covered or any(covers(path) for covers in self.exclusions)

    def _fail(self, path: str, reason: ReadReason, message: str) -> None:
        self.failures.append(ReadFailure(path, reason, message))


def _exclusion(pattern: str) -> Callable[[str], bool]:
    """Compile a pattern: without a slash it covers a name anywhere, with one a path from the root."""
    trimmed = pattern.strip().removeprefix("./").rstrip("/")
    if "/" not in trimmed:
        return lambda path: match_path(trimmed, path.rpartition("/")[2])
    anchored = trimmed.removeprefix("/")
    # Most paths are told apart by how they begin, which is much cheaper than matching.
    start = anchored.partition("*")[0]
    return lambda path: path.startswith(start) and match_path(anchored, path)


def is_within_repository(folder: str) -> bool:
    return any(os.path.lexists(place / ".git") for place in (Path(folder), *Path(folder).parents))


def _mode(path: str) -> int:
    try:
        return Path(path).stat().st_mode
    except (OSError, ValueError):
        return 0


def _is_below(path: str, root: str) -> bool:
    return path == root or path.startswith(root.rstrip(os.sep) + os.sep)


def _kind_by_name(name: str) -> Kind | None:
    at = name.rfind(".")
    return _KINDS.get(name[at:].lower()) if at >= 0 else None


def _has_python_shebang(path: str) -> bool:
    try:
        handle = os.open(path, _OPEN_FLAGS)
    except OSError:
        return False
    try:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            return False
        start = os.read(handle, _SHEBANG_SIZE)
    except OSError:
        return False
    finally:
        os.close(handle)
    return start.startswith(b"#!") and _names_python(start[2:].split(b"\n", 1)[0])


_OPEN_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


def _names_python(line: bytes) -> bool:
    """Read `/usr/bin/python3 -u`, `/usr/bin/env -S A=b python3` and `/usr/bin/env -S uv run --script`."""
    programs = (word.rpartition(b"/")[2] for word in line.split())
    words = [word for word in programs if word != b"env" and not word.startswith(b"-") and b"=" not in word]
    if not words:
        return False
    return (
        b"python" in words[0]
        or words[0].startswith(b"pypy")
        or words[:2] in ([b"uv", b"run"], [b"pipx", b"run"])
    )


def _words(error: OSError) -> str:
    return error.strerror or type(error).__name__
