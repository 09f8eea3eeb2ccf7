"""One scan from start to end: find files, follow data, judge, report; or show again what still holds.

This is the only place that knows all phases. It prints nothing and decides no exit code.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from egresslint.config import Settings
from egresslint.diagnostics import Report
from egresslint.report.ports import SourceText
from egresslint.scan.meter import Meter

if TYPE_CHECKING:
    from egresslint.scan.files import Files
    from egresslint.scan.index import Index
    from egresslint.scan.texts import Texts
    from egresslint.scan.whole import Whole
    from egresslint.scan.witnesses import Witnesses


class Request(msgspec.Struct, frozen=True):
    """What to scan, and by which settings.

    `paths` filter what is reported, relative to the root; `changed` narrows it further for the hook, None
    being everything. `as_of` is the date by which declarations are judged.
    """

    root: Path
    paths: tuple[str, ...]
    settings: Settings
    governance_path: Path | None
    as_of: date
    hook: bool = False
    changed: frozenset[str] | None = None
    jobs: int | None = None
    cache_dir: Path | None = None
    no_cache: bool = False


class Outcome(msgspec.Struct, frozen=True):
    """A report, and the text for its code frames."""

    report: Report
    source: SourceText


def run(request: Request, meter: Meter | None = None) -> Outcome:
    """Scan; raises GovernanceError where the governance file cannot be used.

    The meter tells, while the scan runs and afterwards, what has been done.
    """
    import gc

    enabled = gc.isenabled()
    gc.disable()
    try:
        return _run(request, meter or Meter())
    finally:
        if enabled:
            gc.enable()


def _run(request: Request, meter: Meter) -> Outcome:
    from egresslint.scan.contents import Contents
    from egresslint.scan.recalling import recall_whole
    from egresslint.scan.texts import Texts

    index = open_index(request, meter)
    try:
        index.find_tree()
        with meter.spend("recall"):
            whole = recall_whole(request, index)
        if whole is not None:
            meter.count("reports recalled")
            return _outcome(request, whole, Texts(Contents(index)))
        return _run_anew(request, index)
    finally:
        index.memory.close()


def _run_anew(request: Request, index: Index) -> Outcome:
    from egresslint.scan.files import open_files
    from egresslint.scan.glance import find_nothing
    from egresslint.scan.recalling import keep_whole
    from egresslint.scan.texts import Texts
    from egresslint.scan.witnesses import Witnesses

    files = open_files(request, index)
    try:
        texts = Texts(files)
        witnesses = Witnesses(request.root)
        whole = find_nothing(request, files)
        if whole is None:
            from egresslint.source.parse import call_in_deep_thread

            whole = call_in_deep_thread(_analyse, request, files, texts, witnesses)
        with index.meter.spend("recall"):
            keep_whole(request, files, whole, witnesses)
        return _outcome(request, whole, texts)
    finally:
        files.close()


def _analyse(request: Request, files: Files, texts: Texts, witnesses: Witnesses) -> Whole:
    from egresslint.scan.governing import Governing
    from egresslint.scan.pipeline import follow, join
    from egresslint.scan.recalling import keep_followed, recall_followed

    meter = files.index.meter
    with meter.spend("judge"):
        governing = Governing(request, witnesses)
    followed = recall_followed(request, files, governing.governance)
    if followed is None:
        followed = follow(files, texts, governing.governance)
        keep_followed(request, files, governing.governance, followed)
    with meter.spend("judge"):
        context = governing.judge(followed.analysis)
        return join(context, followed.coverage, governing, files)


def _outcome(request: Request, whole: Whole, texts: SourceText) -> Outcome:
    from egresslint.scan.whole import narrow

    return Outcome(narrow(whole, request), texts)


def open_index(request: Request, meter: Meter | None = None) -> Index:
    """The files of the project, and what is remembered of it. Close the memory after use."""
    from egresslint.scan.index import Index
    from egresslint.scan.memory import open_memory
    from egresslint.source.discover import discover

    meter = meter or Meter()
    with meter.spend("find"):
        discovery = discover(request.root, request.settings.exclude)
    meter.total = len(discovery.entries)
    return Index(request.root, discovery, open_memory(request), meter)


def explain_at(request: Request, path: str, line: int) -> str:
    """Why there is, or is not, a finding at a line of a file: `path` counts from the root."""
    from egresslint.scan.explaining import explain
    from egresslint.source.parse import call_in_deep_thread

    return call_in_deep_thread(explain, request, path, line)
