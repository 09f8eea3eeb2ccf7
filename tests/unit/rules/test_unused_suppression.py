"""`unused-suppression`: comments and exceptions that silence nothing."""

from __future__ import annotations

from rule_builder import check, comment, context, egress, exception, governance, judged, term

from egresslint.diagnostics import Suppressed
from egresslint.rule import Unneeded
from egresslint.rule.run import run_rules

RULE = "unused-suppression"
TRAINING = "sensitive-data-without-training-opt-out"
ONE = context(judged(egress(), term("no-training")))


def run(*comments, given=ONE, **chosen):
    return run_rules(given, read_comments=lambda _: comments, **chosen)


def test_says_which_rule_finds_nothing_and_where():
    at = comment(TRAINING).span
    given = context(unneeded=(Unneeded(at, TRAINING, "comment"), Unneeded(at, TRAINING, "exception")))
    first, second = check(RULE, given)
    assert (first.level, first.span) == ("warning", at)
    assert first.message == f"`{TRAINING}` finds nothing in this statement"
    assert second.message == f"`{TRAINING}` finds nothing in the files that the exception names"


def test_a_comment_on_the_statement_silences_and_is_needed():
    (finding,) = run(comment(TRAINING))
    assert finding.suppressed == Suppressed("comment", "invented")
    (finding,) = run(comment(TRAINING, statement=(40, 44)))
    assert finding.suppressed is not None


def test_a_comment_elsewhere_silences_nothing_and_is_not_needed():
    elsewhere = (
        comment(TRAINING, statement=(40, 40)),
        comment(TRAINING, path="app/other.py"),
        comment("retired-endpoint"),
    )
    for one in elsewhere:
        assert {f.rule: f.suppressed for f in run(one)} == {TRAINING: None, RULE: None}


def test_a_faulty_comment_silences_nothing_and_is_not_called_unused():
    for one in (comment(TRAINING, fault="no-reason"), comment(TRAINING, "no-such-rule")):
        found = run(one)
        assert all(finding.suppressed is None for finding in found)
        assert RULE not in {finding.rule for finding in found}


def test_nothing_is_said_of_a_rule_that_did_not_run():
    assert run(comment("retired-endpoint"), ignore={"retired-endpoint"}) == run()


def test_nothing_is_said_of_a_project_that_was_not_analysed_as_a_whole():
    assert run(comment("retired-endpoint"), complete=False) == run()


def test_no_comment_silences_what_is_said_of_comments():
    found = run(comment(TRAINING), comment("retired-endpoint"), comment(RULE))
    assert [(f.rule, f.suppressed) for f in found if f.rule == RULE] == [(RULE, None), (RULE, None)]


def test_an_exception_is_needed_where_it_fits_though_a_comment_is_nearer():
    given = context(judged(egress(), term("no-training")), governance=governance(exceptions=(exception(),)))
    (finding,) = run(comment(TRAINING), given=given)
    assert finding.suppressed == Suppressed("comment", "invented")
    (finding,) = run(given=given)
    assert finding.suppressed == Suppressed("exception", "pilot until spring")


def test_an_exception_that_fits_nothing_is_not_needed():
    other = governance(exceptions=(exception(path="lib/**"),))
    found = run(given=context(judged(egress(), term("no-training")), governance=other))
    assert [finding.rule for finding in found] == [TRAINING, RULE]
