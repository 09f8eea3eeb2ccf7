"""`malformed-suppression`: comments that cannot be understood, or name no rule that exists."""

from __future__ import annotations

import pytest
from rule_builder import check, comment, context

from egresslint.rules import rule_names

RULE = "malformed-suppression"


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (comment(fault="blanket"), "no rule is named, so"),
        (comment(fault="malformed"), "is not `ignore[rule-name] -- reason`"),
        (comment("retired-endpoint", "retired-endpoints"), "(did you mean `retired-endpoint`?)"),
        (comment("zzz"), "no rule is named `zzz`, so"),
    ],
)
def test_reports_each_fault_in_its_words(given, says):
    (finding,) = check(RULE, context(comments=(given,), rules=rule_names()))
    assert (finding.level, finding.span) == ("error", given.span)
    assert says in finding.message


def test_is_silent_about_comments_that_can_be_followed():
    others = (comment("retired-endpoint"), comment("retired-endpoint", reason="", fault="no-reason"))
    assert check(RULE, context(comments=others, rules=rule_names())) == []
