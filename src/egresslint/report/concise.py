"""One line for each finding, for editors, grep and logs; then the summary."""

from __future__ import annotations

from egresslint.diagnostics import Finding, Report
from egresslint.report.escape import guard_lines
from egresslint.report.style import Style
from egresslint.report.summary import summarize
from egresslint.report.words import place


def render_concise(report: Report, style: Style) -> str:
    """Findings that are not suppressed, in the report's order."""
    lines = [brief(finding, style) for finding in report.findings if finding.suppressed is None]
    lines = list(dict.fromkeys(lines))  # findings about one call to several models read the same
    return guard_lines("\n".join([*lines, *summarize(report, style)]) + "\n")


def brief(finding: Finding, style: Style) -> str:
    rule = style.paint(f"{finding.level}[{style.show(finding.rule)}]", finding.level)
    return f"{style.show(place(finding.span))}: {rule}: {style.show_masked(finding.message)}"
