"""SARIF 2.1.0 for code scanning: results with code flows and fingerprints, within what GitHub accepts.

Places are relative to `%SRCROOT%`, whose address is never written: it would tell the machine's paths. What is
left out because of a limit is said in a notification. The tool and its rules are in `sarif_tool`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from egresslint.diagnostics import Finding, Report, Source, Span, Step, StepKind
from egresslint.report.escape import sarif_markdown, sarif_text, uri_path
from egresslint.report.line_hash import hash_lines
from egresslint.report.machine import encode_json
from egresslint.report.masking import mask_secrets
from egresslint.report.ports import RuleInfo, SourceText
from egresslint.report.sarif_tool import BASE, describe_taxonomies, describe_tool, rule_order
from egresslint.report.style import Style
from egresslint.report.words import count, failure_place, place, step_words

Json: TypeAlias = dict[str, Any]  # Any: JSON values nest without end

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_MOST_RESULTS = 5000  # GitHub shows no more of a run
_MOST_STEPS = 100
_MOST_RELATED = 20
_LEVELS = ("error", "warning", "note")
_PLAIN = Style()
_KINDS: dict[StepKind, str] = {
    "source": "source",
    "assign": "value",
    "store": "value",
    "load": "value",
    "format": "value",
    "pass": "call",
    "return": "return",
    "call": "call",
    "sanitize": "sanitizer",
    "egress": "sink",
}


def render_sarif(report: Report, source: SourceText, rules: Sequence[RuleInfo]) -> str:
    """One run, minified. Suppressed findings stay, with their suppressions."""
    names = rule_order(report, rules)
    hashes = _LineHashes(source)
    any_suppressed = any(finding.suppressed for finding in report.findings)
    results = [_result(finding, names, hashes, any_suppressed) for finding in _worst(report.findings)]
    run = {
        "tool": {"driver": describe_tool(rules, names)},
        "taxonomies": describe_taxonomies(),
        "automationDetails": {"id": "egresslint/"},
        "originalUriBaseIds": {BASE: {"description": {"text": "The root of the project."}}},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report)],
        "results": results,
    }
    return encode_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, compact=True) + "\n"


def _worst(findings: tuple[Finding, ...]) -> list[Finding]:
    """At most as many as are shown, errors first and suppressed ones last, yet in the report's order."""
    if len(findings) <= _MOST_RESULTS:
        return list(findings)
    ranked = sorted(range(len(findings)), key=lambda index: _rank(findings[index]))
    return [findings[index] for index in sorted(ranked[:_MOST_RESULTS])]


def _rank(finding: Finding) -> tuple[bool, int]:
    return finding.suppressed is not None, _LEVELS.index(finding.level)


def _result(finding: Finding, names: list[str], hashes: _LineHashes, any_suppressed: bool) -> Json:
    message = mask_secrets(finding.message)
    whole = f"{message}\nhelp: {mask_secrets(finding.help)}" if finding.help else message
    result: Json = {
        "ruleId": finding.rule,
        "ruleIndex": names.index(finding.rule),
        "level": finding.level,
        "message": {"text": sarif_text(whole), "markdown": sarif_markdown(whole)},
        "locations": [_location(finding.span)],
        "partialFingerprints": {
            "primaryLocationLineHash": hashes.of(finding),
            "egresslint/v1": finding.fingerprint,
        },
        "properties": _properties(finding),
    }
    if finding.flow:
        result["codeFlows"] = [{"threadFlows": [_thread_flow(finding.flow)]}]
    if len(finding.sources) > 1:
        related = enumerate(finding.sources[:_MOST_RELATED], 1)
        result["relatedLocations"] = [_related(number, each) for number, each in related]
    if any_suppressed:  # the standard wants it at every result or at none
        result["suppressions"] = _suppressions(finding)
    return result


def _properties(finding: Finding) -> Json:
    known = {
        "confidence": finding.confidence,
        "categories": list(finding.categories),
        "outcome": finding.outcome,
        "recipient": finding.recipient,
        "egress": finding.egress,
        "nearestDeclaration": finding.nearest.declaration if finding.nearest else None,
    }
    return {key: value for key, value in known.items() if value}


def _location(span: Span, message: str | None = None) -> Json:
    """A place with its region; that of a notebook's cell is the file's first line, for it has none there."""
    artifact = {"uri": uri_path(span.path), "uriBaseId": BASE}
    located: Json = {"physicalLocation": {"artifactLocation": artifact, "region": _region(span)}}
    if span.cell is not None:
        located["logicalLocations"] = [
            {"name": f"cell {span.cell}", "fullyQualifiedName": sarif_text(place(span))}
        ]
    if message is not None:
        located["message"] = {"text": sarif_text(message)}
    return located


def _region(span: Span) -> Json:
    if span.cell is not None:
        return {"startLine": 1}
    region = {"startLine": span.line, "startColumn": span.column}
    return {**region, "endLine": span.end_line, "endColumn": span.end_column}


def _thread_flow(steps: tuple[Step, ...]) -> Json:
    left_out = len(steps) - _MOST_STEPS
    if left_out <= 0:
        return {"locations": list(map(_flow_location, steps))}
    shown = (*steps[: _MOST_STEPS // 2], *steps[-_MOST_STEPS // 2 :])
    message = f"{count(left_out, 'step')} in the middle left out"
    return {"message": {"text": message}, "locations": list(map(_flow_location, shown))}


def _flow_location(step: Step) -> Json:
    importance = "essential" if step.kind in ("source", "egress") else "important"
    words = step_words(step, _PLAIN) + (f" ({place(step.span)})" if step.span.cell is not None else "")
    return {"location": _location(step.span, words), "kinds": [_KINDS[step.kind]], "importance": importance}


def _related(number: int, source: Source) -> Json:
    text = f"`{mask_secrets(source.text)}` is `{source.category}`: {mask_secrets(source.reason)}"
    return {"id": number, **_location(source.span, text)}


def _suppressions(finding: Finding) -> list[Json]:
    if finding.suppressed is None:
        return []
    kind = "inSource" if finding.suppressed.by == "comment" else "external"
    justification = sarif_text(mask_secrets(finding.suppressed.reason))
    return [{"kind": kind, "status": "accepted", "justification": justification}]


def _invocation(report: Report) -> Json:
    return {"executionSuccessful": report.complete, "toolExecutionNotifications": _notifications(report)}


def _notifications(report: Report) -> list[Json]:
    notes = _failures(report)
    for call in report.unresolved:
        text = mask_secrets(f"`{call.text}` may send data and could not be resolved: {call.reason}")
        notes.append(_notification("unresolved-call", "note", text, _location(call.span)))
    notes += [_notification("scan-note", "note", mask_secrets(note)) for note in report.notes]
    left_out = len(report.findings) - _MOST_RESULTS
    if left_out > 0:
        text = f"{count(left_out, 'finding')} left out: GitHub shows {_MOST_RESULTS} of a run"
        notes.append(_notification("results-left-out", "warning", text))
    long_paths = sum(len(finding.flow) > _MOST_STEPS for finding in report.findings)
    if long_paths:
        text = f"{count(long_paths, 'path')} shortened to {_MOST_STEPS} steps"
        notes.append(_notification("results-left-out", "note", text))
    return notes


def _failures(report: Report) -> list[Json]:
    level = "warning" if report.complete else "error"
    notes = []
    for failed in report.coverage.files_failed:
        line = 1 if failed.cell is not None else failed.line or 1
        location = _location(Span(failed.path, line, 1, line, 1))
        text = f"{failure_place(failed)} was not analysed: {mask_secrets(failed.reason)}"
        notes.append(_notification("file-not-analysed", level, text, location))
    return notes


def _notification(name: str, level: str, text: str, location: Json | None = None) -> Json:
    said = {"descriptor": {"id": name}, "level": level, "message": {"text": sarif_text(text)}}
    return {**said, "locations": [location]} if location else said


class _LineHashes:
    """The line hashes of each file with a finding, computed once for each file."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.files: dict[str, list[str]] = {}

    def of(self, finding: Finding) -> str:
        """The hash of the finding's line; its fingerprint where the file's own lines are not at hand.

        A cell's lines are not the file's, and all findings of a notebook would share the first line's hash.
        """
        span = finding.span
        if span.cell is None:
            hashes = self._of_file(span.path)
            if 1 <= span.line <= len(hashes):
                return hashes[span.line - 1]
        return f"{finding.fingerprint}:1"

    def _of_file(self, path: str) -> list[str]:
        if path not in self.files:
            lines = self.source.lines(path, None)
            self.files[path] = hash_lines(lines) if lines is not None else []
        return self.files[path]
