"""What code shows about one egress, in the terms that governance matches on, and what judging it yields."""

from __future__ import annotations

import msgspec

from egresslint.diagnostics import Hosting, Nearest, Term, Training


class Call(msgspec.Struct, frozen=True):
    """One egress as governance sees it.

    Each of `credentials`, `base_urls` and `resources` lists what code can show; the flag beside it says that
    code leaves the value open, at least on one path. Credentials are written as in the governance file:
    `env:NAME`, a dotted settings field, or `literal`. `hosting_proven` is true where a class or a resource
    id decides the hosting, and no URL could change it. `client_path` is the file in which the client is built.
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


class JudgedTerm(msgspec.Struct, frozen=True):
    """A term with the reason in words, the nearest declaration, and the cause that leaves it open.

    `cause` is the rule that reports the reason once for all flows it leaves open (`stale-declaration`,
    `unproven-declaration`, `conflicting-declarations`, `unidentified-account`, `contradicted-*`), with the
    declaration or account it concerns in `cause_subject`; None where the term has a finding of its own.
    """

    term: Term
    categories: tuple[str, ...]
    reason: str
    nearest: Nearest | None = None
    cause: str | None = None
    cause_subject: str | None = None


class Judgement(msgspec.Struct, frozen=True):
    """The account found for a call and every term that its categories ask for."""

    account: str | None
    account_by: str | None
    terms: tuple[JudgedTerm, ...]
    candidates: tuple[str, ...] = ()
