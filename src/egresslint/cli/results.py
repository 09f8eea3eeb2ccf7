"""Shows the outcome of a scan: the report in the format asked for, then notes for people."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from egresslint import scan
from egresslint.cli.options import Common
from egresslint.cli.terminal import choose_style, say, write_results
from egresslint.diagnostics import Report
from egresslint.report.style import Style
from egresslint.scan.meter import Meter

Render = Callable[[scan.Outcome, Style], str]


def render_check(outcome: scan.Outcome, shape: str, style: Style) -> str:
    return _RENDERS[shape](outcome, style)


def render_counts(outcome: scan.Outcome, style: Style) -> str:
    """How many findings each rule has, and the sum of it all."""
    from egresslint.report.summary import render_statistics, summarize

    return render_statistics(outcome.report, style) + "\n".join(summarize(outcome.report, style)) + "\n"


def write_report(outcome: scan.Outcome, text: str, file: Path | None, common: Common) -> None:
    """Writes the report, and to standard error what it does not hold."""
    write_results(text, file)
    if outcome.report.coverage.files_seen == 0 and not common.quiet:
        say("note: nothing was looked at: there are no Python files or notebooks here")


def write_figures(meter: Meter, report: Report, *, statistics: bool, profile: bool = False) -> None:
    """Writes to standard error what was done, and where the time went."""
    if not (statistics or profile):
        return
    from egresslint.cli.figures import describe_time, describe_work

    meter.stop()
    for line in describe_work(meter, report.coverage) if statistics else ():
        say(line)
    for line in describe_time(meter) if profile else ():
        say(line)


def style_for(common: Common, file: Path | None) -> Style:
    return choose_style(common.color, to_file=file is not None)


def _full(outcome: scan.Outcome, style: Style) -> str:
    from egresslint.report.full import render_full
    from egresslint.rules import rule_names

    return render_full(outcome.report, outcome.source, rule_names(), style)


def _concise(outcome: scan.Outcome, style: Style) -> str:
    from egresslint.report.concise import render_concise

    return render_concise(outcome.report, style)


def _json(outcome: scan.Outcome, _style: Style) -> str:
    from egresslint.report.machine import render_json

    return render_json(outcome.report)


def _sarif(outcome: scan.Outcome, _style: Style) -> str:
    from egresslint.cli.rule_pages import pages_of
    from egresslint.report.sarif import render_sarif
    from egresslint.rules import rule_names

    return render_sarif(outcome.report, outcome.source, pages_of(rule_names()))


def _github(outcome: scan.Outcome, _style: Style) -> str:
    from egresslint.report.github import render_github

    return render_github(outcome.report)


_RENDERS: dict[str, Render] = {
    "full": _full,
    "concise": _concise,
    "json": _json,
    "sarif": _sarif,
    "github": _github,
}
