"""What the contradiction rules share: a declaration that the code, or the account itself, contradicts.

`governance` finds the contradictions, call by call. Here they become one finding for each cause, with the
flows that it leaves open.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec

from egresslint.dataflow.results import ResolvedEgress
from egresslint.diagnostics import Finding, Span
from egresslint.governance.facts import Contradiction
from egresslint.rule import Context, Rule
from egresslint.rule.accounts import pick_first, span_order
from egresslint.rule.findings import Cause, Words, dependent_level, report_cause
from egresslint.rule.grouping import OpenFlow, caused_by
from egresslint.rule.wording import code, enumerate_words, state_open


class Contradicted(msgspec.Struct):
    """One contradiction with all that it concerns. `parts` tells causes of one subject apart."""

    subject: str
    recipient: str
    parts: tuple[str, ...]
    reason: str
    egresses: dict[str, ResolvedEgress] = {}
    flows: list[OpenFlow] = []

    def first(self, place: Callable[[ResolvedEgress], Span]) -> ResolvedEgress:
        return pick_first(self.egresses.values(), place)


def find_contradicted(
    context: Context, rule: Rule, parts: Callable[[ResolvedEgress], tuple[str, ...]] = lambda _: ()
) -> Iterator[Contradicted]:
    """Contradictions of this rule by declaration or account, recipient and what else `parts` names."""
    causes: dict[tuple[str, ...], Contradicted] = {}
    for egress, found, flow in _list_occurrences(context, rule):
        key = (found.subject, found.recipient, *parts(egress))
        new = Contradicted(found.subject, found.recipient, parts(egress), found.reason)
        cause = causes.setdefault(key, new)
        cause.egresses[egress.id] = egress
        cause.flows.extend([flow] if flow else [])
    yield from causes.values()


def _list_occurrences(
    context: Context, rule: Rule
) -> Iterator[tuple[ResolvedEgress, Contradiction, OpenFlow | None]]:
    """What the calls contradict by themselves, then what leaves their flows open."""
    for egress in context.analysis.egresses:
        for found in context.judgements[egress.id].contradictions:
            if found.rule == rule.name:
                yield egress, found, None
    for flow in caused_by(context, rule.name):
        assert flow.term is not None, "a cause belongs to a term"
        term, recipient = flow.term, flow.term.term.recipient
        subject = term.cause_subject or ""
        found = Contradiction(rule.name, subject, recipient, term.reason)
        yield flow.judged.egress, found, flow


def report_contradicted(
    context: Context,
    rule: Rule,
    found: Contradicted,
    place: Callable[[ResolvedEgress], Span],
    help_text: str,
) -> Finding:
    """The finding, at the first of the places that `place` gives for the egresses."""
    first = found.first(place)
    cause = Cause(
        span=place(first),
        identity=(found.subject, *found.parts),
        flows=tuple(found.flows),
        egresses=tuple(found.egresses.values()),
        recipient=found.recipient,
        egress=first.id,
    )
    words = Words(f"{found.reason}{state_open(cause.flows)}", f"{help_text}{_list_others(found, place)}")
    return report_cause(rule, cause, dependent_level(context, rule, cause), words)


def _list_others(found: Contradicted, place: Callable[[ResolvedEgress], Span]) -> str:
    stands = place(found.first(place))
    places = sorted({place(egress) for egress in found.egresses.values()} - {stands}, key=span_order)
    named = [code(f"{other.path}:{other.line}") for other in places]
    return f"\nThe same holds at {enumerate_words(named)}." if named else ""
