"""Dated facts about providers' terms: policy versions, tiers, retirements, and what a proven hosting meets.

They are quoted with their source. Declarations, accounts and verdicts belong to `governance`.
"""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from pathlib import Path
from typing import Literal

import msgspec
import tomli

from egresslint.diagnostics import Hosting, Outcome

_FILE = Path(__file__).with_name("data") / "policies.toml"

Grade = Literal["primary", "secondary"]


class PolicyVersion(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    provider: str
    name: str
    last_updated: dt.date
    summary: str
    source: str


class Tier(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    provider: str
    tier: str
    opt_out: bool
    grade: Grade
    source: str


class Retirement(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    provider: str
    date: dt.date
    endpoints: tuple[str, ...]
    source: str


class Recipient(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    hosting: Hosting
    provider: str


class HostingFact(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a proven hosting meets towards a recipient; `unless` names, in words, a setting that undoes it."""

    hosting: Hosting
    recipient: str
    outcomes: tuple[Outcome, ...]
    grade: Grade
    says: str
    source: str
    unless: str | None = None


class Policies(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Everything in `policies.toml`, table by table."""

    checked: dt.date
    version: tuple[PolicyVersion, ...]
    tier: tuple[Tier, ...]
    retirement: tuple[Retirement, ...]
    recipient: tuple[Recipient, ...]
    fact: tuple[HostingFact, ...]

    def versions(self, provider: str) -> tuple[PolicyVersion, ...]:
        """The known versions of a provider's terms, oldest first."""
        known = (version for version in self.version if version.provider == provider)
        return tuple(sorted(known, key=lambda version: version.last_updated))

    def newest_update(self, provider: str, as_of: dt.date) -> dt.date | None:
        """When the provider's terms last changed, as far as the catalogue knows and by `as_of`."""
        dates = [version.last_updated for version in self.versions(provider)]
        return max((date for date in dates if date <= as_of), default=None)

    def offers_opt_out(self, provider: str, tier: str) -> bool | None:
        """Whether accounts of this tier can opt out of training; None where no source says."""
        return next((row.opt_out for row in self.tier if (row.provider, row.tier) == (provider, tier)), None)

    def cloud(self, hosting: Hosting) -> str | None:
        """The cloud that receives the data under this hosting."""
        return next((row.provider for row in self.recipient if row.hosting == hosting), None)

    def find_fact(self, hosting: Hosting, recipient: str, outcome: Outcome) -> HostingFact | None:
        """The provider's own statement that this hosting meets the outcome towards the recipient."""
        return next(
            (
                fact
                for fact in self.fact
                if (fact.hosting, fact.recipient, fact.grade) == (hosting, recipient, "primary")
                and outcome in fact.outcomes
            ),
            None,
        )


@lru_cache(maxsize=1)
def load_policies() -> Policies:
    return msgspec.convert(tomli.loads(_FILE.read_text(encoding="utf-8")), Policies, strict=True)
