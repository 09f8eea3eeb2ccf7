"""`unidentified-account`: stands for the missing outcomes of what code leaves open."""

from __future__ import annotations

import msgspec
from rule_builder import (
    call,
    check,
    context,
    contradiction,
    egress,
    flow,
    judged,
    judgement,
    recipient,
    source,
    span,
    term,
)

RULE = "unidentified-account"
OPEN = {
    "account": None,
    "account_by": None,
    "recipients": (
        recipient(
            "unidentified", accounts=("main", "eu"), reason="code leaves open which credential is used"
        ),
    ),
}
REASON = "code leaves open which credential is used"
CAUSED = term(status="unverifiable", cause=RULE, reason=REASON)
AT = egress(call=call(credentials=(), credentials_open=True))


def test_stands_for_the_flows_it_leaves_open():
    given = context(
        judged(AT, CAUSED, term("no-retention", "unverifiable", cause=RULE, reason=REASON), **OPEN)
    )
    (finding,) = check(RULE, given)
    assert finding.message == (
        "`co.chat` cannot be tied to a declared cohere account: code leaves open which credential is used; "
        "1 flow of sensitive data is left open"
    )
    assert (finding.level, finding.leaves_open, finding.flow_count) == ("error", (AT.id,), 1)
    assert finding.span == AT.client
    assert finding.categories == ("user.health_and_medical",)
    assert [step.kind for step in finding.flow] == ["source", "pass", "egress"]
    assert check("sensitive-data-without-training-opt-out", given) == []
    assert check("sensitive-data-without-zero-data-retention", given) == []


def test_is_a_warning_without_sensitive_data():
    (finding,) = check(RULE, context(egresses=(AT,), judgements={AT.id: judgement(**OPEN)}))
    assert (finding.level, finding.leaves_open, finding.flow_count) == ("warning", (), 0)
    assert "left open" not in finding.message


def test_is_a_warning_for_contextual_data():
    weak = flow(AT, source(origin="contextual"))
    (finding,) = check(RULE, context(judged(AT, CAUSED, of=weak, **OPEN)))
    assert (finding.level, finding.confidence) == ("warning", "low")


def test_one_finding_for_all_calls_of_a_client():
    second = egress(id="b", call=AT.call)
    (finding,) = check(RULE, context(judged(AT, CAUSED, **OPEN), judged(second, CAUSED, **OPEN)))
    assert finding.leaves_open == tuple(sorted((AT.id, "b")))
    assert finding.message.startswith("`co.chat` and 1 other call cannot be tied")


def test_leaves_terms_with_another_cause_to_their_rules():
    second = egress(id="b", call=AT.call)
    stale = term(status="stale", cause="stale-declaration", cause_subject="main-opt-out")
    (finding,) = check(RULE, context(judged(AT, CAUSED, **OPEN), judged(second, stale, **OPEN)))
    assert (finding.leaves_open, finding.flow_count) == ((AT.id,), 1)


def test_calls_that_show_the_same_key_are_one_though_another_is_open():
    shown = call(credentials_open=True)
    first = egress(id="a", call=shown, client=span("app/a.py"))
    second = egress(id="b", call=shown, client=span("app/b.py"))
    given = context(judged(first, CAUSED, **OPEN), judged(second, CAUSED, **OPEN))
    assert [one.span.path for one in check(RULE, given)] == ["app/a.py"]


def test_the_first_cell_of_a_notebook_comes_first():
    def client(cell: int, line: int):
        return msgspec.structs.replace(span("n.ipynb", line=line), cell=cell)

    first, second = egress(id="b", client=client(1, 9)), egress(id="a", client=client(2, 1))
    (finding,) = check(RULE, context(judged(second, CAUSED, **OPEN), judged(first, CAUSED, **OPEN)))
    assert finding.span.cell == 1


def test_names_the_accounts_that_may_be_meant():
    (finding,) = check(RULE, context(judged(AT, CAUSED, **OPEN)))
    assert "It may be `main` and `eu`" in finding.help
    assert "assume = true" in finding.help


def test_reports_code_that_disagrees_with_the_account_it_shows():
    disagrees = (
        recipient("contradicted", accounts=("main",), reason="code shows account `main`, but another host"),
    )
    given = context(egresses=(AT,), judgements={AT.id: judgement(recipients=disagrees)})
    assert len(check(RULE, given)) == 1


def test_leaves_a_contradicted_declaration_to_its_own_rule():
    disagrees = {
        "recipients": (recipient("contradicted", accounts=("main",)),),
        "contradictions": (contradiction("contradicted-private-deployment"),),
    }
    given = context(egresses=(AT,), judgements={AT.id: judgement(**disagrees)})
    assert check(RULE, given) == []
    both = context(judged(AT, CAUSED, **disagrees))
    assert len(check(RULE, both)) == 1  # a flow that names this cause is never lost


def test_is_silent_for_accounts_that_are_known_or_undeclared():
    for standing in ("matched", "assumed", "not-needed", "undeclared"):
        found = judgement(recipients=(recipient(standing),))
        assert check(RULE, context(egresses=(AT,), judgements={AT.id: found})) == []
