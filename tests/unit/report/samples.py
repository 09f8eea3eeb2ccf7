"""Reports and sources that the rendering tests share: a small clinic that talks to Cohere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from egresslint.diagnostics import (
    Coverage,
    Egress,
    FileFailure,
    Finding,
    Level,
    Nearest,
    Report,
    Source,
    Span,
    Step,
    Suppressed,
    Term,
    Unresolved,
)

ROUTES = """\
from flask import request

from clinic.llm import ask


def triage():
    symptoms = request.form["symptoms"]
    age = request.form["age"]
    prompt = f"Patient reports {symptoms}"
    return ask(prompt)
"""
LLM = """\
import cohere

co = cohere.ClientV2()


def ask(text):
    return co.chat(
        model="command-a-03-2025",
        messages=[{"role": "user", "content": text}],
    )
"""
CELL = "note = load()\nco.embed(texts=[note])\n"
HELP = """\
Declare what is in force, in `llm-governance.toml`:
  [[declaration]]
  kind = "{kind}"
  verified_by = ""  # who checked it
Leave `symptoms` out of the call, or redact it before.
If `symptoms` is not sensitive, clear it with a `[[data]]` entry."""


class Sources:
    """A `SourceText` over a dictionary."""

    def __init__(self, files: dict[tuple[str, int | None], str]) -> None:
        self.files = files

    def lines(self, path: str, cell: int | None) -> Sequence[str] | None:
        text = self.files.get((path, cell))
        return None if text is None else text.split("\n")


SOURCES = Sources(
    {
        ("clinic/routes.py", None): ROUTES,
        ("clinic/llm.py", None): LLM,
        ("notes.ipynb", 3): CELL,
    }
)


class Info(msgspec.Struct, frozen=True):
    """A `RuleInfo`."""

    name: str
    level: Level
    summary: str
    help_markdown: str
    help_text: str
    help_uri: str


TRAINING = "sensitive-data-without-training-opt-out"
RETENTION = "sensitive-data-without-zero-data-retention"

RULES = (
    Info(
        RETENTION,
        "error",
        "Sensitive data reaches a call whose data may be retained.",
        "# What it does\n\nReports data that must not be retained.",
        "Reports data that must not be retained.",
        "https://example.org/rules/" + RETENTION,
    ),
    Info(
        TRAINING,
        "error",
        "Sensitive data reaches a call whose data may be used for training.",
        "# What it does\n\nReports data that must not be trained on.",
        "Reports data that must not be trained on.",
        "https://example.org/rules/" + TRAINING,
    ),
)
PAGES = tuple(rule.name for rule in RULES)


def span(path: str, line: int, column: int, end_column: int, **rest: Any) -> Span:
    return Span(path, line, column, rest.get("end_line", line), end_column, rest.get("cell"))


READ = span("clinic/routes.py", 7, 16, 40)
CALL = span("clinic/routes.py", 10, 12, 23)
CHAT = Span("clinic/llm.py", 7, 12, 10, 6)

FLOW = (
    Step(READ, "source", 'request.form["symptoms"]'),
    Step(span("clinic/routes.py", 9, 14, 43), "format", 'f"Patient reports {symptoms}"'),
    Step(CALL, "pass", "ask(text)"),
    Step(span("clinic/llm.py", 9, 48, 52), "store", "messages"),
    Step(CHAT, "egress", "co.chat"),
)
SYMPTOMS = Source(
    READ,
    "user.health_and_medical",
    "strong",
    'request.form["symptoms"]',
    "symptoms",
    "the name `symptoms` is in the lexicon",
)


def egress(**changes: Any) -> Egress:
    chat = Egress(
        id="e1",
        span=CHAT,
        callee="cohere.ClientV2.chat",
        route="cohere-sdk",
        endpoint="POST /v2/chat",
        provider="cohere",
        hosting="saas",
        account=None,
        credentials=("env:CO_API_KEY",),
        operation="chat",
        model="command-a-03-2025",
        training="prompts",
        stores=False,
        account_by=None,
        terms=(Term("cohere", "no-training", "missing"), Term("cohere", "no-retention", "missing")),
        categories=("user.health_and_medical",),
        payload="classified",
        dataflow="full",
        in_tests=False,
    )
    return msgspec.structs.replace(chat, **changes)


def finding(**changes: Any) -> Finding:
    training = Finding(
        rule=TRAINING,
        level="error",
        confidence="high",
        message=(
            '`request.form["symptoms"]` flows to `co.chat`; '
            "no declaration says that cohere does not train on it"
        ),
        help=HELP.format(kind="prompt_training_opt_out"),
        span=CALL,
        fingerprint="f00d1234",
        egress="e1",
        categories=("user.health_and_medical",),
        sources=(SYMPTOMS,),
        outcome="no-training",
        recipient="cohere",
        flow=FLOW,
    )
    return msgspec.structs.replace(training, **changes)


def retention(**changes: Any) -> Finding:
    return finding(
        rule=RETENTION,
        message=(
            '`request.form["symptoms"]` flows to `co.chat`; '
            "no declaration says that cohere does not retain it"
        ),
        help=HELP.format(kind="zdr"),
        fingerprint="f00d5678",
        outcome="no-retention",
        **changes,
    )


NOTEBOOK = egress(
    id="e2",
    span=span("notes.ipynb", 2, 1, 23, cell=3),
    callee="cohere.ClientV2.embed",
    endpoint="POST /v2/embed",
    operation="embed",
    model=None,
    categories=(),
    payload="unclassified",
    terms=(),
)
CLOUD = egress(
    id="e3",
    span=span("clinic/llm.py", 3, 6, 23),
    route="boto3",
    endpoint="InvokeModel",
    hosting="aws-bedrock",
    provider="aws",
    credentials=(),
    categories=("user.contact.email",),
    terms=(Term("aws", "no-training", "satisfied"),),
    in_tests=True,
)
WARNING = finding(
    rule="undeclared-account",
    level="warning",
    message="2 calls use `env:CO_API_KEY`, which no account lists",
    help="add an `[[account]]`",
    span=span("clinic/llm.py", 3, 6, 23),
    fingerprint="beef",
    egress=None,
    categories=(),
    sources=(),
    outcome=None,
    flow=(),
    leaves_open=("e1", "e2"),
    flow_count=3,
)
NOTE = finding(
    rule="unclassified-payload",
    level="note",
    message="nothing classifies what `co.embed` sends",
    help="add a `[[data]]` entry",
    span=NOTEBOOK.span,
    fingerprint="cafe",
    egress="e2",
    categories=(),
    sources=(),
    outcome=None,
    flow=(),
)
UNRESOLVED = Unresolved(
    span("clinic/dynamic.py", 4, 1, 20), "getattr(co, verb)(x)", "the name is not constant"
)


def report(**changes: Any) -> Report:
    whole = Report(
        as_of="2026-11-21",
        verdict="findings",
        complete=True,
        findings=(finding(), retention(), WARNING, NOTE),
        egresses=(egress(), NOTEBOOK, CLOUD),
        unresolved=(UNRESOLVED,),
        coverage=Coverage(files_seen=12, files_irrelevant=9, files_relevant=3, files_analyzed=3),
        governance_path="llm-governance.toml",
    )
    return msgspec.structs.replace(whole, **changes)


def declared() -> Report:
    """A governance file exists: the account is known, one declaration comes near, one finding is accepted."""
    known = egress(
        account="main",
        account_by="assumed",
        terms=(
            Term("cohere", "no-training", "satisfied", "main-prompt_training_opt_out"),
            Term("cohere", "no-retention", "out-of-scope", "main-zdr"),
        ),
    )
    missing = retention(nearest=Nearest("main-zdr", "paths"), confidence="medium")
    accepted = finding(suppressed=Suppressed("exception", "until the new contract is signed"))
    return report(findings=(accepted, missing), egresses=(known, NOTEBOOK, CLOUD))


def incomplete() -> Report:
    failed = (
        FileFailure("clinic/huge.py", "too large: 3145728 bytes, the limit is 1048576"),
        FileFailure("notes.ipynb", "syntax error", line=2, cell=5),
    )
    coverage = Coverage(
        files_seen=12,
        files_irrelevant=8,
        files_relevant=4,
        files_analyzed=2,
        files_without_dataflow=1,
        files_failed=failed,
    )
    return report(
        verdict="incomplete",
        complete=False,
        findings=(),
        coverage=coverage,
        notes=("agreements are not checked: the governance file names no regimes",),
    )


def clean() -> Report:
    return report(verdict="clean", findings=(), unresolved=())
