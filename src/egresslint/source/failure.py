"""What can go wrong with one file, as plain data: a word from a closed set and a sentence for people.

The words are what machines compare; the sentences may change. Nothing here decides how bad a failure is.
"""

from __future__ import annotations

from typing import Literal

import msgspec

ReadReason = Literal[
    "missing",
    "unreadable",
    "not-regular",
    "broken-link",
    "link-out-of-root",
    "link-not-analyzed",
    "too-large",
]
ParseReason = Literal[
    "undecodable",
    "parse-error",
    "notebook-error",
    "too-complex",
    "out-of-memory",
    "parser-crashed",
    "timeout",
]


class ReadFailure(msgspec.Struct, frozen=True, order=True):
    """A file or folder that could not be read. `path` is relative to the root, with `/`."""

    path: str
    reason: ReadReason
    message: str


class ParseFailure(msgspec.Struct, frozen=True):
    """Text that could not be parsed. Lines and columns count from 1; None where the place is not known."""

    reason: ParseReason
    message: str
    line: int | None = None
    column: int | None = None


def shown(path: str) -> str:
    r"""Return a path that any encoder takes: each byte that is not UTF-8 becomes `\xNN`.

    Inside the program such bytes stay surrogates, so that the path still opens the file.
    """
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
