"""The report for a person at a terminal: what was found, labelled code, the data's path, the ways out.

Without a governance file the report is a plan (see `plan`): the same findings between what is sent to whom
and numbered next steps. It judges nothing, and keeps the report's order but for findings that share a path.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from egresslint.diagnostics import Finding, Report, Span, Unresolved
from egresslint.report import frame, plan
from egresslint.report.escape import guard_lines
from egresslint.report.frame import Label
from egresslint.report.notes import Note, lay_out, notes_on
from egresslint.report.ports import SourceText
from egresslint.report.style import Style
from egresslint.report.summary import summarize
from egresslint.report.words import code, count, place, recipient_of

_MOST_UNRESOLVED = 10


def render_full(report: Report, source: SourceText, pages: Sequence[str], style: Style) -> str:
    """Every finding that is not suppressed, and the summary; `pages` are the rules that have a page."""
    view = _View(report, source, style)
    open_findings = [finding for finding in report.findings if finding.suppressed is None]
    blocks = plan.opening(report, style) if view.planning else []
    blocks += view.findings(plan.worth_a_frame(open_findings) if view.planning else open_findings)
    blocks += plan.briefly(open_findings, style) if view.planning else []
    blocks += view.unresolved(report.unresolved)
    blocks += plan.next_steps(report, style) if view.planning else []
    blocks.append(summarize(report, style, pages))
    return guard_lines("\n\n".join("\n".join(block) for block in blocks if block) + "\n")


class _View:
    """Renders the parts of one report; egresses are looked up by id."""

    def __init__(self, report: Report, source: SourceText, style: Style) -> None:
        self.egresses = {egress.id: egress for egress in report.egresses}
        self.source = source
        self.style = style
        self.planning = report.governance_path is None
        self.said: set[Note] = set()  # what many notes have in common is said once

    def findings(self, findings: Iterable[Finding]) -> list[list[str]]:
        """One block for each path: findings that differ in rule or outcome alone share frame and path."""
        groups: dict[tuple[object, ...], list[Finding]] = {}
        for finding in findings:
            groups.setdefault(_path_of(finding), []).append(finding)
        return [self._block(group) for group in groups.values()]

    def _block(self, group: list[Finding]) -> list[str]:
        first = group[0]
        lines = list(dict.fromkeys(line for finding in group for line in self._headline(finding)))
        labels = self._labels(first)
        lines += frame.draw(labels, self.source, first.level, self.style)
        notes = notes_on(group, self.egresses, self.style)
        if self.planning:
            notes = _for_plan(notes, first)
        elif first.level == "note":
            notes = [note for note in notes if note not in self.said]
            self.said.update(notes)
        return lines + lay_out(notes, frame.gutter_width(labels), self.style) if notes else lines

    def _headline(self, finding: Finding) -> list[str]:
        rule = self.style.paint(f"{finding.level}[{self.style.show(finding.rule)}]", finding.level)
        confidence = "" if finding.confidence == "high" else f" ({finding.confidence} confidence)"
        return [
            f"{rule}: {self.style.paint(self.style.show_masked(finding.message) + confidence, 'heading')}"
        ]

    def _labels(self, finding: Finding) -> list[Label]:
        """Source, primary place and egress; their texts read on as one sentence."""
        labels = []
        if len(finding.flow) > 1:
            labels.append(Label(finding.flow[0].span, f"{self._data(finding)} enters here"))
        end = self._end(finding)
        if end is not None and end != finding.span:
            handed_on = "and is handed on by this call" if finding.flow else ""
            labels.append(Label(finding.span, handed_on, primary=True))
            labels.append(Label(end, self._sent(finding)))
        else:
            labels.append(Label(finding.span, self._sent(finding) if finding.flow else "", primary=True))
        return labels

    def _end(self, finding: Finding) -> Span | None:
        return finding.flow[-1].span if len(finding.flow) > 1 else None

    def _data(self, finding: Finding) -> str:
        if finding.sources:
            return f"`{self.style.show(finding.sources[0].category)}`"
        return f"`{self.style.show(finding.categories[0])}`" if finding.categories else "sensitive data"

    def _sent(self, finding: Finding) -> str:
        egress = self.egresses.get(finding.egress or "")
        return (
            f"and is sent to {self.style.show(recipient_of(egress))}" if egress else "and leaves the program"
        )

    def unresolved(self, calls: tuple[Unresolved, ...]) -> list[list[str]]:
        if not calls:
            return []
        title = f"{count(len(calls), 'call')} may send data and could not be resolved:"
        lines = [self.style.paint(title, "heading")]
        for call in calls[:_MOST_UNRESOLVED]:
            at, reason = self.style.show(place(call.span)), self.style.show_masked(call.reason)
            lines.append(f"  {at}  {code(call.text, self.style)}: {reason}")
        if len(calls) > _MOST_UNRESOLVED:
            lines.append(f"  and {len(calls) - _MOST_UNRESOLVED} more (see --output-format json)")
        return [lines]


def _for_plan(notes: list[Note], finding: Finding) -> list[Note]:
    """A plan says what to do once, in its steps, and tells of data where it flows."""
    return [note for note in notes if note.key != "help"] if finding.flow else []


def _path_of(finding: Finding) -> tuple[object, ...]:
    return (
        finding.span,
        finding.egress if finding.flow else None,
        finding.flow,
        finding.sources,
        finding.level if finding.flow else (finding.rule, finding.message, finding.help, finding.leaves_open),
    )
