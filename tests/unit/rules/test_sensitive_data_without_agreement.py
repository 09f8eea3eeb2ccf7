"""`sensitive-data-without-agreement`: terms that exist only where a regime is switched on."""

from __future__ import annotations

from rule_builder import block, check, context, egress, judged, nearest, term

RULE = "sensitive-data-without-agreement"


def test_asks_for_a_data_processing_agreement():
    (finding,) = check(RULE, context(judged(egress(), term("agreement"))))
    assert finding.message.endswith("no data processing agreement is declared for account `main`")
    assert (finding.outcome, finding.level) == ("agreement", "error")
    assert block(finding.help, "declaration")["kind"] == "dpa"


def test_asks_for_a_business_associate_agreement():
    (finding,) = check(RULE, context(judged(egress(), term("health-agreement"))))
    assert finding.message.endswith("no business associate agreement is declared for account `main`")
    assert block(finding.help, "declaration")["kind"] == "baa"


def test_both_outcomes_are_findings_of_their_own():
    found = check(RULE, context(judged(egress(), term("agreement"), term("health-agreement"))))
    assert [finding.outcome for finding in found] == ["agreement", "health-agreement"]
    assert len({finding.fingerprint for finding in found}) == 2


def test_is_silent_without_agreement_terms():
    assert check(RULE, context(judged(egress(), term("no-training"), term("no-retention")))) == []


def test_is_replaced_by_a_cause():
    expired = term("agreement", "stale", cause="stale-declaration", cause_subject="main-dpa")
    assert check(RULE, context(judged(egress(), expired))) == []


def test_an_agreement_that_is_not_in_effect_yet_is_named():
    later = term(
        "agreement",
        "out-of-scope",
        reason="`main-dpa` takes effect on 2027-01-01",
        nearest=nearest("main-dpa", "dates"),
        dates_only=True,
    )
    (finding,) = check(RULE, context(judged(egress(), later)))
    assert finding.message.endswith("; `main-dpa` takes effect on 2027-01-01")
    assert "If `main-dpa` is in effect already, correct its `effective_from`." in finding.help


def test_a_warning_where_settings_say_so():
    given = context(judged(egress(), term("agreement")), levels={RULE: "warning"})
    assert [finding.level for finding in check(RULE, given)] == ["warning"]
