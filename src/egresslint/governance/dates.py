"""What the calendar says of a declaration: effect, review, expiry, and terms that changed since.

The date to judge by is always passed in; nothing here reads a clock.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

from egresslint.governance.model import Declaration

GRACE = 30  # days for which an overdue review still discharges, with a warning
SOON = 30  # days before the end at which a note says so


class DateStanding(msgspec.Struct, frozen=True):
    """`due` still discharges, with a warning; `stale` and `future` do not. `reason` is a clause in words."""

    state: Literal["current", "due", "stale", "future"]
    reason: str = ""


def effective_from(declaration: Declaration) -> date:
    return declaration.effective_from or declaration.verified_on


def review_by(declaration: Declaration) -> date:
    return declaration.review_by or _add_year(declaration.verified_on)


def reviewed_on(declaration: Declaration) -> date:
    terms = declaration.terms
    return (terms.reviewed_on if terms else None) or declaration.verified_on


def assess_dates(declaration: Declaration, as_of: date, versions: tuple[date, ...]) -> DateStanding:
    """The declaration's standing on a day, given the dates of the provider's terms that are known."""
    start = effective_from(declaration)
    if start > as_of:
        return DateStanding("future", f"takes effect on {start}")
    if declaration.expires is not None and declaration.expires < as_of:
        return DateStanding("stale", f"expired on {declaration.expires}")
    overdue = [
        (since, reason)
        for since, reason in (
            (review_by(declaration), "its review was due on {}"),
            (_find_newer_terms(declaration, as_of, versions), "the terms changed on {}, after their review"),
        )
        if since is not None and since < as_of
    ]
    if not overdue:
        return DateStanding("current")
    since, reason = min(overdue)
    left = GRACE - (as_of - since).days
    if left < 0:
        return DateStanding("stale", reason.format(since))
    return DateStanding("due", f"{reason.format(since)}; it counts for {left} more days")


def ends_soon(declaration: Declaration, as_of: date) -> date | None:
    """The day of expiry or due review, if it comes within the days that deserve a note."""
    ends = [end for end in (declaration.expires, review_by(declaration)) if end is not None]
    near = min(ends)
    return near if 0 <= (near - as_of).days <= SOON else None


def _find_newer_terms(declaration: Declaration, as_of: date, versions: tuple[date, ...]) -> date | None:
    """The first version of the terms that is newer than their review, and already published."""
    stated = declaration.terms.last_updated if declaration.terms else None
    known = (*versions, stated) if stated else versions
    newer = [version for version in known if reviewed_on(declaration) < version <= as_of]
    return min(newer, default=None)


def _add_year(day: date) -> date:
    if day.year == date.max.year:
        return date.max
    if (day.month, day.day) == (2, 29):
        return date(day.year + 1, 2, 28)
    return day.replace(year=day.year + 1)
