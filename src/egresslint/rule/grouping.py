"""Flows brought together into what one finding is about.

A finding stands for one rule, outcome, recipient, primary place and egress: its sources and categories join.
A cause that leaves flows open stands for all of them. Nothing here decides levels or words.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator

import msgspec

from egresslint.dataflow.results import Flow
from egresslint.diagnostics import Outcome, Source, Span, Step
from egresslint.governance.facts import JudgedTerm
from egresslint.rule import Context, JudgedFlow

_STRENGTH = {"declared": 0, "annotated": 1, "strong": 2, "contextual": 3}


class OpenFlow(msgspec.Struct, frozen=True):
    """One flow with the sources of it that matter, and the term they leave open (None for other rules)."""

    judged: JudgedFlow
    sources: tuple[Source, ...]
    term: JudgedTerm | None = None


class Group(msgspec.Struct, frozen=True):
    """Flows that one finding reports: through one primary place to one egress."""

    flows: tuple[OpenFlow, ...]

    @property
    def first(self) -> JudgedFlow:
        return self.flows[0].judged

    @property
    def term(self) -> JudgedTerm | None:
        return self.flows[0].term

    @property
    def sources(self) -> tuple[Source, ...]:
        return join_sources(self.flows)


def group_missing(
    context: Context, outcome: Outcome, accepts: Callable[[JudgedFlow], bool] = lambda _: True
) -> Iterator[Group]:
    """The flows that leave `outcome` open and whose term has no cause that is reported in its place."""
    return group_by_place(
        open_flow(judged, term)
        for judged in context.flows
        if accepts(judged)
        for term in judged.judgement.terms
        if term.term.outcome == outcome and term.cause is None and term.term.status != "satisfied"
    )


def sensitive_flows(context: Context) -> Iterator[OpenFlow]:
    """Each flow of data that policy asks anything for, settled or not."""
    for judged in context.flows:
        asked = {category for term in judged.judgement.terms for category in term.categories}
        if asked:
            yield OpenFlow(judged, pick_sources(judged, asked))


def group_by_place(flows: Iterable[OpenFlow]) -> Iterator[Group]:
    groups: dict[tuple[str | None, Span, str], list[OpenFlow]] = {}
    for flow in flows:
        recipient = flow.term.term.recipient if flow.term else None
        key = (recipient, flow.judged.flow.primary, flow.judged.egress.id)
        groups.setdefault(key, []).append(flow)
    return (Group(tuple(group)) for group in groups.values())


def caused_by(context: Context, rule: str) -> Iterator[OpenFlow]:
    """Each flow that the rule's findings leave open or overshadow, once for each such term."""
    for judged in context.flows:
        for term in judged.judgement.terms:
            if term.cause == rule:
                yield open_flow(judged, term)


def open_flow(judged: JudgedFlow, term: JudgedTerm) -> OpenFlow:
    return OpenFlow(judged, pick_sources(judged, term.categories), term)


def pick_sources(judged: JudgedFlow, asked: Collection[str]) -> tuple[Source, ...]:
    """The flow's sources of these categories; all of them, should the categories fit none."""
    fitting = tuple(source for source in judged.flow.sources if lies_under(source.category, asked))
    return fitting or judged.flow.sources


def lies_under(category: str, prefixes: Iterable[str]) -> bool:
    return any(category == prefix or category.startswith(f"{prefix}.") for prefix in prefixes)


def join_sources(flows: Iterable[OpenFlow]) -> tuple[Source, ...]:
    """Strongest first; ties by place."""
    distinct = {source for flow in flows for source in flow.sources}
    return tuple(sorted(distinct, key=lambda source: (_STRENGTH[source.origin], *_place(source))))


def _place(source: Source) -> tuple[str, int, int, int, str, str, str, str]:
    span = source.span
    cell = -1 if span.cell is None else span.cell
    return span.path, cell, span.line, span.column, source.category, source.name, source.text, source.reason


def join_categories(sources: Iterable[Source]) -> tuple[str, ...]:
    return tuple(sorted({source.category for source in sources}))


def count_flows(flows: Iterable[OpenFlow]) -> int:
    """Pairs of a source and an egress, however many outcomes and categories they concern."""
    return len(
        {
            (source.span, source.name, flow.judged.egress.id, flow.judged.flow.primary)
            for flow in flows
            for source in flow.sources
        }
    )


def trace(flows: Iterable[OpenFlow], source: Source) -> tuple[Step, ...]:
    """The path of `source`, source first and egress last."""
    flow = carrier(flows, source).judged.flow
    if flow.sources[0] == source:
        return flow.steps
    # only the strongest source's path is known; from the primary place on it is the path of every source
    return (Step(source.span, "source", source.text), *_from_primary(flow))


def carrier(flows: Iterable[OpenFlow], source: Source) -> OpenFlow:
    """The flow whose path is shown for `source`: one that knows all of it, if there is one."""
    carrying = [flow for flow in flows if source in flow.sources]
    return next((flow for flow in carrying if flow.judged.flow.sources[0] == source), carrying[0])


def _from_primary(flow: Flow) -> tuple[Step, ...]:
    for index, step in enumerate(flow.steps):
        if index and _lies_within(step.span, flow.primary):
            return flow.steps[index:]
    return flow.steps[-1:]


def _lies_within(inner: Span, outer: Span) -> bool:
    if (inner.path, inner.cell) != (outer.path, outer.cell):
        return False
    start, end = (inner.line, inner.column), (inner.end_line, inner.end_column)
    return (outer.line, outer.column) <= start and end <= (outer.end_line, outer.end_column)
