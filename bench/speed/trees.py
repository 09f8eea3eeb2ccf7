"""The trees that are scanned: copies of the user's, and trees made from the running interpreter's library.

Nothing here is fetched but wheels that the user names, and nothing is kept: all of it lies in one temporary
folder.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
import zipfile
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path
from typing import NamedTuple

_LEFT_OUT = (".git", "node_modules", "__pycache__", ".venv", "site-packages")
_LARGEST = 200_000


class Tree(NamedTuple):
    name: str
    folder: Path
    files: int
    size: int
    """Python files, and their bytes."""


def measure(name: str, folder: Path) -> Tree:
    files = [path for path in folder.rglob("*.py") if path.is_file() and not path.is_symlink()]
    return Tree(name, folder, len(files), sum(path.stat().st_size for path in files))


def adopt(name: str, source: str, work: Path) -> Tree:
    """A copy of a folder, or what `pip:a,b` names as wheels; under git, as projects are."""
    folder = work / name
    if source.startswith("pip:"):
        _unpack_wheels(source.removeprefix("pip:").split(","), folder, work / f"{name}-wheels")
    else:
        shutil.copytree(source, folder, ignore=shutil.ignore_patterns(*_LEFT_OUT), symlinks=True)
    put_under_git(folder)
    return measure(name, folder)


def put_under_git(folder: Path) -> None:
    for words in (("init", "-q"), ("add", "-A")):
        subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True)


def _unpack_wheels(packages: list[str], folder: Path, wheels: Path) -> None:
    pip = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--only-binary", ":all:"]
    subprocess.run([*pip, "-d", str(wheels), *packages], check=True)
    for wheel in sorted(wheels.glob("*.whl")):
        zipfile.ZipFile(wheel).extractall(folder)


def make_plain(name: str, files: int, work: Path, markers: tuple[bytes, ...]) -> Tree:
    """A project of so many files that look real and hold no marker."""
    folder = work / name
    for path, content in islice(_plain_files(markers), files):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    put_under_git(folder)
    return measure(name, folder)


def make_mixed(
    name: str, plain: int, code: Path, copies: int, work: Path, markers: tuple[bytes, ...]
) -> Tree:
    """Plain files, and copies of a project that sends data."""
    folder = work / name
    make_plain(name, plain, work, markers)
    for number in range(copies):
        shutil.copytree(code, folder / f"service{number}", ignore=shutil.ignore_patterns(*_LEFT_OUT))
    put_under_git(folder)
    return measure(name, folder)


def _plain_files(markers: tuple[bytes, ...]) -> Iterator[tuple[str, bytes]]:
    """The standard library's files over and over, each time as another package."""
    library = Path(sysconfig.get_path("stdlib"))
    sources = [
        (path.relative_to(library), content)
        for path in sorted(library.rglob("*.py"))
        if "site-packages" not in path.parts and path.stat().st_size <= _LARGEST
        if not any(marker in (content := path.read_bytes()) for marker in markers)
    ]
    for number in count():
        yield from ((f"package{number}/{path}", content) for path, content in sources)
