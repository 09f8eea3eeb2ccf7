"""The comments that ask to silence findings, in the files where there can be any.

These are the files that hold a marker, and those in which a finding stands. What a comment silences is for
`rule` to decide.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from egresslint.diagnostics import Span
from egresslint.rule import Comment
from egresslint.scan.files import Files
from egresslint.source.failure import shown
from egresslint.source.suppressions import find_suppressions


def read_comments(files: Files, paths: Collection[str]) -> Iterator[Comment]:
    """`paths` are as reports show them."""
    for path in sorted(files.entries):
        if path in files.marked or shown(path) in paths:
            for cell, text in files.pieces(path, b"egresslint"):
                for found in find_suppressions(text):
                    span = Span(shown(path), found.line, found.column, found.line, found.end_column, cell)
                    yield Comment(span, found)
