"""Joins a governance file with those it extends. Extended files may be added to, never loosened.

Settles what needs all files: unique ids, the account that each declaration is about, and what an extending
file tries to take back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

import msgspec

from egresslint.diagnostics import Span
from egresslint.governance.evidence import minimum_for
from egresslint.governance.model import (
    EVIDENCE_LEVELS,
    UNCLASSIFIED_LEVELS,
    Account,
    DataRule,
    Declaration,
    Governance,
    Policy,
)
from egresslint.governance.problems import Problem
from egresslint.governance.suggest import hint

T = TypeVar("T")


def merge(files: Sequence[Governance], problems: list[Problem]) -> Governance:
    """One governance of all files, extended ones first; the last is the main file."""
    main = files[-1]
    accounts = tuple(account for file in files for account in file.accounts)
    declarations = tuple(
        _settle_account(declaration, known, problems)
        for file, known in _list_known_accounts(files)
        for declaration in file.declarations
    )
    _refuse_duplicates("account", [(item.id, item.span) for item in accounts], problems)
    _refuse_duplicates(
        "declaration", [(item.id, item.span) for item in declarations if item.account], problems
    )
    _refuse_shared_assumption(accounts, problems)
    for position, file in enumerate(files):
        _refuse_cleared(file, files[:position], problems)
    return msgspec.structs.replace(
        main,
        regimes=_join_unique(file.regimes for file in files),
        accounts=accounts,
        declarations=declarations,
        data=tuple(rule for file in files for rule in file.data),
        sanitizers=tuple(rule for file in files for rule in file.sanitizers),
        policy=_merge_policies(files, problems),
        exceptions=tuple(rule for file in files for rule in file.exceptions),
    )


def _list_known_accounts(files: Sequence[Governance]) -> Iterator[tuple[Governance, tuple[Account, ...]]]:
    """Each file with the accounts it may speak of: its own, and those of the files that it builds on."""
    known: dict[str, tuple[Account, ...]] = {}
    for file in files:
        built_on = (account for base in file.extends for account in known[base.path])
        known[file.span.path] = _join_unique([tuple(built_on), file.accounts])
        yield file, known[file.span.path]


def _settle_account(
    declaration: Declaration, accounts: tuple[Account, ...], problems: list[Problem]
) -> Declaration:
    """Fills the account where there is one only, and the id that defaults to it."""
    ids = [account.id for account in accounts]
    named = declaration.account
    if not named and len(ids) == 1:
        named = ids[0]
    elif not named:
        reason = "there is no [[account]]" if not ids else f"there are {len(ids)} accounts"
        advice = "declare the account first" if not ids else "add `account = ...`"
        problems.append(_at(declaration.span, f"this declaration names no account, and {reason}", advice))
    elif named not in ids:
        problems.append(_at(declaration.span, f"unknown account `{named[:60]}`", hint(named, ids)))
    return msgspec.structs.replace(
        declaration, account=named, id=declaration.id or f"{named}-{declaration.kind}"
    )


def _refuse_duplicates(what: str, ids: list[tuple[str, Span]], problems: list[Problem]) -> None:
    first: dict[str, Span] = {}
    for identity, span in ids:
        if identity in first:
            place = f"{first[identity].path}:{first[identity].line}"
            problems.append(
                _at(
                    span,
                    f"{what} `{identity[:60]}` is already declared at {place}",
                    "give it an `id` of its own",
                )
            )
        first.setdefault(identity, span)


def _refuse_shared_assumption(accounts: tuple[Account, ...], problems: list[Problem]) -> None:
    for account in accounts:
        others = [item for item in accounts if item.provider == account.provider and item is not account]
        if account.assume and others:
            problems.append(
                _at(
                    account.span,
                    f"`assume` needs `{account.id}` to be the only account of `{account.provider}`",
                    "list its credentials instead",
                )
            )


def _refuse_cleared(file: Governance, bases: Sequence[Governance], problems: list[Problem]) -> None:
    """An extending file must not declare harmless what an extended one holds to be sensitive."""
    held = {
        key: base
        for base in bases
        for rule in base.data
        if rule.category != "none"
        for key in _matchers(rule)
    }
    problems.extend(
        _at(rule.span, f"`{key[1]}` is held to be sensitive by {held[key].span.path}", _LOOSENS)
        for rule in file.data
        if rule.category == "none"
        for key in _matchers(rule)
        if key in held
    )


def _matchers(rule: DataRule) -> list[tuple[str, str]]:
    return [
        (key, pattern.casefold() if key == "names" else pattern)
        for key, patterns in (
            ("names", rule.names),
            ("types", rule.types),
            ("calls", rule.calls),
            ("parameters", rule.parameters),
            ("paths", rule.paths),
        )
        for pattern in patterns
    ]


_LOOSENS = "an extended file may be added to, never loosened"


def _merge_policies(files: Sequence[Governance], problems: list[Problem]) -> Policy | None:
    merged = files[0].policy
    for file in files[1:]:
        if file.policy is not None:
            merged = _tighten(merged, file.policy, problems)
    return merged


def _tighten(base: Policy | None, policy: Policy, problems: list[Problem]) -> Policy:
    """The stricter of both. Asking for less than the base, or than the default, is a problem."""
    for kind, level in policy.minimum_evidence.items():
        if EVIDENCE_LEVELS.index(level) < EVIDENCE_LEVELS.index(minimum_for(kind, base)):
            problems.append(_at(policy.span, f"`minimum_evidence` for `{kind}` is lowered", _LOOSENS))
    if base is None:
        return policy
    levels = [UNCLASSIFIED_LEVELS.index(item.unclassified) for item in (base, policy)]
    if 0 < levels[1] < levels[0]:  # the lowest is also the default: it is no statement
        problems.append(_at(policy.span, "`unclassified` is lowered", _LOOSENS))
    return msgspec.structs.replace(
        policy,
        unclassified=UNCLASSIFIED_LEVELS[max(levels)],
        minimum_evidence={**base.minimum_evidence, **policy.minimum_evidence},
        require=(*base.require, *policy.require),
    )


def _join_unique(groups: Iterable[tuple[T, ...]]) -> tuple[T, ...]:
    return tuple(dict.fromkeys(item for group in groups for item in group))


def _at(span: Span, message: str, advice: str = "") -> Problem:
    return Problem(span.path, span.line, span.column, message, advice)
