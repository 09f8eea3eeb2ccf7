"""The last lines of a report for people: counts, verdict, what was not analysed and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from egresslint.diagnostics import Coverage, Level, Report
from egresslint.report.style import Style
from egresslint.report.words import count, failure_place, listed

_LEVELS: tuple[Level, ...] = ("error", "warning", "note")


def summarize(report: Report, style: Style, pages: Sequence[str] = ()) -> list[str]:
    lines = [f"note: {style.show_masked(note)}" for note in report.notes]
    lines += _not_analysed(report, style)
    lines.append(_found(report, style))
    page = _page_to_read(report, frozenset(pages))
    if page:
        lines.append(f"For a rule's page: `egresslint explain {style.show(page)}`")
    return lines


def _page_to_read(report: Report, pages: frozenset[str]) -> str | None:
    """The rule of the gravest findings; of several such, the one with most."""
    counts = Counter((f.level, f.rule) for f in report.findings if f.suppressed is None and f.rule in pages)
    ranked = sorted(counts, key=lambda key: (_LEVELS.index(key[0]), -counts[key], key[1]))
    return ranked[0][1] if ranked else None


def _found(report: Report, style: Style) -> str:
    role = {"findings": "error", "incomplete": "warning", "clean": "heading"}[report.verdict]
    verdict = style.paint(f"verdict: {report.verdict}{_qualify(report)}", role)
    egresses = count(len(report.egresses), "egress", "egresses")
    files = count(report.coverage.files_seen, "file")
    return f"{_counts(report)} in {files}, {egresses}; {verdict}, as of {style.show(report.as_of)}"


def _qualify(report: Report) -> str:
    """What the one word leaves out: clean is also what has warnings alone, where these do not fail."""
    if report.verdict == "clean":
        warned = any(each.level == "warning" and not each.suppressed for each in report.findings)
        return " (no errors)" if warned else ""
    return ", and incomplete" if report.verdict == "findings" and not report.complete else ""


def _counts(report: Report) -> str:
    levels = Counter(finding.level for finding in report.findings if finding.suppressed is None)
    suppressed = sum(finding.suppressed is not None for finding in report.findings)
    counts = [count(levels[level], level) for level in _LEVELS if levels[level]]
    return (listed(counts) or "no findings") + (f" ({suppressed} suppressed)" if suppressed else "")


def _not_analysed(report: Report, style: Style) -> list[str]:
    coverage: Coverage = report.coverage
    lines = []
    if coverage.files_failed:
        title = f"not analysed ({len(coverage.files_failed)}):"
        lines.append(style.paint(title, "heading" if report.complete else "warning"))
        lines += [
            f"  {style.show(failure_place(failure))}: {style.show_masked(failure.reason)}"
            for failure in coverage.files_failed
        ]
    if coverage.files_without_dataflow:
        files = count(coverage.files_without_dataflow, "file")
        lines.append(f"searched for calls only, without following data: {files}")
    return lines


def render_statistics(report: Report, style: Style) -> str:
    """How many findings each rule has, most first."""
    counts = Counter(
        (finding.rule, finding.level) for finding in report.findings if finding.suppressed is None
    )
    rows = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return "".join(
        f"{number:>6}  {style.paint(level, level)}[{style.show(rule)}]\n" for (rule, level), number in rows
    )
