"""`third-party-connector`: a warning by itself, an error where sensitive data goes along."""

from __future__ import annotations

from rule_builder import check, context, egress, flow, judged, source, term

RULE = "third-party-connector"
SEARCHING = egress(third_party='connectors=[{"id": "web-search"}]')


def test_reports_a_connector_as_a_warning():
    (finding,) = check(RULE, context(egresses=(SEARCHING,)))
    assert finding.message == '`co.chat` has cohere send the query on by `connectors=[{"id": "web-search"}]`'
    assert (finding.level, finding.egress, finding.flow) == ("warning", SEARCHING.id, ())


def test_sensitive_data_makes_it_an_error_with_its_path():
    (finding,) = check(RULE, context(judged(SEARCHING, term(status="satisfied"))))
    assert finding.level == "error"
    assert finding.message.endswith("; `patient.notes` (health data) may be in it")
    assert finding.flow[0].kind == "source"


def test_contextual_data_leaves_it_a_warning():
    weak = flow(SEARCHING, source(origin="contextual"))
    assert [one.level for one in check(RULE, context(judged(SEARCHING, term(), of=weak)))] == ["warning"]


def test_data_that_needs_nothing_leaves_it_a_warning():
    harmless = flow(SEARCHING, source(category="user.content.public", origin="declared"))
    (finding,) = check(RULE, context(judged(SEARCHING, of=harmless)))
    assert finding.level == "warning"


def test_is_silent_for_calls_without_a_connector():
    assert check(RULE, context(judged(egress(), term()))) == []


def test_settings_are_not_raised():
    given = context(judged(SEARCHING, term()), levels={RULE: "note"})
    assert [one.level for one in check(RULE, given)] == ["note"]
