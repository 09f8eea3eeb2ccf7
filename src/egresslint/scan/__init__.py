"""One scan from start to end: find files, follow data, judge, report.

This is the only place that knows all phases. It prints nothing and decides no exit code.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from egresslint.config import Settings
from egresslint.dataflow.records import Records
from egresslint.dataflow.results import Analysis, ResolvedEgress
from egresslint.diagnostics import Egress, Report
from egresslint.governance.facts import Judgement
from egresslint.governance.model import Governance
from egresslint.report.ports import SourceText
from egresslint.rule import Context
from egresslint.scan.coverage import account, note_crashes
from egresslint.scan.files import Files
from egresslint.scan.memory import open_memory
from egresslint.scan.scope import Scope
from egresslint.scan.texts import Texts

if TYPE_CHECKING:
    from egresslint.dataflow.watch import Watch
    from egresslint.scan.governing import Governing


CUT_SHORT = "the project is too large to follow every caller: callers of callers were left out past a limit"


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
    """A report, the text for its code frames, and counts for `--verbose`."""

    report: Report
    source: SourceText
    statistics: Mapping[str, int | float]


def run(request: Request) -> Outcome:
    """Scan; raises GovernanceError where the governance file cannot be used."""
    import gc

    from egresslint.source.parse import call_in_deep_thread

    enabled = gc.isenabled()
    gc.disable()
    try:
        return call_in_deep_thread(_run, request)
    finally:
        if enabled:
            gc.enable()


def _run(request: Request) -> Outcome:
    from egresslint.scan.governing import Governing

    governing = Governing(request)
    files = open_files(request)
    try:
        texts = Texts(files)
        analysis = analyse(files, texts, governing.governance)
        context = governing.judge(analysis)
        report = _report(request, files, context, governing)
        counts = {"files": report.coverage.files_seen, "files relevant": report.coverage.files_relevant}
        return Outcome(report, texts, counts)
    finally:
        files.close()


def explain_at(request: Request, path: str, line: int) -> str:
    """Why there is, or is not, a finding at a line of a file: `path` counts from the root."""
    from egresslint.scan.explaining import explain
    from egresslint.source.parse import call_in_deep_thread

    return call_in_deep_thread(explain, request, path, line)


def open_files(request: Request) -> Files:
    from egresslint.catalog.routes import load_catalog
    from egresslint.source.discover import discover

    discovery = discover(request.root, request.settings.exclude)
    return Files(request.root, discovery, request.settings.src, load_catalog(), open_memory(request))


def analyse(files: Files, texts: Texts, governance: Governance) -> Analysis:
    """Follow data from the files that hold a marker to wherever it leads."""
    marked = files.find_marked()
    if not marked:
        return Analysis((), (), (), files.discovery.notes)
    from egresslint.scan.assemble import Assembly

    records = follow_data(files, governance, marked)
    note_crashes(files, records)
    notes = (*files.discovery.notes, *((CUT_SHORT,) if records.cut_short else ()))
    return Assembly(files, texts).assemble(records, notes)


def follow_data(
    files: Files, governance: Governance, marked: Sequence[str], watch: Watch | None = None
) -> Records:
    from egresslint.catalog.lexicon import load_lexicon
    from egresslint.catalog.routes import load_catalog
    from egresslint.catalog.sanitizers import load_sanitizers
    from egresslint.dataflow.analysis import analyse as follow
    from egresslint.dataflow.sources import Classifier
    from egresslint.scan.declared import DeclaredData

    classifier = Classifier(DeclaredData(governance), load_lexicon(), load_sanitizers())
    catalog = load_catalog()
    seeds = files.find_seeds(catalog.packages(), catalog.opaque_markers())
    lowered = {path for path in (*marked, *seeds) if files.ir(path) is not None}
    return follow(files, classifier, catalog, [path for path in seeds if path in lowered], watch)


def _report(request: Request, files: Files, context: Context, governing: Governing) -> Report:
    coverage = account(files)
    complete = not coverage.files_failed
    scope = Scope(request.paths, request.changed, context)
    shown = [finding for finding in governing.findings(context) if scope.shows(finding)]
    rows = tuple(row(egress, context.judgements[egress.id]) for egress in context.analysis.egresses)
    failing = {"error"} if request.settings.fail_on == "error" else {"error", "warning"}
    fails = any(f.level in failing and f.suppressed is None for f in shown)
    return Report(
        as_of=request.as_of.isoformat(),
        verdict="findings" if fails else ("clean" if complete else "incomplete"),
        complete=complete,
        findings=tuple(shown),
        egresses=tuple(r for r in rows if scope.holds(r.span.path)),
        unresolved=tuple(u for u in context.analysis.unresolved if scope.holds(u.span.path)),
        coverage=coverage,
        notes=context.analysis.notes,
        governance_path=governing.path,
    )


def row(egress: ResolvedEgress, judgement: Judgement) -> Egress:
    """The egress as reports show it: with its account and terms."""
    by = judgement.account_by
    return Egress(
        id=egress.id,
        span=egress.span,
        callee=egress.callee,
        route=egress.route,
        endpoint=egress.endpoint,
        provider=egress.provider,
        hosting=judgement.hosting,
        account=judgement.account,
        credentials=egress.call.credentials,
        operation=egress.operation,
        model=egress.model,
        training=egress.training,
        stores=egress.stores,
        account_by=by if by in ("matched", "assumed") else None,  # type: ignore[arg-type]  # checked here
        terms=tuple(judged.term for judged in judgement.terms),
        categories=egress.categories,
        payload=egress.payload,
        dataflow=egress.dataflow,
        in_tests=egress.in_tests,
    )
