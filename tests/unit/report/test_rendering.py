"""What each format shows of the sample reports, as snapshots to be read by a person."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
import samples

from egresslint.diagnostics import Report
from egresslint.report.concise import render_concise
from egresslint.report.full import render_full
from egresslint.report.github import render_github
from egresslint.report.inventory import render_inventory_csv, render_inventory_markdown, render_inventory_text
from egresslint.report.machine import render_inventory_json, render_json
from egresslint.report.style import Style
from egresslint.report.summary import render_statistics

REPORTS = {
    "undeclared": samples.report(governance_path=None),
    "declared": samples.declared(),
    "mixed": samples.report(),
    "incomplete": samples.incomplete(),
    "clean": samples.clean(),
}
Snapshot = Callable[[str, str], None]


@pytest.mark.parametrize("name", REPORTS)
def test_full(name: str, snapshot: Snapshot) -> None:
    snapshot(f"full-{name}.txt", full(REPORTS[name]))


def full(report: Report, style: Style | None = None) -> str:
    return render_full(report, samples.SOURCES, samples.PAGES, style or Style())


def test_full_in_colour_says_the_same(snapshot: Snapshot) -> None:
    colored = full(samples.declared(), Style(color=True))
    snapshot("full-colour.txt", colored.replace("\x1b", "<ESC>"))
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == full(samples.declared())


@pytest.mark.parametrize("name", REPORTS)
def test_concise(name: str, snapshot: Snapshot) -> None:
    snapshot(f"concise-{name}.txt", render_concise(REPORTS[name], Style()))


def test_json(snapshot: Snapshot) -> None:
    rendered = render_json(samples.declared())
    json.loads(rendered)
    snapshot("declared.json", rendered)


def test_inventory_json_is_the_report_without_findings_and_verdict() -> None:
    whole = json.loads(render_json(samples.declared()))
    inventory = json.loads(render_inventory_json(samples.declared()))
    assert list(inventory) == [key for key in whole if key not in ("findings", "verdict")]
    assert inventory.items() <= whole.items()


def test_the_plan_stands_only_where_no_governance_file_is() -> None:
    assert "Next steps" in full(samples.report(governance_path=None))
    assert "Next steps" not in full(samples.report())


def test_the_plan_counts_what_each_declaration_settles() -> None:
    findings = (samples.finding(), samples.finding(fingerprint="other"), samples.retention())
    text = full(samples.report(governance_path=None, findings=findings), Style(width=200))
    assert "`prompt_training_opt_out` settles 2 of 3 errors" in text
    assert "`zdr` settles 1 of 3 errors" in text


def test_suppressed_findings_are_counted_but_not_shown() -> None:
    text = full(samples.declared())
    assert samples.TRAINING not in text.split("egresslint explain")[0]
    assert "1 error (1 suppressed)" in text


def test_findings_that_share_a_path_share_a_frame() -> None:
    text = full(samples.report(findings=(samples.finding(), samples.retention())))
    assert text.count("--> clinic/routes.py") == 1
    assert text.count("= missing:") == 2


def test_findings_that_share_a_path_stand_together_wherever_they_come() -> None:
    other = samples.finding(egress="e2", fingerprint="other")
    text = full(samples.report(findings=(samples.finding(), other, samples.retention())))
    assert text.count("--> clinic/routes.py") == 2


def test_the_plan_shows_many_errors_in_a_line_each() -> None:
    findings = tuple(samples.finding(egress=f"e{number}", fingerprint=str(number)) for number in range(60))
    text = full(samples.report(findings=findings, governance_path=None))
    assert text.count("= path:") == 50
    assert text.count(f"error[{samples.TRAINING}]") == 60


def test_findings_of_other_egresses_have_frames_of_their_own() -> None:
    text = full(samples.report(findings=(samples.finding(), samples.retention(egress="e2"))))
    assert text.count("--> clinic/routes.py") == 2


def test_no_promise_is_made() -> None:
    for report in REPORTS.values():
        assert "complian" not in full(report).lower()


def test_a_plan_gives_the_ways_out_in_its_steps_and_a_report_with_each_finding() -> None:
    other = samples.finding(egress="e2", fingerprint="other")
    both = (samples.finding(), other)
    planned = full(samples.report(findings=both, governance_path=None))
    assert "= help:" not in planned
    assert planned.count("Leave out or redact") == 1
    assert full(samples.report(findings=both)).count("Leave `symptoms` out") == 2


def test_what_reads_the_same_is_shown_once() -> None:
    here = samples.finding(
        level="note", flow=(), sources=(), message="nothing classifies it", help="Name it."
    )
    again = samples.finding(
        level="note", flow=(), sources=(), message="nothing classifies it", help="Name it.", egress="e2"
    )
    whole = samples.report(findings=(here, again))
    assert full(whole).count("nothing classifies it") == 1
    assert render_concise(whole, Style()).count("nothing classifies it") == 1


def test_notes_with_the_same_help_give_it_once() -> None:
    here = samples.finding(
        level="note", flow=(), sources=(), message="nothing classifies it", help="Name it."
    )
    there = samples.finding(
        level="note", flow=(), sources=(), message="nothing classifies that", help="Name it."
    )
    assert full(samples.report(findings=(here, there))).count("Name it.") == 1


def test_a_plan_counts_calls_by_place_though_each_may_go_to_several_models() -> None:
    here = samples.egress(payload="unclassified", model="command-r")
    again = samples.egress(payload="unclassified", id="e9", model="command-a-03-2025")
    planned = full(samples.report(findings=(), egresses=(here, again), governance_path=None))
    assert "1 call: " in planned
    assert "1 call carries a payload that nothing classifies." in planned


def test_a_plan_tells_what_one_flow_lacks_in_one_line() -> None:
    lacks = samples.finding(level="warning", message="`a` reaches `b`; no opt-out is declared")
    too = samples.finding(
        level="warning", rule="another", message="`a` reaches `b`; no agreement is declared"
    )
    planned = full(samples.report(findings=(lacks, too), governance_path=None))
    assert (
        f"[{lacks.rule}, another]: `a` reaches `b`; no opt-out is declared; no agreement is declared"
        in planned
    )


def test_a_plan_asks_for_keys_to_leave_the_code() -> None:
    literal = samples.egress(credentials=("literal",))
    planned = full(samples.report(findings=(), egresses=(literal,), governance_path=None))
    assert "cohere (saas), a key written in the code" in planned
    assert "a key is written in the code: read it from an environment variable" in " ".join(planned.split())
    assert "a key is written" not in full(samples.report(findings=(), governance_path=None))


def test_a_long_path_is_folded_in_the_middle() -> None:
    flow = (samples.FLOW[0], *[samples.FLOW[1]] * 40, samples.FLOW[-1])
    text = full(samples.report(findings=(samples.finding(flow=flow),)))
    assert "18 steps in between" in text
    assert text.count("put into the string") == 22


def test_every_file_that_failed_is_named() -> None:
    for rendered in (full(samples.incomplete()), render_concise(samples.incomplete(), Style())):
        assert "clinic/huge.py: too large" in rendered
        assert "notes.ipynb:cell 5:2: syntax error" in rendered


def test_paths_and_names_are_never_masked() -> None:
    path = "runs/550e8400-e29b-41d4-a716-446655440000/a.py"
    finding = samples.finding(span=samples.span(path, 1, 1, 2), flow=())
    report = samples.report(findings=(finding,), egresses=(samples.egress(span=finding.span),))
    for rendered in (full(report), render_concise(report, Style()), render_inventory_text(report, Style())):
        assert path in rendered


def test_the_plan_asks_for_a_toggle_only_where_the_recipient_has_one() -> None:
    def asked(**changes: Any) -> str:
        egresses = (samples.egress(training=changes.pop("training", "prompts")),)
        findings = (samples.finding(**changes),)
        return full(
            samples.report(governance_path=None, findings=findings, egresses=egresses), Style(width=200)
        )

    assert "`prompt_training_opt_out` settles" in asked()
    assert "`finetune_training_opt_out` settles" in asked(training="finetune")
    assert "`no_training_clause` settles" in asked(recipient="some-gateway")
    assert "`baa` settles" in asked(outcome="health-agreement")


def test_statistics_count_each_rule_most_first() -> None:
    findings = (
        samples.WARNING,
        samples.finding(),
        samples.finding(fingerprint="b"),
        samples.declared().findings[0],
    )
    assert render_statistics(samples.report(findings=findings), Style()) == (
        f"     2  error[{samples.TRAINING}]\n     1  warning[undeclared-account]\n"
    )


@pytest.mark.parametrize("kind", ["text", "markdown", "csv"])
def test_inventory(kind: str, snapshot: Snapshot) -> None:
    rendered = {
        "text": lambda report: render_inventory_text(report, Style()),
        "markdown": render_inventory_markdown,
        "csv": render_inventory_csv,
    }[kind](samples.declared())
    snapshot(f"inventory.{kind}", rendered)


def test_the_inventory_names_what_is_missing_from_it() -> None:
    for rendered in (
        render_inventory_text(samples.incomplete(), Style()),
        render_inventory_markdown(samples.incomplete()),
    ):
        assert "not analysed: clinic/huge.py" in rendered
        assert "unresolved: clinic/dynamic.py:4:1" in rendered
        assert "incomplete: a relevant file was not analysed" in rendered


def test_github(snapshot: Snapshot) -> None:
    snapshot("github-mixed.txt", render_github(samples.report()))
    snapshot("github-incomplete.txt", render_github(samples.incomplete()))


def test_github_gets_no_more_than_it_shows() -> None:
    findings = (*[samples.NOTE] * 12, *[samples.finding()] * 15)
    text = render_github(samples.report(findings=findings))
    assert text.count("::error ") == 10
    assert text.count("::notice ") == 10
    assert text.index("::error ") < text.index("::notice ")
    assert "7 findings not annotated" in text


def test_findings_do_not_hide_that_the_run_is_incomplete() -> None:
    assert "verdict: findings, and incomplete," in full(samples.report(complete=False))
    assert "incomplete" not in full(samples.report())


def test_lists_that_grow_long_are_cut_and_say_so() -> None:
    sources = (samples.SYMPTOMS,) * 9
    calls = (samples.UNRESOLVED,) * 15
    text = full(samples.report(findings=(samples.finding(sources=sources),), unresolved=calls))
    assert "and 5 more sources" in text
    assert "and 5 more (see" in text
