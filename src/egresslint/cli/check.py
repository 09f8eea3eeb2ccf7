"""`egresslint check`: the linter. Prints the report, and says by its exit code what the report says."""

from __future__ import annotations

from pathlib import Path

import click

from egresslint.cli.options import (
    FORMATS,
    Common,
    common_options,
    file_option,
    format_option,
    option,
    paths_argument,
    split_words,
)
from egresslint.cli.running import CLEAN, FINDINGS, INCOMPLETE
from egresslint.diagnostics import Report

_RULES = "RULES"


@click.command(short_help="Report sensitive data that reaches a provider.")
@paths_argument()
@format_option(*FORMATS)
@file_option()
@option("--select", multiple=True, callback=split_words, metavar=_RULES, help="Report these rules alone.")
@option("--ignore", multiple=True, callback=split_words, metavar=_RULES, help="Leave these rules out.")
@option(
    "--fail-on",
    type=click.Choice(("error", "warning")),
    help="The lowest level that fails; error by default.",
)
@option("--exit-zero", is_flag=True, help="Exit with 0 where findings would make it 1; other codes stay.")
@option("--statistics", is_flag=True, help="Count findings by rule; say what was done with the files.")
@option("--profile", is_flag=True, help="Say where the time went, by stage and file.")
@option("--hook", is_flag=True, help="Report what the commit or push concerns; dates alone only warn.")
@common_options
def command(  # noqa: PLR0913 - click hands over each option by its name
    paths: tuple[Path, ...],
    common: Common,
    *,
    output_format: str | None,
    output_file: Path | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
    exit_zero: bool,
    statistics: bool,
    profile: bool,
    hook: bool,
) -> int:
    """Report sensitive data that reaches a provider without the terms that protect it.

    PATH filters what is reported; what is analysed is always the whole project around it.
    """
    from egresslint import scan
    from egresslint.cli.progress import show_progress
    from egresslint.cli.request import build_request, find_output
    from egresslint.cli.results import render_check, render_counts, style_for, write_figures, write_report
    from egresslint.scan.meter import Meter

    meter = Meter()

    given = {"output_format": output_format, "select": select, "ignore": ignore, "fail_on": fail_on}
    request = build_request(paths, common, hook=hook, **given)
    settings = request.settings
    statistics = statistics or settings.statistics
    # Programs get the report that they expect: what is counted stands beside it, on standard error.
    counting = statistics and settings.output_format in ("full", "concise")
    file = output_file or find_output(request.root, settings)
    with show_progress(meter, quiet=common.quiet):
        outcome = scan.run(request, meter)
    style = style_for(common, file)
    shape = settings.output_format
    shown = render_counts(outcome, style) if counting else render_check(outcome, shape, style)
    write_report(outcome, shown, file, common)
    if not common.quiet:
        write_figures(meter, outcome.report, statistics=statistics or common.verbose, profile=profile)
    return exit_code(outcome.report, exit_zero=exit_zero)


def exit_code(report: Report, *, exit_zero: bool = False) -> int:
    """With `exit_zero` findings do not fail, but a relevant file that was not analysed still does."""
    if report.verdict == "findings" and not exit_zero:
        return FINDINGS
    return CLEAN if report.complete else INCOMPLETE
