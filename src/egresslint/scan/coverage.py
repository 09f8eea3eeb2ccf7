"""Accounts for every file of a scan: irrelevant, analysed, or failed, with the reason.

A file that was not analysed is relevant if it is unreadable, holds a marker, or was asked for by the engine,
which asks for what the code it follows imports, and for what calls it. Whether the engine itself failed in a
file is told to it, by place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from egresslint.diagnostics import Coverage, FileFailure
from egresslint.source.failure import shown

if TYPE_CHECKING:
    from egresslint.dataflow.records import Records
    from egresslint.scan.files import Files


def account(files: Files) -> Coverage:
    """What was looked at; complete where nothing failed."""
    failures = {*files.failed.values(), *_undiscovered(files)}
    failed = {failure.path for failure in failures}
    seen = {shown(path) for path in files.entries} | failed
    relevant = {shown(path) for path in files.demanded | files.marked} | failed
    return Coverage(
        files_seen=len(seen),
        files_irrelevant=len(seen - relevant),
        files_relevant=len(relevant),
        files_analyzed=len(relevant - failed),
        # Both front ends make the same program of a file, so that none is without.
        files_without_dataflow=0,
        files_excluded=files.discovery.excluded,
        files_failed=tuple(sorted(failures, key=_order)),
    )


def note_crashes(files: Files, records: Records) -> None:
    """The engine's own failures, each in the file whose code it was following."""
    for (path, n), words in sorted(records.crashes.items()):
        span = files.span(path, n)
        files.failed[(path, span.cell)] = FileFailure(
            span.path, f"engine-error: {words}", span.line, span.cell
        )


def note_left_out(files: Files, records: Records) -> None:
    """Files that the engine's limits kept it from: they may call what sends, and were not analysed."""
    for path in records.left_out:
        words = "engine-limit: it may call what sends data, and the project is too large to follow it"
        files.failed[(path, None)] = FileFailure(shown(path), words)
    for path in sorted(records.cut_off):
        words = "engine-limit: it calls what may send data, and was too much to follow to there"
        files.failed[(path, None)] = FileFailure(shown(path), words)


def _undiscovered(files: Files) -> list[FileFailure]:
    return [FileFailure(shown(f.path), f"{f.reason}: {f.message}") for f in files.discovery.failures]


def _order(failure: FileFailure) -> tuple[str, int, int, str]:
    cell = -1 if failure.cell is None else failure.cell
    return (failure.path, cell, failure.line or 0, failure.reason)
