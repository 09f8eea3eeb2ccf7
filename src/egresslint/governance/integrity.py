"""What is wrong, or soon will be, with the declarations themselves, whatever the code does.

Gives facts for the rules about the file's own integrity, and the states that `judge` rests on; no findings.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal

import msgspec

from egresslint.diagnostics import FailsOn, Span
from egresslint.governance.dates import DateStanding, assess_dates, ends_soon
from egresslint.governance.evidence import EvidenceCheck, EvidenceStanding, assess_evidence
from egresslint.governance.facts import Judgement, PolicyFacts
from egresslint.governance.model import OPT_OUTS, Account, Declaration, Governance

DeclarationStatus = Literal[
    "in-force", "due", "stale", "future", "unproven", "conflicting", "contradicted", "requested", "withdrawn"
]


class DeclarationState(msgspec.Struct, frozen=True):
    """A declaration on a day, with its evidence looked at.

    `effective`: it discharges (`in-force`, or `due` with a warning). `blocks`: it claims to be in force and
    does not discharge, so that flows which rely on it stay open; `rule` reports that. `dates_only`: the
    calendar alone is why. `dates` and `evidence` hold both standings; `status` shows what weighs more.
    """

    declaration: Declaration
    status: DeclarationStatus
    reason: str
    effective: bool
    blocks: bool
    dates: DateStanding
    evidence: EvidenceStanding
    rule: str | None = None
    fails_on: FailsOn | None = None
    dates_only: bool = False
    conflicts_with: tuple[str, ...] = ()


class Overbroad(msgspec.Struct, frozen=True):
    """A table whose scope takes in more than its author can have looked at."""

    span: Span
    subject: str
    reason: str


class Ending(msgspec.Struct, frozen=True):
    """A declaration that expires, or whose review falls due, within a month."""

    declaration: Declaration
    day: date


def states(
    governance: Governance, as_of: date, evidence: EvidenceCheck, policies: PolicyFacts
) -> tuple[DeclarationState, ...]:
    """The state of every declaration, in the order of the file."""
    accounts = {account.id: account for account in governance.accounts}
    found: list[DeclarationState] = []
    for declaration in governance.declarations:
        account = accounts[declaration.account]
        dates = assess_dates(declaration, as_of, policies.known_versions.get(account.provider, ()))
        proof = assess_evidence(declaration, governance.policy, evidence)
        conflicts = _find_conflicts(declaration, governance.declarations)
        found.append(_combine(declaration, account, dates, proof, conflicts))
    return tuple(found)


def stale_declarations(found: Iterable[DeclarationState]) -> tuple[DeclarationState, ...]:
    """Expired, overdue, or with terms that changed: those in grace have `dates.state` `due`."""
    return tuple(
        state
        for state in found
        if state.declaration.status == "in-force" and state.dates.state in {"due", "stale"}
    )


def unproven_declarations(found: Iterable[DeclarationState]) -> tuple[DeclarationState, ...]:
    """In force by their own words, with evidence below the minimum, missing, untracked or changed."""
    return tuple(
        state for state in found if state.declaration.status == "in-force" and not state.evidence.holds
    )


def conflicting_declarations(found: Iterable[DeclarationState]) -> tuple[DeclarationState, ...]:
    """In force by their own words, while another declaration of the account says otherwise."""
    return tuple(state for state in found if state.status == "conflicting")


def contradicted_opt_outs(found: Iterable[DeclarationState]) -> tuple[DeclarationState, ...]:
    """Opt-outs on a trial account, or effective later than the day judged by."""
    return tuple(state for state in found if state.status == "contradicted")


def ending_declarations(found: Iterable[DeclarationState], as_of: date) -> tuple[Ending, ...]:
    """Those that discharge today and end, or fall due, within a month."""
    return tuple(
        Ending(state.declaration, day)
        for state in found
        if state.status == "in-force" and (day := ends_soon(state.declaration, as_of)) is not None
    )


def unused_declarations(governance: Governance, judgements: Iterable[Judgement]) -> tuple[Declaration, ...]:
    """Those about an account that no call matches or may mean."""
    used = {
        account
        for judgement in judgements
        for recipient in judgement.recipients
        for account in recipient.accounts
    }
    return tuple(item for item in governance.declarations if item.account not in used)


def overbroad_scopes(governance: Governance) -> tuple[Overbroad, ...]:
    """Accounts, data rules and exceptions that take in everything."""
    accounts = (
        Overbroad(item.span, item.id, "nothing but `assume` identifies this account")
        for item in governance.accounts
        if not (item.credentials or item.resources or item.base_url)
    )
    cleared = (
        Overbroad(rule.span, pattern, "declares all data harmless that it matches, and it matches everything")
        for rule in governance.data
        if rule.category == "none"
        for pattern in (*rule.names, *rule.paths)
        if _matches_all(pattern)
    )
    accepted = (
        Overbroad(rule.span, rule.path, f"accepts every finding of `{rule.rule}`")
        for rule in governance.exceptions
        if _matches_all(rule.path)
    )
    return (*accounts, *cleared, *accepted)


def _matches_all(pattern: str) -> bool:
    return not pattern.strip("*/.")


def _combine(
    declaration: Declaration,
    account: Account,
    dates: DateStanding,
    proof: EvidenceStanding,
    conflicts: tuple[str, ...],
) -> DeclarationState:
    weighed = (
        _weigh_status(declaration, conflicts)
        or _weigh_tier(declaration, account)
        or _weigh_proof(proof)
        or _weigh_dates(declaration, dates)
        or _Verdict("in-force", "is in force")
    )
    return DeclarationState(
        declaration=declaration,
        status=weighed.status,
        reason=weighed.reason,
        effective=weighed.status in {"in-force", "due"},
        blocks=weighed.status in {"stale", "unproven", "conflicting", "contradicted"},
        dates=dates,
        evidence=proof,
        rule=weighed.rule,
        fails_on=weighed.fails_on,
        dates_only=weighed.fails_on == "dates",
        conflicts_with=conflicts,
    )


class _Verdict(msgspec.Struct, frozen=True):
    status: DeclarationStatus
    reason: str
    fails_on: FailsOn | None = None
    rule: str | None = None


def _weigh_status(declaration: Declaration, conflicts: tuple[str, ...]) -> _Verdict | None:
    if declaration.status != "in-force":
        return _Verdict(declaration.status, f"is {declaration.status}", "status")
    if conflicts:
        others = ", ".join(f"`{other}`" for other in conflicts)
        return _Verdict("conflicting", f"disagrees with {others}", "status", "conflicting-declarations")
    return None


def _weigh_tier(declaration: Declaration, account: Account) -> _Verdict | None:
    if declaration.kind not in OPT_OUTS or account.tier != "trial":
        return None
    reason = f"cannot hold: `{account.id}` is a trial account, and that tier has no opt-out"
    return _Verdict("contradicted", reason, "kind", "contradicted-opt-out")


def _weigh_proof(proof: EvidenceStanding) -> _Verdict | None:
    if proof.fault is None:
        return None
    return _Verdict("unproven", f"is not proven: {proof.fault}", "evidence", "unproven-declaration")


def _weigh_dates(declaration: Declaration, dates: DateStanding) -> _Verdict | None:
    """Comes last, so that `dates_only` means what it says."""
    if dates.state == "future" and declaration.kind in OPT_OUTS:
        return _Verdict("contradicted", dates.reason, "dates", "contradicted-opt-out")
    if dates.state == "future":
        return _Verdict("future", dates.reason, "dates")
    if dates.state == "stale":
        return _Verdict("stale", dates.reason, "dates", "stale-declaration")
    if dates.state == "due":
        return _Verdict("due", f"is in force, but {dates.reason}", "dates", "stale-declaration")
    return None


def _find_conflicts(declaration: Declaration, others: Iterable[Declaration]) -> tuple[str, ...]:
    """Declarations of the same thing for the same account, of which only one is in force."""
    return tuple(
        other.id
        for other in others
        if (other.account, other.kind) == (declaration.account, declaration.kind)
        and (other.status == "in-force") != (declaration.status == "in-force")
        and _disagree(*sorted((declaration, other), key=lambda item: item.status == "in-force"))
    )


def _disagree(idle: Declaration, active: Declaration) -> bool:
    """One that names operations says nothing about those that it leaves out: a request to extend is none."""
    return not idle.operations or not set(idle.operations).isdisjoint(active.operations)
