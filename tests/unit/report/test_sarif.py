"""SARIF is valid by the published schema, keeps within GitHub's limits and tells no path of the machine."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import samples
import schema

from egresslint.diagnostics import FileFailure, Report, Suppressed
from egresslint.report.sarif import render_sarif


def run_of(report: Report) -> Any:
    document = json.loads(render_sarif(report, samples.SOURCES, samples.RULES))
    schema.validator().validate(document)
    return document["runs"][0]


def test_every_sample_is_valid() -> None:
    for report in (samples.report(), samples.declared(), samples.incomplete(), samples.clean()):
        run_of(report)


def test_a_result_refers_to_its_rule_and_place() -> None:
    run = run_of(samples.report())
    result = run["results"][0]
    rule = run["tool"]["driver"]["rules"][result["ruleIndex"]]
    assert rule["id"] == result["ruleId"] == samples.TRAINING
    assert rule["help"]["text"]
    assert rule["help"]["markdown"].startswith("# What it does")
    assert rule["helpUri"] == "https://example.org/rules/" + samples.TRAINING
    assert {"security", "privacy", "external/cwe/cwe-359"} <= set(rule["properties"]["tags"])
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "clinic/routes.py", "uriBaseId": "%SRCROOT%"}
    assert place["region"] == {"startLine": 10, "startColumn": 12, "endLine": 10, "endColumn": 23}


def test_relations_point_at_taxa_by_index() -> None:
    run = run_of(samples.report())
    rule = next(rule for rule in run["tool"]["driver"]["rules"] if rule["id"] == samples.TRAINING)
    for relation in rule["relationships"]:
        target = relation["target"]
        taxonomy = run["taxonomies"][target["toolComponent"]["index"]]
        assert taxonomy["taxa"][target["index"]]["id"] == target["id"]


def test_the_flow_is_a_code_flow_from_source_to_sink() -> None:
    flow = run_of(samples.report())["results"][0]["codeFlows"][0]["threadFlows"][0]["locations"]
    assert [step["kinds"][0] for step in flow] == ["source", "value", "call", "value", "sink"]
    assert flow[0]["location"]["message"]["text"] == 'read from `request.form["symptoms"]`'


def test_fingerprints() -> None:
    results = run_of(samples.report())["results"]
    assert results[0]["partialFingerprints"] == {
        "primaryLocationLineHash": "9a9ee5d8f558d03f:1",
        "egresslint/v1": "f00d1234",
    }
    in_cell = results[3]
    assert in_cell["partialFingerprints"]["primaryLocationLineHash"] == "cafe:1"
    assert in_cell["locations"][0]["physicalLocation"]["region"] == {"startLine": 1}
    assert in_cell["locations"][0]["logicalLocations"][0]["name"] == "cell 3"


def test_suppressions_stand_at_all_results_or_none() -> None:
    accepted, missing = run_of(samples.declared())["results"]
    assert accepted["suppressions"][0]["kind"] == "external"
    assert accepted["suppressions"][0]["justification"] == "until the new contract is signed"
    assert missing["suppressions"] == []
    assert all("suppressions" not in result for result in run_of(samples.report())["results"])
    by_comment = samples.finding(suppressed=Suppressed("comment", "reviewed"))
    assert (
        run_of(samples.report(findings=(by_comment,)))["results"][0]["suppressions"][0]["kind"] == "inSource"
    )


def test_failed_files_make_the_run_unsuccessful_and_are_named() -> None:
    invocation = run_of(samples.incomplete())["invocations"][0]
    assert invocation["executionSuccessful"] is False
    failures = [
        n for n in invocation["toolExecutionNotifications"] if n["descriptor"]["id"] == "file-not-analysed"
    ]
    assert [n["level"] for n in failures] == ["error", "error"]
    assert "clinic/huge.py was not analysed: too large" in failures[0]["message"]["text"]
    assert run_of(samples.clean())["invocations"][0]["executionSuccessful"] is True


def test_the_worst_results_stay_where_there_are_too_many() -> None:
    note, error = samples.NOTE, samples.finding(flow=(), sources=())
    accepted = msgspec.structs.replace(error, suppressed=Suppressed("comment", "reviewed"))
    run = run_of(samples.report(findings=(accepted, *[note] * 4990, *[error] * 20)))
    assert len(run["results"]) == 5000
    assert [result["level"] for result in run["results"][-20:]] == ["error"] * 20
    assert run["results"][0]["level"] == "note"
    texts = [n["message"]["text"] for n in run["invocations"][0]["toolExecutionNotifications"]]
    assert any("11 findings left out" in text for text in texts)


def test_long_paths_keep_both_ends() -> None:
    flow = (samples.FLOW[0], *[samples.FLOW[1]] * 200, samples.FLOW[-1])
    run = run_of(samples.report(findings=(samples.finding(flow=flow),)))
    thread = run["results"][0]["codeFlows"][0]["threadFlows"][0]
    assert len(thread["locations"]) == 100
    assert thread["locations"][0]["kinds"] == ["source"]
    assert thread["locations"][-1]["kinds"] == ["sink"]
    assert thread["message"]["text"] == "102 steps in the middle left out"


def test_related_locations_are_limited() -> None:
    run = run_of(samples.report(findings=(samples.finding(sources=(samples.SYMPTOMS,) * 50),)))
    assert len(run["results"][0]["relatedLocations"]) == 20


def test_paths_become_relative_encoded_references() -> None:
    for path, uri in {
        "a b/ü%.py": "a%20b/%C3%BC%25.py",
        "c:d.py": "c%3Ad.py",
        "bad\udcff.py": "bad%FF.py",
        "#x?.py": "%23x%3F.py",
    }.items():
        finding = samples.finding(span=samples.span(path, 1, 1, 2), flow=())
        run = run_of(samples.report(findings=(finding,)))
        assert run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_messages_hold_no_links_placeholders_or_html() -> None:
    message = "see [here](1) and {0} `[a](javascript:x)` <b>[c](http://d)</b>"
    failure = FileFailure("x.py", "[a](2)")
    coverage = msgspec.structs.replace(samples.report().coverage, files_failed=(failure,))
    run = run_of(samples.report(findings=(samples.finding(message=message, help=""),), coverage=coverage))
    said = run["results"][0]["message"]
    assert "](" not in said["text"]
    assert "{{0}}" in said["text"]
    assert "<b>" not in said["markdown"]
    assert "[here]" not in said["markdown"]
    assert "`[a](javascript:x)`" in said["markdown"]
    assert "](" not in run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]


def test_the_text_is_one_ascii_line_without_runner_commands() -> None:
    text = render_sarif(
        samples.report(findings=(samples.finding(message="##[error]x\n::set"),)), samples.SOURCES, ()
    )
    assert text.isascii()
    assert text.count("\n") == 1
    assert "##[" not in text


def test_every_descriptor_has_what_github_asks_for() -> None:
    driver = run_of(samples.report())["tool"]["driver"]
    assert [rule["name"] for rule in driver["rules"]][-1] == "UndeclaredAccount"
    for described in (*driver["rules"], *driver["notifications"]):
        assert described["shortDescription"]["text"]
        assert described["fullDescription"]["text"]
        assert described["help"]["text"]
        assert described["name"] != described["id"]


def test_the_way_out_is_a_code_block_in_markdown() -> None:
    markdown = run_of(samples.report())["results"][0]["message"]["markdown"]
    assert "\n\n      [[declaration]]\n      kind =" in markdown
    assert "\n\nLeave `symptoms` out" in markdown
