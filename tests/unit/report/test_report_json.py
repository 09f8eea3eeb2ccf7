"""The JSON report holds exactly the keys of schema 1, in their order."""

from __future__ import annotations

import json
from typing import Any

import samples

from egresslint.report.machine import render_json

PLACE = ["path", "line", "column", "end_line", "end_column", "cell"]
TOP = ["schema", "tool", "as_of", "verdict", "complete", "findings", "egresses", "unresolved", "coverage"]
FINDING = [
    *("rule", "level", "confidence", "message", "help"),
    *PLACE,
    *("fingerprint", "suppressed", "egress", "categories", "sources", "outcome", "recipient", "nearest"),
    *("leaves_open", "flow_count", "flow"),
]
EGRESS = [
    *("id", *PLACE, "callee", "route", "endpoint", "provider", "hosting", "account", "credentials"),
    *("operation", "model", "training", "stores", "account_by", "terms"),
    *("categories", "payload", "dataflow", "in_tests"),
]
COVERAGE = [
    *("files_seen", "files_irrelevant", "files_relevant", "files_analyzed", "files_without_dataflow"),
    *("files_excluded", "files_failed"),
]


def rendered(report: Any) -> Any:
    return json.loads(render_json(report))


def test_keys_and_their_order() -> None:
    document = rendered(samples.declared())
    assert list(document) == TOP
    assert [list(finding) for finding in document["findings"]] == [FINDING, FINDING]
    assert [list(egress) for egress in document["egresses"]] == [EGRESS] * 3
    assert list(document["coverage"]) == COVERAGE
    finding = document["findings"][1]
    assert list(finding["sources"][0]) == ["path", "line", "column", "cell", "category", "origin", "text"]
    assert list(finding["flow"][0]) == [*PLACE, "kind", "text"]
    assert list(finding["nearest"]) == ["declaration", "fails_on"]
    assert list(document["findings"][0]["suppressed"]) == ["by", "reason"]
    assert list(document["egresses"][0]["terms"][0]) == ["recipient", "outcome", "status", "declaration"]
    assert list(document["unresolved"][0]) == ["path", "line", "column", "cell", "text", "reason"]


def test_failed_files_have_path_and_reason() -> None:
    failed = rendered(samples.incomplete())["coverage"]["files_failed"]
    assert failed[1] == {"path": "notes.ipynb", "reason": "syntax error"}


def test_one_element_a_line_so_that_reports_compare_with_diff() -> None:
    before = render_json(samples.report()).splitlines()
    after = render_json(samples.report(findings=samples.report().findings[1:])).splitlines()
    assert len(before) == len(after) + 1
    assert sum(line not in before for line in after) == 0


def test_bytes_of_names_that_are_not_utf8_stay_ascii() -> None:
    text = render_json(samples.report(findings=(samples.finding(span=samples.span("a\udcff.py", 1, 1, 2)),)))
    assert text.isascii()
    assert json.loads(text)["findings"][0]["path"] == "a\udcff.py"
