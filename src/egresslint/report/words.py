"""The phrases in which places, steps, terms and counts are told to people. It lays nothing out."""

from __future__ import annotations

from egresslint.diagnostics import (
    Egress,
    FailsOn,
    FileFailure,
    Nearest,
    Origin,
    Outcome,
    Span,
    Step,
    StepKind,
)
from egresslint.report.masking import mask_secrets
from egresslint.report.style import Style, shorten

_LONGEST_CODE = 64

_STEPS: dict[StepKind, str] = {
    "source": "read from {}",
    "assign": "assigned to {}",
    "store": "stored in {}",
    "load": "loaded from {}",
    "format": "put into the string {}",
    "pass": "passed to {}",
    "return": "returned from {}",
    "call": "passes through {}",
    "sanitize": "cleaned in part by {}",
    "egress": "sent by {}",
}
_STEPS_WITHOUT_TEXT: dict[StepKind, str] = {
    "source": "read",
    "assign": "assigned",
    "store": "stored",
    "load": "loaded",
    "format": "put into a string",
    "pass": "passed on",
    "return": "returned",
    "call": "passes through a call",
    "sanitize": "cleaned in part",
    "egress": "sent",
}
OUTCOMES: dict[Outcome, str] = {
    "no-training": "what is sent is not used for training",
    "no-retention": "what is sent is not retained",
    "agreement": "an agreement on processing personal data is in force",
    "health-agreement": "an agreement on processing health data is in force",
}
_FAILS_ON: dict[FailsOn, str] = {
    "credentials": "it is for other credentials",
    "base_url": "it is for another base URL",
    "resources": "it is for other resources",
    "paths": "it is for clients built in other files",
    "kind": "it declares something else",
    "status": "it is not in force",
    "evidence": "its evidence is below the minimum",
    "dates": "it does not hold on this date",
    "operations": "it does not name this operation",
}
_ORIGINS: dict[Origin, str] = {
    "declared": "declared",
    "annotated": "annotated",
    "strong": "strong name",
    "contextual": "name in context",
}


def place(span: Span) -> str:
    return f"{where(span.path, span.cell)}:{span.line}:{span.column}"


def where(path: str, cell: int | None) -> str:
    return path if cell is None else f"{path}:cell {cell}"


def failure_place(failure: FileFailure) -> str:
    base = where(failure.path, failure.cell)
    return base if failure.line is None else f"{base}:{failure.line}"


def code(text: str, style: Style, longest: int = _LONGEST_CODE) -> str:
    """Source text in backticks, on one line and cut to a length that leaves room for words."""
    return f"`{shorten(style.show_masked(' '.join(text.split())), longest, style)}`"


def step_words(step: Step, style: Style) -> str:
    text = step.text.strip()
    return _STEPS[step.kind].format(code(text, style)) if text else _STEPS_WITHOUT_TEXT[step.kind]


def origin_words(origin: Origin) -> str:
    return _ORIGINS[origin]


def nearest_words(nearest: Nearest) -> str:
    reason = _FAILS_ON[nearest.fails_on]
    return f"declaration `{nearest.declaration}` fails on {nearest.fails_on}: {reason}"


def recipient_of(egress: Egress) -> str:
    """Who receives the data, under which hosting and account, as far as code and governance show."""
    return f"{egress.provider} ({egress.hosting}), {account_of(egress)}"


def account_of(egress: Egress) -> str:
    if egress.account is not None:
        assumed = ", assumed" if egress.account_by == "assumed" else ""
        return f"account `{egress.account}`{assumed}"
    if "literal" in egress.credentials:
        return "a key written in the code"
    if egress.credentials:
        return "credential " + " or ".join(f"`{mask_secrets(name)}`" for name in egress.credentials)
    return "credential not shown by the code"


def count(number: int, noun: str, plural: str | None = None) -> str:
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def listed(items: list[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}" if items else ""
