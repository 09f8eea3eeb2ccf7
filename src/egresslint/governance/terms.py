"""Says whether one account's declarations meet one outcome, and which comes nearest where none does.

Knows what discharges what. Takes the account as given: `accounts` finds it, `judge` joins the answers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from egresslint.diagnostics import FailsOn, Nearest, Outcome, TermStatus, Training
from egresslint.governance.accounts import Match, World
from egresslint.governance.facts import Call, Contradiction
from egresslint.governance.integrity import DeclarationState
from egresslint.governance.model import OPT_OUTS, Account, Kind

_TOGGLES: dict[Training, Kind | None] = {
    "prompts": "prompt_training_opt_out",
    "finetune": "finetune_training_opt_out",
    "none": None,
}
# where the provider itself runs the model, so that nothing there is a private deployment
_PUBLIC = frozenset(("saas", "vault-standard", "vault-encrypted"))
_CLAIMS = frozenset(("in-force", "due", "unproven"))
_PREFERENCE: tuple[TermStatus, ...] = ("satisfied", "contradicted", "stale", "out-of-scope")
_CLOSENESS = ("conflicting", "contradicted", "stale", "unproven", "future", "requested", "withdrawn")


class Ruling(msgspec.Struct, frozen=True):
    """An account's answer to one outcome. Fields as in `JudgedTerm`."""

    status: TermStatus
    reason: str
    declaration: str | None = None
    nearest: Nearest | None = None
    cause: str | None = None
    cause_subject: str | None = None
    dates_only: bool = False


def kinds_for(outcome: Outcome, training: Training) -> tuple[Kind, ...]:
    """What discharges an outcome. A private deployment, which discharges all, is not listed."""
    if outcome == "no-training":
        toggle = _TOGGLES[training]
        return (toggle, "no_training_clause") if toggle else ("no_training_clause",)
    if outcome == "no-retention":
        return ("zdr",)
    return ("dpa",) if outcome == "agreement" else ("baa",)


def rule_account(
    account: Account, states: Iterable[DeclarationState], outcome: Outcome, call: Call, world: World
) -> Ruling:
    """The best answer that the account's declarations give, unless a private deployment is contradicted."""
    held = _held_by(account, states)
    private = rule_private(account, held, call, world)
    if private is not None:
        return private
    kinds = kinds_for(outcome, call.training)
    rulings = [
        _rule_state(state, call)
        for state in sorted(held, key=_closeness)
        if state.declaration.kind in kinds or _is_private(state, account, call, world)
    ]
    if rulings:
        return min(rulings, key=lambda ruling: _PREFERENCE.index(ruling.status))
    return _rule_other_toggle(held, outcome) or Ruling(
        "missing", f"account `{account.id}` declares nothing that says so"
    )


def rule_private(
    account: Account, states: Iterable[DeclarationState], call: Call, world: World
) -> Ruling | None:
    """The contradiction where a deployment is declared private and the call reaches the provider's host."""
    if account.provider != call.provider or world.hosting not in _PUBLIC:
        return None
    for state in _held_by(account, states):
        if state.declaration.kind == "private_deployment" and state.status in _CLAIMS:
            return _contradict_private(state)
    return None


def find_contradictions(
    account: Account, states: Iterable[DeclarationState], call: Call, world: World
) -> Iterator[Contradiction]:
    """What the code contradicts, whatever data the call carries."""
    held = _held_by(account, states)
    rulings = [rule_private(account, held, call, world)]
    for state in held:
        if state.status == "contradicted" and state.declaration.kind == _TOGGLES[call.training]:
            rulings.append(_rule_state(state, call))
        elif state.effective and _leaves_storage(state, call) and not _is_stored_covered(held, call):
            rulings.append(_rule_storage(state, call))
    for ruling in rulings:
        if ruling is not None and ruling.cause is not None:
            subject = ruling.cause_subject or account.id
            yield Contradiction(ruling.cause, subject, account.provider, ruling.reason, ruling.dates_only)


def find_nearest(
    states: Iterable[DeclarationState], outcome: Outcome, call: Call, matches: Iterable[Match]
) -> Nearest | None:
    """The declaration of another account that comes closest, and the matcher on which it fails."""
    kinds = kinds_for(outcome, call.training)
    by_account = {match.account.id: match for match in matches}
    ranked: list[tuple[int, int, Nearest]] = []
    for order, state in enumerate(states):
        match = by_account.get(state.declaration.account)
        if match is not None and state.effective and state.declaration.kind in kinds:
            fails_on: FailsOn = match.fails[0] if match.fails else "credentials"
            ranked.append((len(match.fails), order, Nearest(state.declaration.id, fails_on)))
    return min(ranked, key=lambda item: item[:2])[2] if ranked else None


def _rule_state(state: DeclarationState, call: Call) -> Ruling:
    """What one declaration of a fitting kind says."""
    declaration = state.declaration
    if state.effective and _leaves_storage(state, call):
        return _rule_storage(state, call)
    reason = f"`{declaration.id}` {state.reason}"
    if state.effective:
        return Ruling("satisfied", reason, declaration.id)
    return Ruling(
        status=_status_of(state),
        reason=reason,
        declaration=declaration.id,
        nearest=Nearest(declaration.id, state.fails_on or "status"),
        cause=state.rule,
        cause_subject=declaration.id if state.rule else None,
        dates_only=state.dates_only,
    )


def _status_of(state: DeclarationState) -> TermStatus:
    if state.status in {"contradicted", "conflicting"}:
        return "contradicted"
    return "stale" if state.status == "stale" else "out-of-scope"


def _contradict_private(state: DeclarationState) -> Ruling:
    identity = state.declaration.id
    return Ruling(
        status="contradicted",
        reason=f"`{identity}` declares a private deployment, and this call reaches the provider's own host",
        declaration=identity,
        nearest=Nearest(identity, "base_url"),
        cause="contradicted-private-deployment",
        cause_subject=identity,
    )


def _rule_storage(state: DeclarationState, call: Call) -> Ruling:
    identity = state.declaration.id
    return Ruling(
        status="contradicted",
        reason=f"`{call.operation}` stores by design, and `{identity}` does not name it",
        declaration=identity,
        nearest=Nearest(identity, "operations"),
        cause="contradicted-zero-data-retention",
        cause_subject=identity,
    )


def _rule_other_toggle(held: tuple[DeclarationState, ...], outcome: Outcome) -> Ruling | None:
    if outcome != "no-training":
        return None
    for state in held:
        if state.declaration.kind in OPT_OUTS and state.effective:
            identity = state.declaration.id
            reason = f"`{identity}` is about another toggle: `{state.declaration.kind}`"
            return Ruling("out-of-scope", reason, nearest=Nearest(identity, "kind"))
    return None


def _is_private(state: DeclarationState, account: Account, call: Call, world: World) -> bool:
    """Whether this is a private deployment that the call reaches: it discharges all towards the provider."""
    return (
        state.declaration.kind == "private_deployment"
        and account.provider == call.provider
        and world.hosting == "private"
    )


def _leaves_storage(state: DeclarationState, call: Call) -> bool:
    declaration = state.declaration
    return declaration.kind == "zdr" and call.stores and call.operation not in declaration.operations


def _is_stored_covered(held: Iterable[DeclarationState], call: Call) -> bool:
    return any(
        state.effective and state.declaration.kind == "zdr" and not _leaves_storage(state, call)
        for state in held
    )


def _held_by(account: Account, states: Iterable[DeclarationState]) -> tuple[DeclarationState, ...]:
    return tuple(state for state in states if state.declaration.account == account.id)


def _closeness(state: DeclarationState) -> int:
    return 0 if state.effective else 1 + _CLOSENESS.index(state.status)
