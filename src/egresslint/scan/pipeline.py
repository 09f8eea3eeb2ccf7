"""The phases of a scan one after the other: find files, follow data, judge. Knows no cache of results."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from egresslint.dataflow.results import Analysis, ResolvedEgress
from egresslint.diagnostics import Coverage, Egress
from egresslint.governance.facts import Judgement
from egresslint.governance.model import Governance
from egresslint.rule import Context
from egresslint.scan.coverage import account, note_crashes, note_left_out
from egresslint.scan.files import Files
from egresslint.scan.texts import Texts
from egresslint.scan.whole import Whole

if TYPE_CHECKING:
    from egresslint.dataflow.records import Records
    from egresslint.dataflow.watch import Watch
    from egresslint.scan.governing import Governing


class Followed(msgspec.Struct, frozen=True):
    """Where data goes in a project, and what was looked at to know."""

    analysis: Analysis
    coverage: Coverage


def join(context: Context, coverage: Coverage, governing: Governing, files: Files) -> Whole:
    """All that is known of the project."""
    rows = tuple(row(egress, context.judgements[egress.id]) for egress in context.analysis.egresses)
    return Whole(
        findings=governing.findings(context, files, complete=not coverage.files_failed),
        egresses=rows,
        unresolved=context.analysis.unresolved,
        coverage=coverage,
        notes=context.analysis.notes,
        governance_path=governing.path,
        reach=_reach(context.analysis),
        configured={e.id: e.configured_by for e in context.analysis.egresses if e.configured_by},
    )


def _reach(analysis: Analysis) -> dict[str, tuple[str, ...]]:
    """For each egress, the files of its own place and of all flows that reach it."""
    paths = {egress.id: {egress.span.path} for egress in analysis.egresses}
    for flow in analysis.flows:
        paths[flow.egress].update(step.span.path for step in flow.steps)
        paths[flow.egress].update(source.span.path for source in flow.sources)
    return {name: tuple(sorted(found)) for name, found in paths.items()}


def follow(files: Files, texts: Texts, governance: Governance) -> Followed:
    analysis = analyse(files, texts, governance)
    return Followed(analysis, account(files))


def analyse(files: Files, texts: Texts, governance: Governance) -> Analysis:
    """Follow data from the files that hold a marker to wherever it leads."""
    if not files.may_send:
        return Analysis((), (), (), files.discovery.notes)
    from egresslint.scan.assemble import Assembly

    records = follow_data(files, governance)
    note_crashes(files, records)
    note_left_out(files, records)
    return Assembly(files, texts).assemble(records, files.discovery.notes + files.configuration.notes)


def follow_data(files: Files, governance: Governance, watch: Watch | None = None) -> Records:
    from egresslint.catalog.lexicon import load_lexicon
    from egresslint.catalog.routes import load_catalog
    from egresslint.catalog.sanitizers import load_sanitizers
    from egresslint.dataflow.analysis import analyse as follow_from
    from egresslint.dataflow.sources import Classifier
    from egresslint.scan.declared import DeclaredData

    classifier = Classifier(DeclaredData(governance), load_lexicon(), load_sanitizers())
    catalog = load_catalog()
    for path in sorted(files.marked):
        files.ir(path)
    with files.meter.spend("follow"):
        records = follow_from(
            files,
            classifier,
            catalog,
            [path for path in files.seeds if path in files.marked],
            [path for path in files.seeds if path not in files.marked],
            watch,
            files.meter.come_to,
        )
    files.meter.count("interpreted", records.interpreted)
    return records


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
