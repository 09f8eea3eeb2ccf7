"""The JSON report: schema 1, field for field, in a fixed order.

Each element of a list has a line of its own, so that two reports compare with `diff`. The text is ASCII: a
lone surrogate (a byte of a file name that is not UTF-8) stays an escape, and `##[`, which a CI runner obeys
wherever it stands, never appears literally.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from egresslint import __version__
from egresslint.diagnostics import (
    Coverage,
    Egress,
    Finding,
    Report,
    Source,
    Span,
    Step,
    Suppressed,
    Unresolved,
)
from egresslint.report.masking import mask_secrets

SCHEMA = 1

Json: TypeAlias = Mapping[str, Any]  # Any: JSON values nest without end


def render_json(report: Report) -> str:
    """The whole result of `check`."""
    head = {**_tool(report), "verdict": report.verdict, "complete": report.complete}
    return _lay_out({**head, "findings": map(_finding, report.findings), **_common(report)})


def render_inventory_json(report: Report) -> str:
    """The same object without findings and verdict."""
    return _lay_out({**_tool(report), "complete": report.complete, **_common(report)})


def _tool(report: Report) -> Json:
    tool = {"name": "egresslint", "version": __version__}
    return {"schema": SCHEMA, "tool": tool, "as_of": report.as_of}


def _common(report: Report) -> Json:
    return {
        "egresses": map(_egress, report.egresses),
        "unresolved": map(_unresolved, report.unresolved),
        "coverage": _coverage(report.coverage),
    }


def _finding(finding: Finding) -> Json:
    return {
        "rule": finding.rule,
        "level": finding.level,
        "confidence": finding.confidence,
        "message": mask_secrets(finding.message),
        "help": mask_secrets(finding.help),
        **_span(finding.span),
        "fingerprint": finding.fingerprint,
        "suppressed": _suppressed(finding.suppressed),
        "egress": finding.egress,
        "categories": finding.categories,
        "sources": [_source(source) for source in finding.sources],
        "outcome": finding.outcome,
        "recipient": finding.recipient,
        "nearest": _nearest(finding),
        "leaves_open": finding.leaves_open,
        "flow_count": finding.flow_count,
        "flow": [_step(step) for step in finding.flow],
    }


def _span(span: Span) -> Json:
    return {
        "path": span.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "cell": span.cell,
    }


def _place(span: Span) -> Json:
    return {"path": span.path, "line": span.line, "column": span.column, "cell": span.cell}


def _suppressed(suppressed: Suppressed | None) -> Json | None:
    return None if suppressed is None else {"by": suppressed.by, "reason": mask_secrets(suppressed.reason)}


def _source(source: Source) -> Json:
    return {
        **_place(source.span),
        "category": source.category,
        "origin": source.origin,
        "text": mask_secrets(source.text),
    }


def _nearest(finding: Finding) -> Json | None:
    nearest = finding.nearest
    return None if nearest is None else {"declaration": nearest.declaration, "fails_on": nearest.fails_on}


def _step(step: Step) -> Json:
    return {**_span(step.span), "kind": step.kind, "text": mask_secrets(step.text)}


def _egress(egress: Egress) -> Json:
    return {
        "id": egress.id,
        **_span(egress.span),
        "callee": egress.callee,
        "route": egress.route,
        "endpoint": egress.endpoint,
        "provider": egress.provider,
        "hosting": egress.hosting,
        "account": egress.account,
        "credentials": [mask_secrets(credential) for credential in egress.credentials],
        "operation": egress.operation,
        "model": egress.model,
        "training": egress.training,
        "stores": egress.stores,
        "account_by": egress.account_by,
        "terms": [
            {
                "recipient": term.recipient,
                "outcome": term.outcome,
                "status": term.status,
                "declaration": term.declaration,
            }
            for term in egress.terms
        ],
        "categories": egress.categories,
        "payload": egress.payload,
        "dataflow": egress.dataflow,
        "in_tests": egress.in_tests,
    }


def _unresolved(call: Unresolved) -> Json:
    return {**_place(call.span), "text": mask_secrets(call.text), "reason": mask_secrets(call.reason)}


def _coverage(coverage: Coverage) -> Json:
    return {
        "files_seen": coverage.files_seen,
        "files_irrelevant": coverage.files_irrelevant,
        "files_relevant": coverage.files_relevant,
        "files_analyzed": coverage.files_analyzed,
        "files_without_dataflow": coverage.files_without_dataflow,
        "files_excluded": coverage.files_excluded,
        "files_failed": [
            {"path": failed.path, "reason": mask_secrets(failed.reason)} for failed in coverage.files_failed
        ],
    }


def _lay_out(document: Mapping[str, Any]) -> str:
    """One member a line; the members that are streams, one element a line."""
    members = (f"{encode_json(key)}: {_value(value)}" for key, value in document.items())
    return "{" + ",\n ".join(members) + "}\n"


def _value(value: Any) -> str:
    if isinstance(value, map):
        return _elements(value)
    return encode_json(value)


def _elements(values: Iterable[Json]) -> str:
    rows = [encode_json(value) for value in values]
    return "[\n  " + ",\n  ".join(rows) + "]" if rows else "[]"


def encode_json(value: Any, *, compact: bool = False) -> str:
    import json

    separators = (",", ":") if compact else (", ", ": ")
    return json.dumps(value, ensure_ascii=True, separators=separators).replace("##[", "\\u0023#[")
