"""Annotations in a GitHub workflow, as commands that the runner reads from standard output.

GitHub shows ten errors, ten warnings and ten notices of a step, so no more are written; the last lines, which
are no commands, tell how many were left out and what the verdict is.
"""

from __future__ import annotations

from collections import Counter

from egresslint.diagnostics import Finding, Level, Report, Span
from egresslint.report.escape import command_data, command_property, guard_lines
from egresslint.report.masking import mask_secrets
from egresslint.report.style import Style
from egresslint.report.summary import summarize
from egresslint.report.words import count, failure_place, place, step_words

_SHOWN_PER_LEVEL = 10
_COMMANDS: dict[Level, str] = {"error": "error", "warning": "warning", "note": "notice"}
_PLAIN = Style()


def render_github(report: Report) -> str:
    """Findings that are not suppressed, worst first, and one annotation for all files that failed."""
    room = Counter(dict.fromkeys(_COMMANDS, _SHOWN_PER_LEVEL))
    commands = _failures(report)
    room["error"] -= len(commands)
    left_out = 0
    for finding in _worst_first(report):
        if room[finding.level]:
            room[finding.level] -= 1
            commands.append(_annotation(finding))
        else:
            left_out += 1
    more = [f"{count(left_out, 'finding')} not annotated: GitHub shows ten of each level"] if left_out else []
    plain = guard_lines("\n".join([*more, *summarize(report, _PLAIN)]))
    return "\n".join([*commands, plain]) + "\n"


def _worst_first(report: Report) -> list[Finding]:
    order = list(_COMMANDS)
    shown = [finding for finding in report.findings if finding.suppressed is None]
    return sorted(shown, key=lambda finding: order.index(finding.level))


def _annotation(finding: Finding) -> str:
    properties = {**_location(finding.span), "title": f"egresslint: {finding.rule}"}
    return _command(_COMMANDS[finding.level], properties, _message(finding))


def _location(span: Span) -> dict[str, str]:
    """Lines of a notebook's cell are no lines of its file, and columns hold for ranges of one line only."""
    if span.cell is not None:
        return {"file": span.path}
    location = {"file": span.path, "line": str(span.line), "endLine": str(span.end_line)}
    if span.line == span.end_line:
        location |= {"col": str(span.column), "endColumn": str(span.end_column)}
    return location


def _message(finding: Finding) -> str:
    lines = [mask_secrets(finding.message)]
    if finding.span.cell is not None:
        lines.append(f"at {place(finding.span)}")
    if len(finding.flow) > 1:
        lines += [f"{place(step.span)}: {step_words(step, _PLAIN)}" for step in finding.flow]
    helps = mask_secrets(finding.help).splitlines()
    lines += [f"help: {line}" if index == 0 else line for index, line in enumerate(helps)]
    # A line end inside a part would pass for one of ours.
    return "\n".join(" ".join(line.split("\n")) for line in lines)


def _failures(report: Report) -> list[str]:
    failed = report.coverage.files_failed
    if not failed:
        return []
    lines = [f"{failure_place(each)}: {mask_secrets(each.reason)}".replace("\n", " ") for each in failed]
    level = "warning" if report.complete else "error"
    title = f"egresslint: {count(len(failed), 'file')} not analysed"
    return [_command(level, {"title": title}, "\n".join(lines))]


def _command(name: str, properties: dict[str, str], message: str) -> str:
    pairs = ",".join(f"{key}={command_property(value)}" for key, value in properties.items())
    return f"::{name} {pairs}::{command_data(message)}"
