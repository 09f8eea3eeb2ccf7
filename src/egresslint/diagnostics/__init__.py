"""The plain data that every phase reports in: places, steps, findings, egresses, coverage.

The structs mirror the machine output field by field, so that the JSON report is their encoding. Paths are
relative to the project root with `/`; lines and columns count from 1; columns count Unicode code points;
`cell` is the index, from 0, among all cells of a notebook, and lines then count within that cell.
"""

from __future__ import annotations

from typing import Literal

import msgspec

Level = Literal["error", "warning", "note"]
Confidence = Literal["high", "medium", "low"]
Origin = Literal["declared", "annotated", "strong", "contextual"]
StepKind = Literal[
    "source", "assign", "store", "load", "format", "pass", "return", "call", "sanitize", "egress"
]
Outcome = Literal["no-training", "no-retention", "agreement", "health-agreement"]
TermStatus = Literal["satisfied", "missing", "out-of-scope", "contradicted", "stale", "unverifiable"]
Payload = Literal["constant", "classified", "cleared", "unclassified"]
DataflowState = Literal["full", "bounded", "none"]
Training = Literal["prompts", "finetune", "none"]
Hosting = Literal[
    "saas",
    "vault-standard",
    "vault-encrypted",
    "private",
    "aws-bedrock",
    "aws-sagemaker",
    "azure",
    "oci",
    "gateway",
    "unknown",
]
FailsOn = Literal[
    "credentials", "base_url", "resources", "paths", "kind", "status", "evidence", "dates", "operations"
]


class Span(msgspec.Struct, frozen=True, order=True):
    """A range of source text; the end column is exclusive."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    cell: int | None = None


class Step(msgspec.Struct, frozen=True):
    """One station of a flow: where it is, what happens to the data there, and the source text."""

    span: Span
    kind: StepKind
    text: str


class Source(msgspec.Struct, frozen=True, order=True):
    """Where sensitive data enters, and why it counts as sensitive.

    `name` is the identifier, key or qualified name that was classified (part of baseline identity);
    `reason` is the sentence shown to people, such as "the name `ssn` is in the lexicon".
    """

    span: Span
    category: str
    origin: Origin
    text: str
    name: str
    reason: str


class Term(msgspec.Struct, frozen=True):
    """What policy asks of one recipient, and whether a declaration or a provider fact meets it."""

    recipient: str
    outcome: Outcome
    status: TermStatus
    declaration: str | None = None


class Nearest(msgspec.Struct, frozen=True):
    """The declaration that comes closest to meeting a term, and the matcher on which it fails."""

    declaration: str
    fails_on: FailsOn


class Suppressed(msgspec.Struct, frozen=True):
    by: Literal["comment", "baseline", "exception"]
    reason: str


class Egress(msgspec.Struct, frozen=True):
    """A call that sends data to a provider: one row for each pair of call site and resolved target."""

    id: str
    span: Span
    callee: str
    route: str
    endpoint: str | None
    provider: str
    hosting: Hosting
    account: str | None
    credentials: tuple[str, ...]
    operation: str
    model: str | None
    training: Training
    stores: bool
    account_by: Literal["matched", "assumed"] | None
    terms: tuple[Term, ...]
    categories: tuple[str, ...]
    payload: Payload
    dataflow: DataflowState
    in_tests: bool


class Finding(msgspec.Struct, frozen=True):
    """What a rule reports at one place. See design section 4 of the JSON contract for each field."""

    rule: str
    level: Level
    confidence: Confidence
    message: str
    help: str
    span: Span
    fingerprint: str
    egress: str | None = None
    categories: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    outcome: Outcome | None = None
    recipient: str | None = None
    nearest: Nearest | None = None
    leaves_open: tuple[str, ...] = ()
    flow_count: int = 0
    flow: tuple[Step, ...] = ()
    suppressed: Suppressed | None = None


class Unresolved(msgspec.Struct, frozen=True):
    """A call that may be an egress and could not be resolved, with the reason."""

    span: Span
    text: str
    reason: str


class FileFailure(msgspec.Struct, frozen=True, order=True):
    """A relevant file, or a cell of it, that was not analysed."""

    path: str
    reason: str
    line: int | None = None
    cell: int | None = None


class Coverage(msgspec.Struct, frozen=True):
    """What was looked at. Every seen file is irrelevant, analysed, without dataflow, or failed."""

    files_seen: int = 0
    files_irrelevant: int = 0
    files_relevant: int = 0
    files_analyzed: int = 0
    files_without_dataflow: int = 0
    files_excluded: int = 0
    files_failed: tuple[FileFailure, ...] = ()


class Report(msgspec.Struct, frozen=True):
    """One scan's whole result. `as_of` is the ISO date against which declarations were judged."""

    as_of: str
    verdict: Literal["clean", "findings", "incomplete"]
    complete: bool
    findings: tuple[Finding, ...]
    egresses: tuple[Egress, ...]
    unresolved: tuple[Unresolved, ...]
    coverage: Coverage
    notes: tuple[str, ...] = ()
    governance_path: str | None = None
