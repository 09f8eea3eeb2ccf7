"""`sensitive-data-without-training-opt-out`: what it reports, what replaces it, and how bad it is."""

from __future__ import annotations

from rule_builder import (
    AS_OF,
    account,
    block,
    call,
    check,
    context,
    egress,
    flow,
    governance,
    judged,
    nearest,
    recipient,
    source,
    span,
    term,
)

RULE = "sensitive-data-without-training-opt-out"


def test_states_the_data_the_call_and_the_account():
    (finding,) = check(RULE, context(judged(egress(), term())))
    assert finding.message == (
        "`patient.notes` (health data) reaches `co.chat`; no training opt-out is declared for account `main`"
    )
    assert (finding.level, finding.confidence) == ("error", "high")
    assert (finding.outcome, finding.recipient) == ("no-training", "cohere")
    assert finding.egress == "app/reply.py:41"
    assert finding.span == egress().span
    assert [step.kind for step in finding.flow] == ["source", "pass", "egress"]


def test_names_the_credential_where_no_account_is_declared():
    at = egress()
    (finding,) = check(RULE, context(judged(at, term(), account=None, account_by=None)))
    assert finding.message.endswith("no training opt-out is declared for the account of `CO_API_KEY`")


def test_names_every_account_that_the_call_may_use():
    several = (recipient("not-needed", recipient="aws"), recipient("matched", accounts=("main", "eu")))
    (finding,) = check(RULE, context(judged(egress(), term(), recipients=several)))
    assert finding.message.endswith("no training opt-out is declared for account `main` or `eu`")
    assert finding.help.count("[[declaration]]") == 2
    assert "[[account]]" not in finding.help


def test_accounts_that_do_not_cover_the_call_are_not_named():
    doubtful = (recipient("undeclared", accounts=("main",)),)
    (finding,) = check(RULE, context(judged(egress(), term(), recipients=doubtful)))
    assert finding.message.endswith("is declared for the account of `CO_API_KEY`")
    assert "[[account]]" in finding.help


def test_an_assumed_account_counts():
    assumed = (recipient("assumed", accounts=("only",)),)
    (finding,) = check(RULE, context(judged(egress(), term(), recipients=assumed)))
    assert finding.message.endswith("is declared for account `only`")


def test_is_silent_where_the_term_is_satisfied():
    assert check(RULE, context(judged(egress(), term(status="satisfied", declaration="d")))) == []


def test_is_silent_for_other_outcomes():
    assert check(RULE, context(judged(egress(), term("no-retention")))) == []


def test_leaves_fine_tuning_to_its_own_rule():
    assert check(RULE, context(judged(egress(training="finetune"), term()))) == []


def test_is_replaced_by_a_cause():
    stale = term(status="stale", cause="stale-declaration", cause_subject="main-opt-out")
    assert check(RULE, context(judged(egress(), stale))) == []


def test_stands_beside_an_undeclared_account():
    at = egress()
    assert (
        len(check(RULE, context(judged(at, term(), account=None), governance=governance(accounts=())))) == 1
    )


def test_gives_the_reason_and_the_nearest_declaration_where_one_does_not_cover():
    other = term(
        status="out-of-scope",
        reason="`main-opt-out` is for another credential",
        nearest=nearest("main-opt-out", "credentials"),
    )
    (finding,) = check(RULE, context(judged(egress(), other)))
    assert finding.message == (
        "`patient.notes` (health data) reaches `co.chat`; `main-opt-out` is for another credential"
    )
    assert finding.nearest == nearest("main-opt-out", "credentials")
    assert "add the credential to the account of `main-opt-out`" in finding.help


def test_joins_flows_that_meet_at_one_place():
    at = egress()
    mail = source(category="user.contact.email", text="user.mail", name="mail", origin="declared")
    both = term(categories=("user.contact.email", "user.health_and_medical"))
    (finding,) = check(RULE, context(judged(at, both), judged(at, both, of=flow(at, mail))))
    assert finding.categories == ("user.contact.email", "user.health_and_medical")
    assert [one.text for one in finding.sources] == ["user.mail", "patient.notes"]
    assert finding.flow_count == 2
    assert finding.flow[0].text == "user.mail"


def test_each_caller_of_a_wrapper_has_its_own_finding():
    at = egress()
    first = flow(at, primary=span("app/a.py"))
    second = flow(at, primary=span("app/b.py"))
    found = check(RULE, context(judged(at, term(), of=first), judged(at, term(), of=second)))
    assert sorted(finding.span.path for finding in found) == ["app/a.py", "app/b.py"]


def test_one_finding_for_each_recipient():
    at = egress(hosting="gateway")
    found = check(RULE, context(judged(at, term(), term(recipient="openrouter"))))
    assert sorted(finding.recipient or "" for finding in found) == ["cohere", "openrouter"]


def test_leaves_out_sources_that_the_term_does_not_ask_about():
    at = egress()
    machine = source(category="system.operations", text="build.log", name="log", origin="declared")
    mixed = flow(at, machine, source())
    (finding,) = check(RULE, context(judged(at, term(), of=mixed)))
    assert [one.text for one in finding.sources] == ["patient.notes"]
    assert finding.categories == ("user.health_and_medical",)
    assert [step.text for step in finding.flow] == ["patient.notes", "prompt", "co.chat(message=prompt)"]


def test_contextual_sources_alone_make_a_warning_of_low_confidence():
    at = egress()
    weak = flow(at, source(origin="contextual"), confidence="low")
    (finding,) = check(RULE, context(judged(at, term(), of=weak)))
    assert (finding.level, finding.confidence) == ("warning", "low")


def test_one_strong_source_makes_an_error():
    at = egress()
    mixed = flow(at, source(), source(origin="contextual", text="note"))
    (finding,) = check(RULE, context(judged(at, term(), of=mixed)))
    assert (finding.level, finding.confidence) == ("error", "high")


def test_bounded_dataflow_gives_medium_confidence():
    at = egress(dataflow="bounded")
    (finding,) = check(RULE, context(judged(at, term(), of=flow(at, confidence="medium"))))
    assert (finding.level, finding.confidence) == ("error", "medium")


def test_flows_wholly_inside_tests_are_notes():
    at = egress(in_tests=True)
    (finding,) = check(RULE, context(judged(at, term(), of=flow(at, in_tests=True))))
    assert finding.level == "note"


def test_a_call_that_is_local_by_default_is_a_warning():
    (finding,) = check(RULE, context(judged(egress(local_default=True), term())))
    assert finding.level == "warning"


def test_settings_lower_the_level_and_cannot_raise_weak_evidence():
    at = egress()
    weak = flow(at, source(origin="contextual"))
    strong = context(judged(at, term()), levels={RULE: "warning"})
    raised = context(judged(at, term(), of=weak), levels={RULE: "error"})
    assert [one.level for one in check(RULE, strong)] == ["warning"]
    assert [one.level for one in check(RULE, raised)] == ["warning"]


def test_the_help_holds_toml_that_declares_the_opt_out():
    (finding,) = check(RULE, context(judged(egress(), term())))
    entry = block(finding.help, "declaration")
    assert entry == {
        "account": "main",
        "kind": "prompt_training_opt_out",
        "verified_by": "",
        "verified_on": AS_OF,
    }


def test_the_help_declares_the_account_first_where_there_is_none():
    given = context(judged(egress(), term(), account=None), governance=governance(accounts=()))
    (finding,) = check(RULE, given)
    entry = block(finding.help, "account")
    assert entry == {"id": "main", "provider": "cohere", "tier": "", "credentials": ["env:CO_API_KEY"]}


def test_a_recipient_without_a_toggle_is_asked_for_a_clause():
    at = egress(hosting="oci")
    (finding,) = check(RULE, context(judged(at, term(recipient="oci"))))
    entry = block(finding.help, "declaration")
    assert entry["kind"] == "no_training_clause"
    assert entry["evidence"] == [{"ref": ""}]
    assert finding.message.endswith("no clause against training with oci is declared for account `main`")


def test_the_help_says_how_the_source_was_found_and_how_to_clear_it():
    (finding,) = check(RULE, context(judged(egress(), term())))
    assert (
        "`patient.notes` was classified by its name alone: the name `notes` is in the lexicon" in finding.help
    )
    entry = block(finding.help, "data")
    assert entry == {"category": "none", "names": ["notes"], "within": ["app/reply.py"], "reason": ""}


def test_a_name_is_cleared_without_what_it_belongs_to():
    at = egress()
    for origin, name in (("strong", "Patient.notes"), ("annotated", "notes")):
        dotted = flow(at, source(origin=origin, name=name))
        (finding,) = check(RULE, context(judged(at, term(), of=dotted)))
        assert block(finding.help, "data")["names"] == ["notes"]


def test_the_surest_flow_decides_the_confidence():
    at = egress()
    weak = flow(at, source(origin="contextual", text="note"), confidence="low")
    (finding,) = check(RULE, context(judged(at, term(), of=weak), judged(at, term())))
    assert (finding.level, finding.confidence) == ("error", "high")


def test_an_annotated_field_is_cleared_by_its_type():
    at = egress()
    field = source(origin="annotated", name="clinic.models.Patient.notes", reason="`notes` is annotated")
    (finding,) = check(RULE, context(judged(at, term(), of=flow(at, field))))
    assert "was annotated in the code: `notes` is annotated" in finding.help
    assert block(finding.help, "data")["types"] == ["clinic.models.Patient.notes"]


def test_a_declared_source_is_corrected_at_its_own_entry():
    at = egress()
    declared = flow(at, source(origin="declared", reason="`Patient.notes` is declared in a [[data]] entry"))
    (finding,) = check(RULE, context(judged(at, term(), of=declared)))
    assert "correct the [[data]] entry" in finding.help
    assert '"none"' not in finding.help


def test_text_of_scanned_code_stays_on_one_line():
    at = egress(text="co.chat(\n  `x`\x1b[31m)")
    odd = flow(at, source(text="a\nerror: `forged`\x1b[0m"))
    (finding,) = check(RULE, context(judged(at, term(), of=odd)))
    assert "\n" not in finding.message
    assert "\x1b" not in finding.message + finding.help


def test_a_second_account_gets_an_id_from_its_credential():
    at = egress(call=call(credentials=("env:COHERE_EU_KEY",)))
    given = context(judged(at, term(), account=None), governance=governance(accounts=(account(),)))
    (finding,) = check(RULE, given)
    assert block(finding.help, "account")["id"] == "cohere-eu-key"
