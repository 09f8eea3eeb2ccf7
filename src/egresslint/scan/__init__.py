"""One scan from start to end: find files, follow data, judge, report.

This is the only place that knows all phases. It prints nothing and decides no exit code.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import msgspec

from egresslint.config import Settings
from egresslint.dataflow.results import Analysis, ResolvedEgress
from egresslint.diagnostics import Egress, Finding, Report
from egresslint.governance.facts import Judgement
from egresslint.governance.model import Governance
from egresslint.report.ports import SourceText
from egresslint.rule import Context
from egresslint.scan.files import Files


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
    statistics: dict[str, int | float]


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
    analysis = analyse(files, governing.governance)
    context = governing.judge(analysis)
    findings = governing.findings(context)
    return _outcome(request, files, context, findings, governing.path)


def open_files(request: Request) -> Files:
    from egresslint.catalog.routes import load_catalog
    from egresslint.source.discover import discover

    discovery = discover(request.root, request.settings.exclude)
    return Files(request.root, discovery, request.settings.src, load_catalog().markers())


def analyse(files: Files, governance: Governance) -> Analysis:
    """Follow data from the files that hold a marker to wherever it leads."""
    marked = files.marked()
    if not marked:
        return Analysis((), (), ())
    from egresslint.catalog.lexicon import load_lexicon
    from egresslint.catalog.routes import load_catalog
    from egresslint.catalog.sanitizers import load_sanitizers
    from egresslint.dataflow.analysis import analyse as follow
    from egresslint.dataflow.sources import Classifier
    from egresslint.scan.assemble import Assembly
    from egresslint.scan.declared import DeclaredData

    classifier = Classifier(DeclaredData(governance), load_lexicon(), load_sanitizers())
    start = [path for path in marked if files.ir(path) is not None]
    records = follow(files, classifier, load_catalog(), start)
    return Assembly(files).assemble(records, files.discovery.notes)


def _outcome(
    request: Request, files: Files, context: Context, findings: Sequence[Finding], governance_path: str | None
) -> Outcome:
    coverage, complete = files.coverage()
    shown = [finding for finding in findings if _is_shown(request, files, finding)]
    rows = tuple(row(egress, context.judgements[egress.id]) for egress in context.analysis.egresses)
    rows = tuple(r for r in rows if files.is_inside(r.span.path, request.paths))
    failing = {"error"} if request.settings.fail_on == "error" else {"error", "warning"}
    fails = any(f.level in failing and f.suppressed is None for f in shown)
    report = Report(
        as_of=request.as_of.isoformat(),
        verdict="findings" if fails else ("clean" if complete else "incomplete"),
        complete=complete,
        findings=tuple(shown),
        egresses=rows,
        unresolved=tuple(u for u in context.analysis.unresolved if files.is_inside(u.span.path, request.paths)),
        coverage=coverage,
        notes=context.analysis.notes,
        governance_path=governance_path,
    )
    return Outcome(report, files, {"files": coverage.files_seen, "files relevant": coverage.files_relevant})


def _is_shown(request: Request, files: Files, finding: Finding) -> bool:
    """A finding shows if any of its steps lies inside what was asked for."""
    paths = {finding.span.path, *(s.span.path for s in finding.flow), *(s.span.path for s in finding.sources)}
    if not any(files.is_inside(path, request.paths) for path in paths):
        return False
    return request.changed is None or not paths.isdisjoint(request.changed)


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


Reader = Callable[[Path], bytes]
