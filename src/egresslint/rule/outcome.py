"""What the missing-outcome rules share: sensitive data meets an egress whose term nothing settles.

Each of those rules picks its flows and its kind of declaration; this builds the finding.
"""

from __future__ import annotations

from egresslint.dataflow.results import ResolvedEgress
from egresslint.diagnostics import FailsOn, Finding, Nearest
from egresslint.governance.facts import JudgedTerm
from egresslint.governance.model import Kind
from egresslint.rule import Context, Rule
from egresslint.rule.accounts import accounts_towards
from egresslint.rule.findings import Words, report_group
from egresslint.rule.grouping import Group
from egresslint.rule.levels import limit_by_dates
from egresslint.rule.remedy import (
    account_lines,
    correct,
    declaration_lines,
    has_tiers,
    send_less,
    suggest_account_id,
    write_list,
)
from egresslint.rule.wording import KINDS, agree, code, name_account, name_call, name_data, name_file

_AMENDS: dict[FailsOn, str] = {
    "credentials": "If it is the same account, add the credential to the account of {declaration}.",
    "base_url": "If it is the same account, add the URL to the account of {declaration}.",
    "resources": "If it is the same account, add the resource to the account of {declaration}.",
    "paths": "If the account is also used here, widen `paths` of the account of {declaration}.",
    "status": 'When {declaration} is granted, change its `status` to "in-force".',
    "dates": "If {declaration} is in effect already, correct its `effective_from`.",
}


def report_missing(context: Context, rule: Rule, group: Group, kind: Kind) -> Finding:
    words = Words(_state(group, kind), _help(context, group, kind))
    by_dates = all(flow.term is not None and flow.term.dates_only for flow in group.flows)
    limit = limit_by_dates(context, "error") if by_dates else "error"
    return report_group(context, rule, group, words, limit)


def _state(group: Group, kind: Kind) -> str:
    egress, sources = group.first.egress, group.sources
    reaches = f"{name_data(sources)} {agree(sources, 'reaches', 'reach')} {name_call(egress)}"
    return f"{reaches}; {_gap(group, kind)}"


def _gap(group: Group, kind: Kind) -> str:
    term = _term(group)
    if term.term.status != "missing":
        return term.reason
    egress, recipient = group.first.egress, term.term.recipient
    account = name_account(egress, accounts_towards(group.first.judgement, recipient))
    with_whom = "" if recipient == egress.provider else f" with {recipient}"
    return f"no {KINDS[kind]}{with_whom} is declared for {account}"


def _help(context: Context, group: Group, kind: Kind) -> str:
    sources = group.sources
    return "\n".join((_declare(context, group, kind), send_less(sources), correct(sources[0])))


def _declare(context: Context, group: Group, kind: Kind) -> str:
    egress, recipient = group.first.egress, _term(group).term.recipient
    known = accounts_towards(group.first.judgement, recipient)
    accounts = known or (suggest_account_id(context, egress, recipient),)
    lines = [] if known else [account_lines(context, egress, accounts[0], recipient)]
    operations = _operations(egress, kind)
    lines += [declaration_lines(context, kind, account, operations) for account in accounts]
    amend = _amend(_term(group).nearest)
    intro = f"{amend} Otherwise declare" if amend else "Declare"
    file = name_file(context.governance.span.path)
    return "\n".join((f"{intro} what is in force, in {file}:", *lines))


def _amend(nearest: Nearest | None) -> str | None:
    template = _AMENDS.get(nearest.fails_on) if nearest else None
    return template.format(declaration=code(nearest.declaration)) if nearest and template else None


def _operations(egress: ResolvedEgress, kind: Kind) -> tuple[str, ...]:
    """Operations that store by design are covered only where they are named."""
    return (f"operations = {write_list([egress.operation])}",) if kind == "zdr" and egress.stores else ()


def _term(group: Group) -> JudgedTerm:
    assert group.term is not None, "a missing outcome is a term"
    return group.term


def training_kind(group: Group) -> Kind:
    """The toggle that fits the endpoint, or a clause where the recipient has no toggle."""
    if not has_tiers(_term(group).term.recipient):
        return "no_training_clause"
    fine_tunes = group.first.egress.training == "finetune"
    return "finetune_training_opt_out" if fine_tunes else "prompt_training_opt_out"
