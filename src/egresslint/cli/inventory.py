"""`egresslint inventory`: every call that sends data, to whom, from which account and under which terms."""

from __future__ import annotations

from pathlib import Path

import click

from egresslint.cli.options import Common, common_options, file_option, format_option, paths_argument
from egresslint.cli.running import CLEAN, INCOMPLETE
from egresslint.diagnostics import Report
from egresslint.report.style import Style

FORMATS = ("full", "json", "markdown", "csv")


@click.command(short_help="List every egress with its terms.")
@paths_argument()
@format_option(*FORMATS)
@file_option()
@common_options
def command(
    paths: tuple[Path, ...], common: Common, output_format: str | None, output_file: Path | None
) -> int:
    """List every egress with its hosting, account, categories of data and terms in force."""
    from egresslint import scan
    from egresslint.cli.progress import show_progress
    from egresslint.cli.request import build_request
    from egresslint.cli.results import style_for, write_figures, write_report
    from egresslint.scan.meter import Meter

    meter = Meter()
    with show_progress(meter, quiet=common.quiet):
        outcome = scan.run(build_request(paths, common), meter)
    text = _render(outcome.report, output_format or "full", style_for(common, output_file))
    write_report(outcome, text, output_file, common)
    write_figures(meter, outcome.report, statistics=common.verbose)
    return CLEAN if outcome.report.complete else INCOMPLETE


def _render(report: Report, shape: str, style: Style) -> str:
    from egresslint.report import inventory

    if shape == "json":
        from egresslint.report.machine import render_inventory_json

        return render_inventory_json(report)
    if shape == "markdown":
        return inventory.render_inventory_markdown(report)
    return (
        inventory.render_inventory_csv(report)
        if shape == "csv"
        else inventory.render_inventory_text(report, style)
    )
