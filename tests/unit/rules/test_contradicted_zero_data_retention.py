"""`contradicted-zero-data-retention`: one finding for each declaration and operation, at the first call."""

from __future__ import annotations

from rule_builder import (
    check,
    context,
    contradiction,
    declaration,
    egress,
    governance,
    judged,
    judgement,
    span,
    term,
)

RULE = "contradicted-zero-data-retention"
FACT = contradiction(
    RULE, subject="zdr", reason="`datasets.create` stores by design, and `zdr` does not name it"
)
CAUSED = term("no-retention", "contradicted", cause=RULE, cause_subject="zdr", reason=FACT.reason)


def _upload(place: int, operation: str = "datasets.create"):
    return egress(id=f"{operation}:{place}", span=span(line=place), operation=operation, stores=True)


def test_stands_at_the_first_call_of_the_operation():
    late, early = _upload(20), _upload(10)
    given = context(
        judged(late, CAUSED, contradictions=(FACT,)), judged(early, CAUSED, contradictions=(FACT,))
    )
    (finding,) = check(RULE, given)
    assert (finding.span.line, finding.level) == (10, "error")
    assert finding.leaves_open == ("datasets.create:10", "datasets.create:20")
    assert check("sensitive-data-without-zero-data-retention", given) == []


def test_each_operation_is_a_cause_of_its_own():
    uploads = (_upload(1), _upload(2, "batches.create"))
    found = {at.id: judgement(contradictions=(FACT,)) for at in uploads}
    assert len(check(RULE, context(egresses=uploads, judgements=found))) == 2


def test_the_help_adds_the_operation_to_those_that_are_named():
    declared = declaration(id="zdr", kind="zdr", operations=("batches.create",))
    at = _upload(1)
    given = context(
        egresses=(at,),
        judgements={at.id: judgement(contradictions=(FACT,))},
        governance=governance(declarations=(declared,)),
    )
    (finding,) = check(RULE, given)
    assert 'operations = ["batches.create", "datasets.create"]' in finding.help


def test_is_silent_where_the_operation_is_covered():
    at = _upload(1)
    assert check(RULE, context(judged(at, term("no-retention", "satisfied")))) == []


def test_settings_lower_it():
    at = _upload(1)
    given = context(judged(at, CAUSED, contradictions=(FACT,)), levels={RULE: "warning"})
    assert [one.level for one in check(RULE, given)] == ["warning"]
