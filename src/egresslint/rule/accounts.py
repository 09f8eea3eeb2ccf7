"""Egresses brought together by the account that they use, as far as code shows it.

An account is known in code by recipient, credential, host and resource. Which declared account that is, is
decided by `governance`; here its answers are only looked up and grouped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import msgspec

from egresslint.dataflow.results import ResolvedEgress
from egresslint.diagnostics import Span
from egresslint.governance.facts import Judgement, RecipientAccount
from egresslint.rule import Context
from egresslint.rule.grouping import OpenFlow, open_flow
from egresslint.rule.remedy import private_urls

Accepts = Callable[[ResolvedEgress, RecipientAccount], bool]


class AccountUse(msgspec.Struct, frozen=True):
    """Egresses that use one account of one recipient, with the flows that depend on it."""

    recipient: RecipientAccount
    egresses: tuple[ResolvedEgress, ...]
    flows: tuple[OpenFlow, ...]

    @property
    def first(self) -> ResolvedEgress:
        return pick_first(self.egresses, first_place)


def account_uses(context: Context, accepts: Accepts) -> Iterator[AccountUse]:
    """One for each recipient, credential and host of the calls that `accepts` picks."""
    groups: dict[tuple[str, ...], list[tuple[ResolvedEgress, RecipientAccount]]] = {}
    for egress in context.analysis.egresses:
        for recipient in context.judgements[egress.id].recipients:
            if accepts(egress, recipient):
                key = (recipient.recipient, *identity_of(egress), *_own_client(egress))
                groups.setdefault(key, []).append((egress, recipient))
    for members in groups.values():
        egresses = tuple(egress for egress, _ in members)
        recipient = members[0][1]
        yield AccountUse(recipient, egresses, tuple(_open_flows(context, egresses, recipient.recipient)))


def identity_of(egress: ResolvedEgress) -> tuple[str, ...]:
    """What code shows of the account. A provider's public host is everyone's and tells nothing apart."""
    call = egress.call
    return egress.hosting, *call.credentials, "", *private_urls(egress), "", *call.resources


def _own_client(egress: ResolvedEgress) -> tuple[str, ...]:
    """Where code shows nothing of the account because it is left open, two clients may have two accounts."""
    call = egress.call
    if any(identity_of(egress)[1:]):
        return ()
    if not (call.credentials_open or call.base_urls_open or call.resources_open):
        return ()
    return tuple(map(str, span_order(first_place(egress))))


def first_place(egress: ResolvedEgress) -> Span:
    """Where a finding about the egress's account stands: its client, or the call where code shows none."""
    return egress.client or egress.span


def pick_first(egresses: Iterable[ResolvedEgress], place: Callable[[ResolvedEgress], Span]) -> ResolvedEgress:
    """The egress at whose place a finding about all of them stands: not in a test, if there is another."""
    return min(egresses, key=lambda egress: rank(egress, place(egress)))


def rank(egress: ResolvedEgress, place: Span) -> tuple[bool, tuple[str, int, int, int], str]:
    """The order of egresses by their places, those in tests last."""
    return egress.in_tests, span_order(place), egress.id


def span_order(span: Span) -> tuple[str, int, int, int]:
    return span.path, -1 if span.cell is None else span.cell, span.line, span.column


def accounts_towards(judgement: Judgement, recipient: str) -> tuple[str, ...]:
    """The accounts whose terms hold towards the recipient; none where it is undeclared or not identified."""
    for found in judgement.recipients:
        if found.recipient == recipient:
            return found.accounts if found.standing in {"matched", "assumed"} else ()
    return (judgement.account,) if judgement.account else ()


def _open_flows(context: Context, egresses: tuple[ResolvedEgress, ...], recipient: str) -> Iterator[OpenFlow]:
    ids = {egress.id for egress in egresses}
    for judged in context.flows:
        if judged.egress.id not in ids:
            continue
        for term in judged.judgement.terms:
            if term.term.recipient == recipient and term.term.status != "satisfied":
                yield open_flow(judged, term)
