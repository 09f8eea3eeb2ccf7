"""`sensitive-data-without-zero-data-retention`."""

from __future__ import annotations

from rule_builder import block, check, context, egress, flow, governance, judged, nearest, source, span, term

from egresslint.governance.model import Policy

RULE = "sensitive-data-without-zero-data-retention"


def test_reports_an_open_retention_term():
    (finding,) = check(RULE, context(judged(egress(), term("no-retention"))))
    assert finding.message == (
        "`patient.notes` (health data) reaches `co.chat`; "
        "no zero-data-retention agreement is declared for account `main`"
    )
    assert (finding.level, finding.outcome) == ("error", "no-retention")


def test_is_silent_for_training_terms():
    assert check(RULE, context(judged(egress(), term("no-training")))) == []


def test_is_silent_where_it_is_satisfied():
    assert check(RULE, context(judged(egress(), term("no-retention", "satisfied")))) == []


def test_is_replaced_by_a_contradiction():
    cause = term("no-retention", "contradicted", cause="contradicted-zero-data-retention", cause_subject="z")
    assert check(RULE, context(judged(egress(stores=True), cause))) == []


def test_leaves_out_sources_that_may_be_retained():
    at = egress()
    mail = source(category="user.contact.email", text="user.mail", origin="declared")
    (finding,) = check(RULE, context(judged(at, term("no-retention"), of=flow(at, mail, source()))))
    assert [one.text for one in finding.sources] == ["patient.notes"]


def test_the_declaration_comes_with_evidence():
    (finding,) = check(RULE, context(judged(egress(), term("no-retention"))))
    entry = block(finding.help, "declaration")
    assert (entry["kind"], entry["evidence"]) == ("zdr", [{"ref": ""}])
    assert "operations" not in entry


def test_policy_may_ask_for_hashed_evidence():
    policy = Policy(span=span(), minimum_evidence={"zdr": "hashed"})
    given = context(judged(egress(), term("no-retention")), governance=governance(policy=policy))
    (finding,) = check(RULE, given)
    assert block(finding.help, "declaration")["evidence"] == [{"path": "", "sha256": ""}]


def test_a_storing_operation_is_named_in_the_declaration():
    at = egress(stores=True, operation="datasets.create")
    (finding,) = check(RULE, context(judged(at, term("no-retention"))))
    assert block(finding.help, "declaration")["operations"] == ["datasets.create"]


def test_a_requested_declaration_is_named():
    requested = term(
        "no-retention",
        "out-of-scope",
        reason="`care-zdr` is only requested",
        nearest=nearest("care-zdr", "status"),
    )
    (finding,) = check(RULE, context(judged(egress(), requested)))
    assert finding.message.endswith("reaches `co.chat`; `care-zdr` is only requested")
    assert 'When `care-zdr` is granted, change its `status` to "in-force"' in finding.help
