"""`conflicting-declarations`: at the declaration that claims to be in force."""

from __future__ import annotations

from rule_builder import check, context, egress, judged, state, term

RULE = "conflicting-declarations"
CONFLICT = state(
    status="conflicting", reason="disagrees with `gone`", conflicts_with=("gone",), effective=False
)
CAUSED = term(status="contradicted", cause=RULE, cause_subject="main-opt-out")


def test_reports_the_one_that_claims_to_be_in_force():
    given = context(judged(egress(), CAUSED), states=(CONFLICT, state(status="withdrawn")))
    (finding,) = check(RULE, given)
    assert finding.message == (
        "declaration `main-opt-out` disagrees with `gone`; 1 flow of sensitive data is left open"
    )
    assert (finding.level, finding.leaves_open) == ("error", (egress().id,))
    assert check("sensitive-data-without-training-opt-out", given) == []


def test_is_an_error_without_flows():
    assert [one.level for one in check(RULE, context(states=(CONFLICT,)))] == ["error"]


def test_settings_lower_it():
    given = context(states=(CONFLICT,), levels={RULE: "note"})
    assert [one.level for one in check(RULE, given)] == ["note"]


def test_is_silent_where_declarations_agree():
    assert check(RULE, context(states=(state(), state()))) == []
