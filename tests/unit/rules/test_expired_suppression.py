"""`expired-suppression`: accepted risks past their day."""

from __future__ import annotations

from datetime import date

from rule_builder import check, context, exception, governance

RULE = "expired-suppression"


def test_reports_an_exception_past_its_day():
    old = exception(expires=date(2026, 11, 20))
    (finding,) = check(RULE, context(governance=governance(exceptions=(old,))))
    assert (finding.level, finding.span) == ("warning", old.span)
    assert finding.message.endswith("in `app/**` expired on 2026-11-20")
    assert "privacy lead" in finding.help


def test_is_silent_on_the_last_day():
    assert check(RULE, context(governance=governance(exceptions=(exception(),)))) == []
