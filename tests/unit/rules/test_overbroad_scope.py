"""`overbroad-scope`: entries that take in everything."""

from __future__ import annotations

from datetime import date

from rule_builder import FILE, account, check, context, governance, span

from egresslint.governance.model import DataRule, ExceptionRule

RULE = "overbroad-scope"


def test_reports_an_account_that_only_assumes():
    loose = account(credentials=(), assume=True)
    (finding,) = check(RULE, context(governance=governance(accounts=(loose,))))
    assert finding.message == "`main` is too broad: nothing but `assume` identifies this account"
    assert (finding.level, finding.span) == ("warning", loose.span)


def test_reports_a_data_rule_that_clears_everything():
    cleared = DataRule(span=span(FILE, line=7), category="none", names=("*",), reason="r")
    (finding,) = check(RULE, context(governance=governance(data=(cleared,))))
    assert finding.span.line == 7


def test_reports_an_exception_for_all_files():
    accepted = ExceptionRule(
        span=span(FILE), rule="retired-endpoint", path="**", owner="o", reason="r", expires=date(2027, 1, 1)
    )
    assert len(check(RULE, context(governance=governance(exceptions=(accepted,))))) == 1


def test_is_silent_for_entries_that_say_what_they_mean():
    narrow = DataRule(span=span(FILE), category="none", names=("release_*",), reason="r")
    sensitive = DataRule(span=span(FILE), category="user.name", names=("*",))
    assert check(RULE, context(governance=governance(data=(narrow, sensitive)))) == []
