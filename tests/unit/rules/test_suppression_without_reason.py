"""`suppression-without-reason`: comments that do not say why."""

from __future__ import annotations

from rule_builder import check, comment, context

RULE = "suppression-without-reason"


def test_reports_a_comment_without_a_reason_at_its_own_place():
    given = comment("retired-endpoint", "credential-in-prompt", reason="", fault="no-reason")
    (finding,) = check(RULE, context(comments=(given,)))
    assert (finding.level, finding.span) == ("error", given.span)
    assert "`retired-endpoint` and `credential-in-prompt`" in finding.message
    assert "# egresslint: ignore[retired-endpoint, credential-in-prompt] -- ..." in finding.help


def test_is_silent_about_other_comments():
    others = (comment("retired-endpoint"), comment(fault="blanket"), comment(fault="malformed"))
    assert check(RULE, context(comments=others)) == []
