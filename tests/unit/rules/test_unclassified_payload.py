"""`unclassified-payload`: by policy."""

from __future__ import annotations

import pytest
from rule_builder import check, context, egress, governance, judged, span, term

from egresslint.governance.model import Policy

RULE = "unclassified-payload"
OPEN = egress(payload="unclassified", categories=())


def test_is_a_note_by_default():
    (finding,) = check(RULE, context(egresses=(OPEN,)))
    assert finding.message == "nothing classifies what `co.chat` sends to cohere"
    assert (finding.level, finding.confidence) == ("note", "high")


@pytest.mark.parametrize("level", ["note", "warning", "error"])
def test_policy_sets_the_level(level: str):
    policy = Policy(span=span(), unclassified=level)
    given = context(egresses=(OPEN,), governance=governance(policy=policy))
    assert [finding.level for finding in check(RULE, given)] == [level]


def test_settings_come_before_policy():
    policy = Policy(span=span(), unclassified="error")
    given = context(egresses=(OPEN,), governance=governance(policy=policy), levels={RULE: "warning"})
    assert [finding.level for finding in check(RULE, given)] == ["warning"]


@pytest.mark.parametrize("payload", ["constant", "cleared", "classified"])
def test_is_silent_for_other_payloads(payload: str):
    assert check(RULE, context(egresses=(egress(payload=payload),))) == []


def test_says_where_data_was_not_followed():
    at = egress(payload="unclassified", dataflow="none")
    (finding,) = check(RULE, context(egresses=(at,)))
    assert finding.message.endswith("; the data could not be followed in this file")
    assert finding.confidence == "medium"


def test_in_tests_it_is_a_note():
    policy = Policy(span=span(), unclassified="error")
    given = context(
        egresses=(egress(payload="unclassified", in_tests=True),), governance=governance(policy=policy)
    )
    assert [finding.level for finding in check(RULE, given)] == ["note"]


def test_a_call_that_is_local_by_default_is_a_warning_at_most():
    policy = Policy(span=span(), unclassified="error")
    at = egress(payload="unclassified", local_default=True)
    given = context(egresses=(at,), governance=governance(policy=policy))
    assert [finding.level for finding in check(RULE, given)] == ["warning"]


def test_classified_data_beside_it_does_not_matter():
    assert check(RULE, context(judged(egress(), term()))) == []
