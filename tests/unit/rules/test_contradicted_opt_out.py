"""`contradicted-opt-out`: at the declaration."""

from __future__ import annotations

from rule_builder import FILE, check, context, declaration, egress, judged, state, term

RULE = "contradicted-opt-out"
TRIAL = state(status="contradicted", reason="cannot hold: `main` is a trial account")
LATER = state(status="contradicted", reason="takes effect on 2026-12-01", dates_only=True)
CAUSED = term(status="contradicted", cause=RULE, cause_subject="main-opt-out")


def test_stands_at_the_declaration_for_the_flows_that_rely_on_it():
    given = context(judged(egress(), CAUSED), states=(TRIAL,))
    (finding,) = check(RULE, given)
    assert finding.message == (
        "training opt-out `main-opt-out` cannot hold: `main` is a trial account; "
        "1 flow of sensitive data is left open"
    )
    assert (finding.level, finding.span, finding.recipient) == ("error", declaration().span, "cohere")
    assert finding.span.path == FILE
    assert finding.leaves_open == (egress().id,)
    assert check("sensitive-data-without-training-opt-out", given) == []


def test_an_opt_out_that_is_not_in_effect_yet_only_warns_in_the_hook():
    assert [one.level for one in check(RULE, context(states=(LATER,)))] == ["error"]
    assert [one.level for one in check(RULE, context(states=(LATER,), hook=True))] == ["warning"]


def test_a_trial_account_is_no_matter_of_dates():
    assert [one.level for one in check(RULE, context(states=(TRIAL,), hook=True))] == ["error"]


def test_flows_of_another_declaration_are_not_its_own():
    other = term(status="contradicted", cause=RULE, cause_subject="other")
    (finding,) = check(RULE, context(judged(egress(), other), states=(TRIAL,)))
    assert (finding.leaves_open, finding.flow_count) == ((), 0)


def test_is_silent_for_opt_outs_in_force():
    assert check(RULE, context(states=(state(),))) == []
