"""What program this is, as part of keys: another version, parser or Python makes other entries.

A wheel's record of what it installed says it by content, so that a cache survives a new environment. A source
tree has none, and is known by the dates of its files.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import lru_cache
from importlib.machinery import PathFinder
from pathlib import Path

from egresslint import __version__
from egresslint.cache.digests import SIZE, digest
from egresslint.cache.store import read_file

_OWN = Path(__file__).resolve().parents[1]
_LARGEST = 8 << 20


@lru_cache
def identify(*packages: str) -> bytes:
    """A digest of our own packages of these names, or of all, of the parsers, and of Python."""
    try:
        return digest(__version__.encode(), sys.version.encode(), _parsers(), *_own_files(packages))
    except OSError:
        # A program that cannot look at itself, in an archive perhaps, is like no other.
        return os.urandom(SIZE)


def _own_files(packages: tuple[str, ...]) -> Iterator[bytes]:
    record = _OWN.parent / f"{_OWN.name}-{__version__}.dist-info" / "RECORD"
    recorded = read_file(str(record), _LARGEST)
    if recorded is None:
        return _dated_files(packages)
    starts = tuple(f"{_OWN.name}/{package}/".encode() for package in packages) or f"{_OWN.name}/".encode()
    return (line for line in sorted(recorded.splitlines()) if line.startswith(starts) and b",sha256=" in line)


def _dated_files(packages: tuple[str, ...]) -> Iterator[bytes]:
    pending = [str(_OWN / package) for package in packages] or [str(_OWN)]
    while pending:
        with os.scandir(pending.pop()) as listing:
            found = sorted(listing, key=lambda entry: entry.name)
        for entry in found:
            if entry.is_dir():
                pending += [entry.path] if entry.name != "__pycache__" else []
            else:
                status = entry.stat()
                yield f"{entry.path}\0{status.st_size}\0{status.st_mtime_ns}".encode("utf-8", "replace")


def _parsers() -> bytes:
    """The versions of LibCST and PyYAML, read without importing them."""
    yaml = _version("yaml", "__init__.py") or _version("yaml_ft", "__init__.py")
    return digest(_version("libcst", "_version.py"), yaml)


def _version(package: str, file: str) -> bytes:
    spec = PathFinder.find_spec(package)
    if spec is None or spec.origin is None:
        return b""
    version = read_file(str(Path(spec.origin).parent / file), 1 << 16)
    return version if version is not None else str(os.stat(spec.origin).st_mtime_ns).encode()
