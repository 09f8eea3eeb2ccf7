"""Findings built from groups of flows, from egresses and from declarations: all fields in one place.

Callers bring the words; levels, confidence, sources, path and fingerprint follow from what is reported.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from egresslint.dataflow.results import ResolvedEgress
from egresslint.diagnostics import Finding, Level, Outcome, Span
from egresslint.rule import Context, Rule
from egresslint.rule.fingerprint import fingerprint
from egresslint.rule.grouping import (
    Group,
    OpenFlow,
    count_flows,
    join_categories,
    join_sources,
    trace,
)
from egresslint.rule.levels import (
    egress_level,
    flow_confidence,
    flow_level,
    highest,
    level_of,
    lower,
    raised_level,
    surest,
)


class Words(msgspec.Struct, frozen=True):
    """What a finding says: facts, then the ways out."""

    message: str
    help: str


class Cause(msgspec.Struct, frozen=True):
    """What one finding reports for many flows: where it stands, its identity, and the flows it concerns.

    `replaces` says that it stands for the findings that those flows would have; otherwise it stands beside
    them.
    """

    span: Span
    identity: tuple[str, ...]
    flows: tuple[OpenFlow, ...] = ()
    egresses: tuple[ResolvedEgress, ...] = ()
    recipient: str | None = None
    egress: str | None = None
    replaces: bool = True


def report_group(context: Context, rule: Rule, group: Group, words: Words, limit: Level = "error") -> Finding:
    """The finding of flows that meet at one place; `limit` is the worst that it can be."""
    flow, egress, term = group.first.flow, group.first.egress, group.term
    sources = group.sources
    outcome = term.term.outcome if term else None
    recipient = term.term.recipient if term else egress.provider
    base = lower(raised_level(context, rule), limit)
    return Finding(
        rule=rule.name,
        level=highest(flow_level(base, member.judged, member.sources) for member in group.flows),
        confidence=surest(flow_confidence(member.judged, member.sources) for member in group.flows),
        message=words.message,
        help=words.help,
        span=flow.primary,
        fingerprint=fingerprint(rule.name, outcome, recipient, (*flow.scopes, flow.call_text)),
        egress=egress.id,
        categories=join_categories(sources),
        sources=sources,
        outcome=outcome,
        recipient=recipient,
        nearest=term.nearest if term else None,
        flow_count=count_flows(group.flows),
        flow=trace(group.flows, sources[0]),
    )


def report_egress(
    context: Context, rule: Rule, egress: ResolvedEgress, words: Words, base: Level | None = None
) -> Finding:
    """The finding of a call as such, whatever reaches it."""
    level = level_of(context, rule) if base is None else base
    return Finding(
        rule=rule.name,
        level=egress_level(level, egress),
        confidence="high" if egress.dataflow == "full" else "medium",
        message=words.message,
        help=words.help,
        span=egress.span,
        fingerprint=fingerprint(
            rule.name, None, egress.provider, (egress.callee, " ".join(egress.text.split()))
        ),
        egress=egress.id,
        categories=egress.categories,
        recipient=egress.provider,
    )


def report_cause(rule: Rule, cause: Cause, level: Level, words: Words) -> Finding:
    """The finding that stands for every flow in `cause`."""
    sources = join_sources(cause.flows)
    outcomes = {flow.term.term.outcome for flow in cause.flows if flow.term}
    outcome: Outcome | None = outcomes.pop() if len(outcomes) == 1 else None
    return Finding(
        rule=rule.name,
        level=level,
        confidence=surest(flow_confidence(flow.judged, flow.sources) for flow in cause.flows),
        message=words.message,
        help=words.help,
        span=cause.span,
        fingerprint=fingerprint(rule.name, None, cause.recipient, cause.identity),
        egress=cause.egress,
        categories=join_categories(sources),
        sources=sources,
        outcome=outcome,
        recipient=cause.recipient,
        leaves_open=_left_open(cause.flows) if cause.replaces else (),
        flow_count=count_flows(cause.flows),
        flow=trace(cause.flows, sources[0]) if sources and cause.replaces else (),
    )


def _left_open(flows: Sequence[OpenFlow]) -> tuple[str, ...]:
    return tuple(
        sorted(
            {
                flow.judged.egress.id
                for flow in flows
                if flow.term is not None and flow.term.term.status != "satisfied"
            }
        )
    )


def dependent_level(context: Context, rule: Rule, cause: Cause) -> Level:
    """The level of a cause that is reported in any case: raised by the flows that depend on it."""
    base = level_of(context, rule)
    calls = [egress_level(base, egress) for egress in cause.egresses] or [base]
    raised = raised_level(context, rule)
    flows = (flow_level(raised, flow.judged, flow.sources) for flow in cause.flows)
    return highest((*calls, *flows))
