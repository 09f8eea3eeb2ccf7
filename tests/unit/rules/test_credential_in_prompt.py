"""`credential-in-prompt`: secrets and card security codes, whatever is declared."""

from __future__ import annotations

import pytest
from rule_builder import check, context, egress, flow, judged, source, term

RULE = "credential-in-prompt"
AT = egress()


def _sent(**changes: str):
    secret = source(**{"category": "user.authorization.password", "text": "db_password", **changes})
    return context(judged(AT, of=flow(AT, secret)))


def test_reports_a_declared_password_as_an_error():
    (finding,) = check(RULE, _sent(origin="declared"))
    assert finding.message == (
        "`db_password` (passwords) reaches `co.chat`; "
        "no declaration settles credentials or card security codes"
    )
    assert (finding.level, finding.outcome, finding.recipient) == ("error", None, "cohere")


@pytest.mark.parametrize("origin", ["strong", "contextual"])
def test_by_name_alone_it_is_a_warning(origin: str):
    assert [finding.level for finding in check(RULE, _sent(origin=origin))] == ["warning"]


def test_one_that_is_declared_makes_an_error_of_all():
    category = "user.authorization.password"
    both = flow(AT, source(category=category, origin="declared"), source(category=category, text="pw"))
    assert [finding.level for finding in check(RULE, context(judged(AT, of=both)))] == ["error"]


def test_an_annotated_secret_is_an_error():
    assert [finding.level for finding in check(RULE, _sent(origin="annotated"))] == ["error"]


def test_reports_card_security_codes():
    sent = _sent(category="user.financial.card_security_code", text="cvv", origin="declared")
    assert [finding.categories for finding in check(RULE, sent)] == [("user.financial.card_security_code",)]


def test_reports_system_credentials():
    assert len(check(RULE, _sent(category="system.authentication", origin="declared"))) == 1


def test_a_satisfied_term_does_not_settle_it():
    secret = source(category="user.authorization", origin="declared")
    given = context(judged(AT, term(status="satisfied"), of=flow(AT, secret)))
    assert len(check(RULE, given)) == 1


@pytest.mark.parametrize("category", ["user.health_and_medical", "user.payment", "user.contact.email"])
def test_is_silent_for_other_data(category: str):
    assert check(RULE, _sent(category=category, origin="declared")) == []


def test_other_data_in_the_same_prompt_is_left_to_other_rules():
    both = flow(AT, source(origin="declared"), source(category="user.authorization.password", text="pw"))
    (finding,) = check(RULE, context(judged(AT, of=both)))
    assert finding.categories == ("user.authorization.password",)
    assert finding.level == "warning"


def test_in_tests_it_is_a_note():
    secret = source(category="user.authorization.password", origin="declared")
    given = context(judged(AT, of=flow(AT, secret, in_tests=True)))
    assert [finding.level for finding in check(RULE, given)] == ["note"]
