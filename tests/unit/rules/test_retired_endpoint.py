"""`retired-endpoint`: a note for each call."""

from __future__ import annotations

from rule_builder import check, context, egress, judged, term

RULE = "retired-endpoint"
OLD = egress(retired="2025-09-15", endpoint="POST /v1/generate", text="co.generate(prompt=p)")


def test_reports_the_endpoint_and_since_when():
    (finding,) = check(RULE, context(egresses=(OLD,)))
    assert finding.message == (
        "`co.generate` calls `POST /v1/generate`, which cohere lists as retired since 2025-09-15"
    )
    assert (finding.level, finding.span) == ("note", OLD.span)


def test_sensitive_data_changes_nothing():
    assert [finding.level for finding in check(RULE, context(judged(OLD, term())))] == ["note"]


def test_is_silent_for_endpoints_in_service():
    assert check(RULE, context(judged(egress(), term()))) == []


def test_settings_may_raise_it():
    assert [one.level for one in check(RULE, context(egresses=(OLD,), levels={RULE: "error"}))] == ["error"]


def test_in_tests_it_stays_a_note_at_any_level():
    import msgspec

    old = msgspec.structs.replace(OLD, in_tests=True)
    assert [one.level for one in check(RULE, context(egresses=(old,), levels={RULE: "error"}))] == ["note"]
