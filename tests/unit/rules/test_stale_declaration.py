"""`stale-declaration`: a warning while it still counts, then an error; in the hook a warning."""

from __future__ import annotations

from datetime import date

from rule_builder import check, context, declaration, egress, flow, judged, source, span, state, term

from egresslint.governance.dates import DateStanding

RULE = "stale-declaration"
DUE = state(
    status="due",
    dates=DateStanding("due", "its review was due on 2026-11-10; it counts for 19 more days"),
    dates_only=True,
)
STALE = state(
    status="stale", dates=DateStanding("stale", "expired on 2026-11-01"), dates_only=True, effective=False
)
CAUSED = term(status="stale", cause=RULE, cause_subject="main-opt-out", dates_only=True)


def test_warns_while_the_declaration_still_counts():
    (finding,) = check(RULE, context(judged(egress(), term(status="satisfied")), states=(DUE,)))
    assert finding.message == (
        "declaration `main-opt-out` is stale: its review was due on 2026-11-10; it counts for 19 more days"
    )
    assert (finding.level, finding.leaves_open) == ("warning", ())


def test_is_an_error_once_it_does_not_count_any_more():
    given = context(judged(egress(), CAUSED), states=(STALE,))
    (finding,) = check(RULE, given)
    assert finding.message == (
        "declaration `main-opt-out` is stale: expired on 2026-11-01; 1 flow of sensitive data is left open"
    )
    assert (finding.level, finding.span) == ("error", declaration().span)
    assert finding.leaves_open == (egress().id,)
    assert check("sensitive-data-without-training-opt-out", given) == []


def test_counts_every_flow_and_names_every_egress():
    second = egress(id="b")
    two = flow(second, source(), source(text="patient.name", name="name", span=span(line=38)))
    given = context(judged(egress(), CAUSED), judged(second, CAUSED, of=two), states=(STALE,))
    (finding,) = check(RULE, given)
    assert (finding.flow_count, finding.leaves_open) == (3, tuple(sorted((egress().id, "b"))))


def test_two_outcomes_of_one_flow_are_one_flow():
    both = (CAUSED, term("no-retention", "stale", cause=RULE, cause_subject="main-opt-out"))
    (finding,) = check(RULE, context(judged(egress(), *both), states=(STALE,)))
    assert (finding.flow_count, finding.outcome) == (1, None)


def test_the_hook_only_warns():
    assert [one.level for one in check(RULE, context(states=(STALE,), hook=True))] == ["warning"]


def test_settings_make_no_error_of_a_date_in_the_hook():
    given = context(states=(STALE,), hook=True, levels={RULE: "error"})
    assert [one.level for one in check(RULE, given)] == ["warning"]


def test_is_silent_for_current_withdrawn_and_requested_declarations():
    withdrawn = state(
        declaration=declaration(status="withdrawn"),
        status="withdrawn",
        dates=DateStanding("stale", "expired on 2020-01-01"),
    )
    assert check(RULE, context(states=(state(), withdrawn))) == []


def test_the_help_says_what_to_change():
    expired = state(
        declaration=declaration(expires=date(2026, 11, 1)),
        status="stale",
        dates=DateStanding("stale", "expired on 2026-11-01"),
    )
    (finding,) = check(RULE, context(states=(expired,)))
    assert "verified_on = 2026-11-21" in finding.help
    assert "expires = " in finding.help
    assert "expires = " not in check(RULE, context(states=(DUE,)))[0].help


def test_a_contract_that_still_runs_needs_no_other_end():
    overdue = state(
        declaration=declaration(expires=date(2027, 6, 1), review_by=date(2026, 1, 1)),
        status="stale",
        dates=DateStanding("stale", "its review was due on 2026-01-01"),
    )
    (finding,) = check(RULE, context(states=(overdue,)))
    assert "expires = " not in finding.help
