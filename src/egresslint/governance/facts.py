"""What code shows about one egress, in the terms that governance matches on, and what judging it yields."""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

from egresslint.diagnostics import Hosting, Nearest, Outcome, Term, Training


class Call(msgspec.Struct, frozen=True):
    """One egress as governance sees it.

    Each of `credentials`, `base_urls` and `resources` lists what code can show; the flag beside it says that
    code leaves the value open, at least on one path. Credentials are written as in the governance file:
    `env:NAME`, a dotted settings field, or `literal`. `hosting_proven` is true where a class or a resource
    id decides the hosting, and no URL could change it. `client_path` is the file of the client, or empty.
    """

    provider: str
    hosting: Hosting
    hosting_proven: bool
    credentials: tuple[str, ...]
    credentials_open: bool
    base_urls: tuple[str, ...]
    base_urls_open: bool
    resources: tuple[str, ...]
    resources_open: bool
    client_path: str
    operation: str
    training: Training
    stores: bool
    gateway: str | None = None


class MetByFact(msgspec.Struct, frozen=True):
    """A dated provider fact: with this hosting, the recipient meets the outcome whatever the account says."""

    hosting: Hosting
    recipient: str
    outcome: Outcome
    source: str
    checked: date


class PolicyFacts(msgspec.Struct, frozen=True):
    """What the catalogue knows of providers, as far as judging depends on it.

    `known_versions` are the dates of a provider's published terms. `public_hosts` are globs of hosts that all
    customers of a provider share: they identify no account. `clouds` names, by hosting, the recipient that
    stands between code and provider. `default_credentials` and `default_urls` list, by provider, what its
    client reads where code gives none, first choice first, such as `env:CO_API_KEY`.
    """

    known_versions: dict[str, tuple[date, ...]] = {}
    public_hosts: frozenset[str] = frozenset()
    clouds: dict[str, str] = {}
    met: tuple[MetByFact, ...] = ()
    default_credentials: dict[str, tuple[str, ...]] = {}
    default_urls: dict[str, tuple[str, ...]] = {}


class JudgedTerm(msgspec.Struct, frozen=True):
    """A term with the reason in words, the nearest declaration, and the cause that leaves it open.

    `cause` is the rule that reports the reason once for all flows it leaves open (`stale-declaration`,
    `unproven-declaration`, `conflicting-declarations`, `unidentified-account`, `contradicted-*`), with the
    declaration or account it concerns in `cause_subject`; None where the term has a finding of its own.
    `dates_only` is true where the term is open for its dates alone, so that the hook only warns.
    """

    term: Term
    categories: tuple[str, ...]
    reason: str
    nearest: Nearest | None = None
    cause: str | None = None
    cause_subject: str | None = None
    dates_only: bool = False


Standing = Literal["matched", "assumed", "undeclared", "unidentified", "contradicted", "not-needed"]


class RecipientAccount(msgspec.Struct, frozen=True):
    """How one recipient's account was found, or why not.

    `undeclared`: no account covers the call. `unidentified`: code leaves open which account or host is used,
    or shows one account by its key and another by its host. `contradicted`: code disagrees with the account
    that it identifies, and a `contradicted-*` rule says so. `not-needed`: dated provider facts meet
    everything. `accounts` are those that must all be covered, or that could be meant.
    """

    recipient: str
    standing: Standing
    accounts: tuple[str, ...] = ()
    reason: str = ""


class Contradiction(msgspec.Struct, frozen=True):
    """A declaration, or the account `subject`, that the code contradicts, whatever data the call carries."""

    rule: str
    subject: str
    recipient: str
    reason: str
    dates_only: bool = False


class Judgement(msgspec.Struct, frozen=True):
    """The account found for a call and every term that its categories ask for.

    `hosting` is what code proves, or else what the account that the call identifies declares. `recipients`
    tells account findings apart, also where no category asks for a term.
    """

    account: str | None
    account_by: str | None
    terms: tuple[JudgedTerm, ...]
    candidates: tuple[str, ...] = ()
    hosting: Hosting = "unknown"
    recipients: tuple[RecipientAccount, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
