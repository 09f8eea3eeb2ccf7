"""Judges one call: which terms each recipient must meet, and whether a declaration or fact meets them.

Every way that the call can go is judged by itself, and the worst answer holds. What code leaves open is
`unverifiable`, never quietly satisfied. Draws no legal conclusion: a declaration is a human's statement.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from egresslint.diagnostics import Outcome, Term, TermStatus
from egresslint.governance.accounts import Resolution, World, list_worlds, lists_url, resolve
from egresslint.governance.evidence import EvidenceCheck
from egresslint.governance.facts import (
    Call,
    Contradiction,
    JudgedTerm,
    Judgement,
    MetByFact,
    PolicyFacts,
    RecipientAccount,
    Standing,
)
from egresslint.governance.integrity import DeclarationState, states
from egresslint.governance.model import Governance
from egresslint.governance.requirements import OUTCOMES, outcomes_for
from egresslint.governance.terms import Ruling, find_contradictions, find_nearest, rule_account, rule_private
from egresslint.governance.vocabulary import Vocabulary

# the worst comes first; a definite answer hides no other behind a cause that is reported once
_TERM_ORDER: tuple[TermStatus, ...] = (
    "contradicted",
    "missing",
    "out-of-scope",
    "stale",
    "unverifiable",
    "satisfied",
)
_STANDING_ORDER: tuple[Standing, ...] = (
    "contradicted",
    "undeclared",
    "unidentified",
    "assumed",
    "matched",
    "not-needed",
)
_AGREEMENTS: tuple[Outcome, ...] = ("agreement", "health-agreement")


class Basis(msgspec.Struct, frozen=True):
    """Everything but the call that a judgement rests on. Built once for many calls."""

    governance: Governance
    states: tuple[DeclarationState, ...]
    vocabulary: Vocabulary
    policies: PolicyFacts


class Case(msgspec.Struct, frozen=True):
    """One recipient in one world."""

    basis: Basis
    call: Call
    world: World
    resolution: Resolution

    @property
    def is_behind_cloud(self) -> bool:
        """Whether this recipient is the provider, and a cloud stands before it."""
        clouds = self.basis.policies.clouds
        return self.resolution.recipient == self.call.provider and self.world.hosting in clouds


def prepare(
    governance: Governance,
    as_of: date,
    evidence: EvidenceCheck,
    vocabulary: Vocabulary,
    policies: PolicyFacts,
) -> Basis:
    return Basis(governance, states(governance, as_of, evidence, policies), vocabulary, policies)


def judge(  # noqa: PLR0913 - one call, and everything it is judged by
    governance: Governance,
    call: Call,
    categories: tuple[str, ...],
    as_of: date,
    evidence: EvidenceCheck,
    *,
    vocabulary: Vocabulary,
    policies: PolicyFacts,
) -> Judgement:
    """Judges one call; `prepare` and `judge_call` do the same for many."""
    return judge_call(prepare(governance, as_of, evidence, vocabulary, policies), call, categories)


def judge_call(basis: Basis, call: Call, categories: tuple[str, ...]) -> Judgement:
    """The account of a call, and every term that its categories ask of its recipients."""
    asked = _collect_outcomes(basis, categories)
    cases = [
        _open_case(basis, call, world, recipient)
        for world in list_worlds(call, basis.governance, basis.policies)
        for recipient in _list_recipients(basis, call, world)
    ]
    terms: dict[tuple[str, Outcome], list[JudgedTerm]] = {}
    for case in cases:
        for outcome, fitting in asked.items():
            if _is_asked(case, outcome):
                group = terms.setdefault((case.resolution.recipient, outcome), [])
                group.append(_judge_term(case, outcome, fitting))
    recipients = _join_recipients(cases)
    account, by = _name_account(recipients)
    hostings = {case.world.hosting for case in cases}
    return Judgement(
        account=account,
        account_by=by,
        terms=tuple(min(group, key=_badness) for group in terms.values()),
        candidates=tuple(dict.fromkeys(name for item in recipients for name in item.accounts)),
        hosting=hostings.pop() if len(hostings) == 1 else "unknown",
        recipients=recipients,
        contradictions=tuple(dict.fromkeys(item for case in cases for item in _contradict(case))),
    )


def _collect_outcomes(basis: Basis, categories: Iterable[str]) -> dict[Outcome, tuple[str, ...]]:
    """The categories that ask for each outcome."""
    governance = basis.governance
    asked: dict[Outcome, list[str]] = {outcome: [] for outcome in OUTCOMES}
    for category in sorted(set(categories)):
        for outcome in outcomes_for(category, governance.regimes, governance.policy, basis.vocabulary):
            asked[outcome].append(category)
    return {outcome: tuple(found) for outcome, found in asked.items() if found}


def _list_recipients(basis: Basis, call: Call, world: World) -> tuple[str, ...]:
    """Who receives the data: the provider, and the cloud or gateway that stands before it."""
    recipients = [call.provider]
    cloud = basis.policies.clouds.get(world.hosting)
    if cloud is not None:
        recipients.append(cloud)
    elif world.hosting == "gateway":
        recipients.append(call.gateway or _name_gateway(basis, call, world))
    return tuple(recipients)


def _name_gateway(basis: Basis, call: Call, world: World) -> str:
    """The gateway whose account lists the URL; a generic name where none does."""
    listing = (
        account.provider
        for account in basis.governance.accounts
        if account.hosting == "gateway"
        and account.provider != call.provider
        and world.url is not None
        and lists_url(account, world.url)
    )
    return next(listing, "gateway")


def _open_case(basis: Basis, call: Call, world: World, recipient: str) -> Case:
    resolution = resolve(recipient, world, basis.governance, basis.policies)
    case = Case(basis, call, world, resolution)
    needs_none = all(_find_fact(case, outcome) for outcome in OUTCOMES if outcome not in _AGREEMENTS)
    if case.is_behind_cloud and needs_none:
        idle = msgspec.structs.replace(resolution, standing="not-needed", accounts=(), reason="")
        return msgspec.structs.replace(case, resolution=idle)
    return case


def _is_asked(case: Case, outcome: Outcome) -> bool:
    """Behind a cloud, agreements are made with the cloud; where nothing trains, no toggle fits."""
    if outcome == "no-training" and case.call.training == "none":
        return False
    return not (case.is_behind_cloud and outcome in _AGREEMENTS)


def _find_fact(case: Case, outcome: Outcome) -> MetByFact | None:
    wanted = (case.world.hosting, case.resolution.recipient, outcome)
    facts = case.basis.policies.met
    return next((fact for fact in facts if (fact.hosting, fact.recipient, fact.outcome) == wanted), None)


def _judge_term(case: Case, outcome: Outcome, categories: tuple[str, ...]) -> JudgedTerm:
    ruling = _rule(case, outcome)
    return JudgedTerm(
        term=Term(case.resolution.recipient, outcome, ruling.status, ruling.declaration),
        categories=categories,
        reason=ruling.reason,
        nearest=ruling.nearest,
        cause=ruling.cause,
        cause_subject=ruling.cause_subject,
        dates_only=ruling.dates_only,
    )


def _rule(case: Case, outcome: Outcome) -> Ruling:
    """The worst answer of the accounts that the call may use: all of them must be covered."""
    fact = _find_fact(case, outcome)
    resolution = case.resolution
    if fact is not None:
        return Ruling("satisfied", f"holds for `{fact.hosting}`: {fact.source}, checked {fact.checked}")
    if resolution.standing == "contradicted":
        return _rule_disagreement(case)
    if resolution.standing == "unidentified":
        subject = resolution.accounts[0].id if len(resolution.accounts) == 1 else None
        return Ruling("unverifiable", resolution.reason, cause="unidentified-account", cause_subject=subject)
    states, call, world = case.basis.states, case.call, case.world
    rulings = [rule_account(account, states, outcome, call, world) for account in resolution.accounts]
    if not rulings:
        rulings = [Ruling("missing", resolution.reason)]
    worst = min(rulings, key=lambda ruling: _TERM_ORDER.index(ruling.status))
    return _point_elsewhere(case, outcome, worst) if worst.status == "missing" else worst


def _rule_disagreement(case: Case) -> Ruling:
    """Code shows the account by one matcher and disagrees with it by another."""
    accounts = case.resolution.accounts
    for account in accounts:
        ruling = rule_private(account, case.basis.states, case.call, case.world)
        if ruling is not None:
            return ruling
    return Ruling(
        "contradicted", case.resolution.reason, cause="unidentified-account", cause_subject=accounts[0].id
    )


def _point_elsewhere(case: Case, outcome: Outcome, ruling: Ruling) -> Ruling:
    """A missing outcome that another account declares is out of scope there: say on what."""
    matches = case.resolution.matches
    others = [match for match in matches if match.account not in case.resolution.accounts]
    nearest = find_nearest(case.basis.states, outcome, case.call, others)
    if nearest is None:
        return ruling
    reason = f"{ruling.reason}; `{nearest.declaration}` is about another account"
    return msgspec.structs.replace(ruling, status="out-of-scope", nearest=nearest, reason=reason)


def _contradict(case: Case) -> Iterator[Contradiction]:
    if case.resolution.standing not in {"unidentified", "not-needed"}:
        for account in case.resolution.accounts:
            yield from find_contradictions(account, case.basis.states, case.call, case.world)


def _join_recipients(cases: list[Case]) -> tuple[RecipientAccount, ...]:
    """Each recipient's accounts over all worlds, with the worst standing."""
    groups: dict[str, list[Resolution]] = {}
    for case in cases:
        groups.setdefault(case.resolution.recipient, []).append(_name_disagreement(case))
    found: list[RecipientAccount] = []
    for recipient, group in groups.items():
        worst = min(group, key=lambda item: _STANDING_ORDER.index(item.standing))
        accounts = dict.fromkeys(account.id for item in group for account in item.accounts)
        found.append(RecipientAccount(recipient, worst.standing, tuple(accounts), worst.reason))
    return tuple(found)


def _name_disagreement(case: Case) -> Resolution:
    """A disagreement that no contradiction rule reports is one about which account it is."""
    resolution = case.resolution
    if resolution.standing != "contradicted" or _rule_disagreement(case).cause != "unidentified-account":
        return resolution
    return msgspec.structs.replace(resolution, standing="unidentified")


def _name_account(found: Iterable[RecipientAccount]) -> tuple[str | None, str | None]:
    """The one account that the call uses, and how it was found."""
    for item in found:
        if item.standing in {"matched", "assumed", "contradicted"} and len(item.accounts) == 1:
            return item.accounts[0], "assumed" if item.standing == "assumed" else "matched"
    return None, None


def _badness(term: JudgedTerm) -> int:
    return _TERM_ORDER.index(term.term.status)
