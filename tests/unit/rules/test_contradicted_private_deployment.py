"""`contradicted-private-deployment`: one finding for each declaration, at the first client."""

from __future__ import annotations

from rule_builder import (
    check,
    context,
    contradiction,
    egress,
    flow,
    judged,
    judgement,
    source,
    span,
    term,
)

RULE = "contradicted-private-deployment"
FACT = contradiction(
    RULE, subject="vpc", reason="`vpc` declares a private deployment, and this call does not"
)
CAUSED = term(status="contradicted", cause=RULE, cause_subject="vpc", reason=FACT.reason)
AT = egress()


def test_stands_for_every_outcome_of_every_flow():
    second = egress(id="b", client=span("app/z.py", line=8))
    retention = term("no-retention", "contradicted", cause=RULE, cause_subject="vpc", reason=FACT.reason)
    given = context(
        judged(AT, CAUSED, retention, contradictions=(FACT,)), judged(second, CAUSED, contradictions=(FACT,))
    )
    (finding,) = check(RULE, given)
    assert finding.message == f"{FACT.reason}; 2 flows of sensitive data are left open"
    assert (finding.level, finding.span) == ("error", AT.client)
    assert (finding.leaves_open, finding.flow_count) == (tuple(sorted((AT.id, "b"))), 2)
    assert "The same holds at `app/z.py:8`" in finding.help
    assert check("sensitive-data-without-training-opt-out", given) == []


def test_stands_outside_of_tests_and_names_the_test():
    tested = egress(id="t", client=span("a_test.py", line=4), in_tests=True)
    found = {"t": judgement(contradictions=(FACT,)), AT.id: judgement(contradictions=(FACT,))}
    (finding,) = check(RULE, context(egresses=(tested, AT), judgements=found))
    assert (finding.egress, finding.level) == (AT.id, "error")
    assert "The same holds at `a_test.py:4`" in finding.help


def test_is_an_error_without_sensitive_data():
    given = context(egresses=(AT,), judgements={AT.id: judgement(contradictions=(FACT,))})
    assert [(one.level, one.message) for one in check(RULE, given)] == [("error", FACT.reason)]


def test_is_found_by_its_flows_alone():
    weak = flow(AT, source(origin="contextual"))
    (finding,) = check(RULE, context(judged(AT, CAUSED, of=weak)))
    assert finding.leaves_open == (AT.id,)


def test_each_declaration_has_its_own_finding():
    other = contradiction(RULE, subject="on-prem")
    given = context(egresses=(AT,), judgements={AT.id: judgement(contradictions=(FACT, other))})
    assert len(check(RULE, given)) == 2


def test_is_silent_for_other_contradictions():
    found = judgement(contradictions=(contradiction("contradicted-opt-out"),))
    assert check(RULE, context(egresses=(AT,), judgements={AT.id: found})) == []


def test_in_tests_it_is_a_note():
    at = egress(in_tests=True)
    given = context(egresses=(at,), judgements={at.id: judgement(contradictions=(FACT,))})
    assert [one.level for one in check(RULE, given)] == ["note"]
