"""`declaration-expires-soon`: a note for 30 days before the end."""

from __future__ import annotations

from datetime import date

import pytest
from rule_builder import check, context, declaration, state

RULE = "declaration-expires-soon"


def _ending(**dates: date):
    return context(states=(state(declaration=declaration(**dates)),))


def test_reports_the_day_of_expiry():
    (finding,) = check(RULE, _ending(expires=date(2026, 12, 1)))
    assert finding.message == "declaration `main-opt-out` expires on 2026-12-01"
    assert finding.level == "note"


def test_reports_the_day_of_review():
    (finding,) = check(RULE, _ending(review_by=date(2026, 12, 5)))
    assert finding.message == "declaration `main-opt-out` falls due for review on 2026-12-05"


@pytest.mark.parametrize("day", [date(2026, 11, 20), date(2026, 12, 22), date(2027, 6, 1)])
def test_is_silent_before_the_last_month_and_after_the_end(day: date):
    assert check(RULE, _ending(expires=day)) == []


def test_is_silent_for_declarations_that_do_not_count():
    stale = state(declaration=declaration(expires=date(2026, 12, 1)), status="unproven")
    assert check(RULE, context(states=(stale,))) == []


def test_the_hook_makes_no_error_of_it():
    import msgspec

    given = msgspec.structs.replace(_ending(expires=date(2026, 12, 1)), hook=True, levels={RULE: "error"})
    assert [one.level for one in check(RULE, given)] == ["warning"]
