"""Why there is, or is not, a finding at one line: what is sent there, what data passes, on what grounds.

It runs a scan like any other, with a watch on the line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from egresslint.dataflow.records import Records
from egresslint.dataflow.results import Flow, ResolvedEgress
from egresslint.dataflow.values import Site
from egresslint.dataflow.watch import Seen, Watch
from egresslint.diagnostics import Finding, Payload, Source, Span, Step
from egresslint.report.style import Style
from egresslint.report.words import account_of, code, count, listed, origin_words, place, step_words
from egresslint.rule import Context
from egresslint.scan.assemble import Assembly
from egresslint.scan.coverage import note_crashes
from egresslint.scan.files import Files
from egresslint.scan.governing import Governing
from egresslint.scan.texts import Texts
from egresslint.scan.witnesses import Witnesses
from egresslint.source.failure import shown

if TYPE_CHECKING:
    from egresslint.scan import Request

_STYLE = Style()
_WHY_NOT: dict[Payload, str] = {
    "constant": "only constants, numbers and fixed text are in it: nothing that could be sensitive",
    "cleared": "its data passed a sanitizer, or is declared harmless",
    "unclassified": (
        "nothing classifies the data in it: no declaration, annotation or known name says what it is"
    ),
}
_SILENCERS = {"comment": "a comment", "exception": "an exception", "baseline": "the baseline"}
_MOST_SOURCES = 5


def explain(request: Request, path: str, line: int) -> str:
    from egresslint.scan import open_index
    from egresslint.scan.files import open_files
    from egresslint.scan.pipeline import follow_data

    files = open_files(request, open_index(request))
    try:
        if path not in files.entries:
            return _unseen(files, path)
        lowered = files.lowered(path)
        if lowered is None:
            return _failed(files, path)
        governing = Governing(request, Witnesses(request.root))
        watch = Watch(_sites(files, path, line))
        records = follow_data(files, governing.governance, watch) if files.may_send else Records()
        note_crashes(files, records)
        return _Explanation(files, governing, records, watch).render(path, line)
    finally:
        files.close()
        files.memory.close()


def _unseen(files: Files, path: str) -> str:
    reasons = [failure.message for failure in files.discovery.failures if failure.path == path]
    why = reasons[0] if reasons else "it is no Python file or notebook, or settings or git leave it out"
    return f"{shown(path)} was not looked at: {why}.\n"


def _failed(files: Files, path: str) -> str:
    reasons = [failure.reason for (name, _), failure in files.failed.items() if name == path]
    return f"{shown(path)} was not analysed: {'; '.join(reasons)}.\n"


def _sites(files: Files, path: str, line: int) -> frozenset[Site]:
    """The places of nodes that begin on the line, in whichever cell."""
    module = files.ir(path)
    count_ = module.count if module is not None else 0
    return frozenset((path, n) for n in range(count_) if files.span(path, n).line == line)


class _Explanation:
    def __init__(self, files: Files, governing: Governing, records: Records, watch: Watch) -> None:
        self.files = files
        self.watch = watch
        self.assembly = Assembly(files, Texts(files))
        self.context: Context = governing.judge(self.assembly.assemble(records, ()))
        self.findings = governing.findings(self.context, files, complete=not files.failed)

    def render(self, path: str, line: int) -> str:
        parts = [*self._egresses(path, line), *self._unresolved(path, line), *self._values()]
        parts += self._findings(path, line)
        return "\n".join(parts or [self._nothing(path, line)])

    def _nothing(self, path: str, line: int) -> str:
        where = f"{shown(path)}:{line}"
        if path not in self.watch.loaded:
            return (
                f"{where}: the file is not followed: it does not use a provider's library or address itself, "
                "and nothing in it reaches a call that sends data.\n"
            )
        if not self.watch.sites:
            return f"{where}: there is no code on this line.\n"
        return f"{where}: no value that could be data is made or used here, or the code is never reached.\n"

    # Calls that send

    def _egresses(self, path: str, line: int) -> Iterator[str]:
        analysis = self.context.analysis
        for egress in analysis.egresses:
            if _covers(egress.span, path, line):
                flows = [flow for flow in analysis.flows if flow.egress == egress.id]
                yield _block(self._egress_lines(egress, flows))

    def _egress_lines(self, egress: ResolvedEgress, flows: Sequence[Flow]) -> Iterator[str]:
        from egresslint.scan.pipeline import row

        shown_row = row(egress, self.context.judgements[egress.id])
        yield (
            f"{place(egress.span)}: {code(egress.text, _STYLE)} sends data to {egress.provider} "
            f"({shown_row.hosting}), {account_of(shown_row)}"
        )
        if not flows:
            yield "  " + _WHY_NOT.get(egress.payload, "no flow of sensitive data reaches it")
        for flow in flows:
            yield from _flow_lines(flow.sources, flow.steps)

    def _unresolved(self, path: str, line: int) -> Iterator[str]:
        for call in self.context.analysis.unresolved:
            if _covers(call.span, path, line):
                says = f"{place(call.span)}: {code(call.text, _STYLE)} may send data, which code leaves open"
                yield _block([says, f"  {call.reason}"])

    # Values

    def _values(self) -> Iterator[str]:
        """What passes the line; where some of it is sensitive, the rest is of no interest."""
        seen = [(site, found) for site, found in self.watch.seen() if not self._is_egress(site)]
        sensitive = [(site, found) for site, found in seen if found.ways]
        told: set[str] = set()
        for site, found in sensitive or seen:
            text = self.assembly.text(site)
            if text not in told:
                told.add(text)
                yield _block(self._value_lines(site, found))

    def _is_egress(self, site: Site) -> bool:
        span = self.assembly.span(site)
        return any(egress.span == span for egress in self.context.analysis.egresses)

    def _value_lines(self, site: Site, seen: Seen) -> Iterator[str]:
        span = self.assembly.span(site)
        yield f"{place(span)}: {code(self.assembly.text(site), _STYLE)}"
        if not seen.ways:
            states = ("unclassified", "cleared", "constant")
            yield "  " + _WHY_NOT[next(state for state in states if state in seen.states)]
            return
        ranked = sorted(seen.ways.items(), key=lambda item: self.assembly.rank(*item))
        yield from _flow_lines(
            [self.assembly.source(label) for label, _ in ranked], self.assembly.steps(ranked[0][1])
        )
        yield f"  {self._where_to(span)}"

    def _where_to(self, span: Span) -> str:
        reached = {flow.egress for flow in self.context.analysis.flows if _passes(flow, span)}
        spans = [egress.span for egress in self.context.analysis.egresses if egress.id in reached]
        if not spans:
            return "from here it reaches no call that is known to send data"
        return f"from here it is sent by {count(len(spans), 'call')}: {listed(list(map(place, spans)))}"

    # Findings

    def _findings(self, path: str, line: int) -> Iterator[str]:
        found = [finding for finding in self.findings if _touches(finding, path, line)]
        if found:
            rows = [f"  {place(f.span)}: {f.level}[{f.rule}]{_silenced(f)}" for f in found]
            yield _block(["findings that pass here:", *dict.fromkeys(rows)])


def _silenced(finding: Finding) -> str:
    by = finding.suppressed
    return "" if by is None else f", which does not count, by {_SILENCERS[by.by]}: {by.reason}"


def _flow_lines(sources: Sequence[Source], steps: Iterable[Step]) -> Iterator[str]:
    for source in sources[:_MOST_SOURCES]:
        text = code(source.text, _STYLE)
        yield f"  {text} is {source.category} ({origin_words(source.origin)}): {source.reason}"
    if len(sources) > _MOST_SOURCES:
        yield f"  and {count(len(sources) - _MOST_SOURCES, 'more source')}"
    yield from (f"    {place(step.span)}: {step_words(step, _STYLE)}" for step in steps)


def _block(lines: Iterable[str]) -> str:
    return "".join(f"{_STYLE.show_masked(line)}\n" for line in lines)


def _covers(span: Span, path: str, line: int) -> bool:
    return span.path == shown(path) and span.line <= line <= span.end_line


def _passes(flow: Flow, span: Span) -> bool:
    places = [*(step.span for step in flow.steps), *(source.span for source in flow.sources)]
    return any(p.path == span.path and p.cell == span.cell and p.line == span.line for p in places)


def _touches(finding: Finding, path: str, line: int) -> bool:
    spans = [finding.span, *(step.span for step in finding.flow), *(s.span for s in finding.sources)]
    return any(_covers(span, path, line) for span in spans)
