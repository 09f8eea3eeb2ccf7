"""`undeclared-account`: once for each credential and host, at its first client."""

from __future__ import annotations

from rule_builder import (
    block,
    call,
    check,
    context,
    egress,
    flow,
    governance,
    judged,
    judgement,
    recipient,
    source,
    span,
    term,
)

RULE = "undeclared-account"
NONE = {"account": None, "account_by": None, "recipients": (recipient("undeclared"),)}
FIRST = egress(id="a", client=span("app/a.py", line=9))
SECOND = egress(id="b", span=span(line=52, column=5), client=span("app/b.py", line=2))


def _undeclared(*egresses, **changes):
    found = {at.id: judgement(**NONE) for at in egresses}
    return context(egresses=egresses, judgements=found, governance=governance(accounts=()), **changes)


def test_fires_once_for_all_calls_of_a_credential():
    (finding,) = check(RULE, _undeclared(SECOND, FIRST))
    assert finding.message == "no cohere account is declared for `CO_API_KEY`; 2 calls send data through it"
    assert (finding.level, finding.span, finding.egress) == ("warning", span("app/a.py", line=9), "a")


def test_a_call_that_may_go_to_several_models_counts_once():
    again = egress(id="b", model="command-r", client=FIRST.client)
    (finding,) = check(RULE, _undeclared(FIRST, again))
    assert finding.message.endswith("; 1 call sends data through it")


def test_each_credential_has_its_own_finding():
    other = egress(id="b", call=call(credentials=("env:OTHER_KEY",)))
    assert len(check(RULE, _undeclared(FIRST, other))) == 2


def test_each_host_has_its_own_finding_but_public_ones_are_one():
    public = egress(id="b", call=call(base_urls=("https://api.cohere.com",)))
    private = egress(id="c", hosting="unknown", call=call(base_urls=("https://llm.example.org",)))
    assert len(check(RULE, _undeclared(FIRST, public))) == 1
    assert len(check(RULE, _undeclared(FIRST, private))) == 2


def test_sensitive_data_makes_it_an_error_beside_its_own_findings():
    given = context(judged(FIRST, term(), **NONE), egresses=(SECOND,), governance=governance(accounts=()))
    given.judgements["b"] = judgement(**NONE)
    (finding,) = check(RULE, given)
    assert finding.level == "error"
    assert finding.message.endswith("2 calls send data through it, 1 of them sensitive data")
    assert (finding.leaves_open, finding.flow) == ((), ())
    assert len(check("sensitive-data-without-training-opt-out", given)) == 1


def test_says_so_where_every_call_sends_sensitive_data():
    (finding,) = check(RULE, context(judged(FIRST, term(), **NONE)))
    assert finding.message.endswith("; 1 call sends sensitive data through it")


def test_contextual_data_leaves_it_a_warning():
    weak = flow(FIRST, source(origin="contextual"))
    assert [one.level for one in check(RULE, context(judged(FIRST, term(), of=weak, **NONE)))] == ["warning"]


def test_data_whose_terms_are_met_by_facts_leaves_it_a_warning():
    given = context(judged(FIRST, term(status="satisfied"), **NONE))
    assert [one.level for one in check(RULE, given)] == ["warning"]


def test_calls_in_tests_alone_make_a_note():
    at = egress(in_tests=True)
    assert [one.level for one in check(RULE, _undeclared(at))] == ["note"]
    assert [one.level for one in check(RULE, _undeclared(at, egress(id="b")))] == ["warning"]


def test_stands_at_a_client_outside_of_tests_if_there_is_one():
    tested = egress(id="t", client=span("a_test.py"), in_tests=True)
    assert [one.egress for one in check(RULE, _undeclared(tested, SECOND))] == ["b"]


def test_settings_are_not_raised():
    given = context(judged(FIRST, term(), **NONE), levels={RULE: "warning"})
    assert [one.level for one in check(RULE, given)] == ["warning"]


def test_is_silent_for_declared_accounts():
    for standing in ("matched", "assumed", "not-needed", "unidentified", "contradicted"):
        found = judgement(recipients=(recipient(standing),))
        assert check(RULE, context(egresses=(FIRST,), judgements={"a": found})) == []


def test_names_the_recipient_that_is_undeclared():
    cloud = egress(hosting="aws-bedrock", call=call(credentials=(), resources=("eu-profile",)))
    found = judgement(recipients=(recipient("not-needed"), recipient("undeclared", recipient="aws")))
    (finding,) = check(RULE, context(egresses=(cloud,), judgements={cloud.id: found}))
    assert finding.message.startswith("no aws account is declared for `eu-profile`; 1 call sends")
    assert block(finding.help, "account") == {
        "id": "aws",
        "provider": "aws",
        "hosting": "aws-bedrock",
        "resources": ["eu-profile"],
    }


def test_a_literal_key_is_to_be_read_from_the_environment():
    at = egress(call=call(credentials=("literal",)))
    (finding,) = check(RULE, _undeclared(at))
    assert "for a key written in the code" in finding.message
    assert finding.help.startswith("Read the key from an environment variable")
    assert block(finding.help, "account")["credentials"] == ["env:NAME"]


def test_a_credential_that_is_listed_already_is_not_listed_again():
    at = egress(call=call(credentials=("env:CO_API_KEY", "env:OTHER_KEY")))
    (finding,) = check(RULE, context(egresses=(at,), judgements={at.id: judgement(**NONE)}))
    assert block(finding.help, "account")["credentials"] == ["env:OTHER_KEY"]


def test_an_only_account_may_adopt_what_the_code_leaves_open():
    at = egress(call=call(credentials=(), credentials_open=True))
    (finding,) = check(RULE, _undeclared(at))
    assert block(finding.help, "account")["assume"] is True
    found = {at.id: judgement(**NONE)}
    (finding,) = check(RULE, context(egresses=(at,), judgements=found))  # there is an account already
    assert "assume" not in block(finding.help, "account")


def test_the_only_account_is_main_and_several_have_names_of_their_own():
    other = egress(id="b", call=call(credentials=("env:OTHER_KEY",)))
    (alone,) = check(RULE, _undeclared(FIRST))
    names = [block(finding.help, "account")["id"] for finding in check(RULE, _undeclared(FIRST, other))]
    assert block(alone.help, "account")["id"] == "main"
    assert sorted(names) == ["co-api-key", "other-key"]


def test_clients_that_show_nothing_are_told_apart_by_place():
    hidden = call(credentials=(), credentials_open=True)
    first = egress(id="a", call=hidden, client=span("app/a.py"))
    second = egress(id="b", call=hidden, client=span("app/b.py"))
    found = check(RULE, _undeclared(first, second))
    assert [finding.span.path for finding in found] == ["app/a.py", "app/b.py"]
    assert found[0].fingerprint == found[1].fingerprint  # `run` keeps them apart by occurrence


def test_stands_at_the_call_where_no_client_is_shown():
    at = egress(client=None)
    assert [finding.span for finding in check(RULE, _undeclared(at))] == [at.span]
