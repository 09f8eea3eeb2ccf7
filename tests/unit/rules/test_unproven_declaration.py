"""`unproven-declaration`: a warning, an error where sensitive data relies on it."""

from __future__ import annotations

from rule_builder import check, context, declaration, egress, flow, judged, source, span, state, term

from egresslint.governance.evidence import EvidenceStanding
from egresslint.governance.model import Evidence

RULE = "unproven-declaration"
FAULT = "it is only stated, and a `zdr` must be referenced"
BARE = state(
    declaration=declaration(id="zdr", kind="zdr"),
    status="unproven",
    evidence=EvidenceStanding("stated", "referenced", FAULT),
)
CAUSED = term("no-retention", "out-of-scope", cause=RULE, cause_subject="zdr")


def test_is_a_warning_by_itself():
    (finding,) = check(RULE, context(states=(BARE,)))
    assert finding.message == f"declaration `zdr` is not proven: {FAULT}"
    assert (finding.level, finding.confidence) == ("warning", "high")
    assert 'evidence = [{ ref = "" }]' in finding.help


def test_is_an_error_where_sensitive_data_relies_on_it():
    given = context(judged(egress(), CAUSED), states=(BARE,))
    (finding,) = check(RULE, given)
    assert (finding.level, finding.leaves_open) == ("error", (egress().id,))
    assert (finding.outcome, finding.recipient) == ("no-retention", "cohere")
    assert check("sensitive-data-without-zero-data-retention", given) == []


def test_contextual_data_leaves_it_a_warning():
    at = egress()
    weak = flow(at, source(origin="contextual"))
    assert [one.level for one in check(RULE, context(judged(at, CAUSED, of=weak), states=(BARE,)))] == [
        "warning"
    ]


def test_flows_in_tests_do_not_make_less_of_it():
    at = egress(in_tests=True)
    given = context(judged(at, CAUSED, of=flow(at, in_tests=True)), states=(BARE,))
    assert [one.level for one in check(RULE, given)] == ["warning"]


def test_a_changed_file_asks_for_a_new_digest():
    proof = Evidence(span=span(), path="docs/zdr.pdf", sha256="0" * 64)
    changed = state(
        declaration=declaration(evidence=(proof,)),
        status="unproven",
        evidence=EvidenceStanding("stated", "stated", "`docs/zdr.pdf` has changed: its digest differs"),
    )
    (finding,) = check(RULE, context(states=(changed,)))
    assert finding.message.endswith("`docs/zdr.pdf` has changed: its digest differs")
    assert "sha256" in finding.help


def test_is_silent_for_proven_and_for_requested_declarations():
    requested = state(
        declaration=declaration(status="requested"),
        status="requested",
        evidence=EvidenceStanding("stated", "referenced", FAULT),
    )
    assert check(RULE, context(states=(state(), requested))) == []
