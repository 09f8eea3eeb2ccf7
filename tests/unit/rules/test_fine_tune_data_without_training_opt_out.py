"""`fine-tune-data-without-training-opt-out`: uploads, by the toggle that is theirs."""

from __future__ import annotations

from rule_builder import block, check, context, egress, flow, judged, source, term

RULE = "fine-tune-data-without-training-opt-out"
UPLOAD = egress(training="finetune", stores=True, operation="datasets.create", text="co.datasets.create(f)")


def test_reports_uploads_by_their_own_toggle():
    (finding,) = check(RULE, context(judged(UPLOAD, term())))
    assert finding.message == (
        "`patient.notes` (health data) reaches `co.datasets.create`; "
        "no fine-tuning opt-out is declared for account `main`"
    )
    assert finding.level == "error"
    assert block(finding.help, "declaration")["kind"] == "finetune_training_opt_out"


def test_leaves_prompts_alone():
    assert check(RULE, context(judged(egress(), term()))) == []


def test_leaves_retention_of_uploads_alone():
    assert check(RULE, context(judged(UPLOAD, term("no-retention")))) == []


def test_is_silent_where_the_toggle_is_declared():
    assert check(RULE, context(judged(UPLOAD, term(status="satisfied")))) == []


def test_is_replaced_by_a_cause():
    assert check(RULE, context(judged(UPLOAD, term(cause="unproven-declaration", cause_subject="d")))) == []


def test_contextual_sources_are_a_warning():
    weak = flow(UPLOAD, source(origin="contextual"))
    (finding,) = check(RULE, context(judged(UPLOAD, term(), of=weak)))
    assert (finding.level, finding.confidence) == ("warning", "low")
