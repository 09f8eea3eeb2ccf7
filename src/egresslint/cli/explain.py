"""`egresslint explain`: a rule's page, or why there is, or is not, a finding at a place."""

from __future__ import annotations

from pathlib import Path

import click

from egresslint.cli.options import Common, common_options, option
from egresslint.cli.running import CLEAN
from egresslint.cli.terminal import write_results


@click.command(short_help="Print a rule's page, or explain a place.")
@click.argument("rule", required=False)
@option("--at", metavar="FILE:LINE", help="Say why there is, or is not, a finding at this place.")
@common_options
def command(rule: str | None, common: Common, at: str | None) -> int:
    """Print the page of RULE; or, with --at, explain a place; or list all rules."""
    if rule and at:
        raise click.UsageError("Give a rule or --at, not both.")
    if at:
        from egresslint.report.escape import guard_lines

        write_results(guard_lines(_explain_place(at, common)))
    else:
        write_results(_explain_rule(rule) if rule else _list_rules())
    return CLEAN


def _explain_rule(name: str) -> str:
    from egresslint import rules
    from egresslint.rule.page import render_text

    rule = rules.find_rule(name)
    if rule is None:
        closest = rules.suggest(name)
        hint = f"Did you mean '{closest}'?" if closest else "'egresslint explain' lists them."
        raise click.UsageError(f"No rule is named '{name}'. {hint}")
    return render_text(rule)


def _list_rules() -> str:
    from egresslint import rules
    from egresslint.rule.page import summarise

    return "".join(f"{rule.name} ({rule.level})\n    {summarise(rule)}\n" for rule in rules.all_rules())


def _explain_place(at: str, common: Common) -> str:
    from egresslint import scan
    from egresslint.cli.request import build_request, relative_name

    name, _, line = at.rpartition(":")
    path = Path(name)
    if not name or not line.isdecimal() or not path.is_file():
        raise click.BadParameter(
            f"'{at}' is no existing file and line, such as app/reply.py:41.", param_hint="--at"
        )
    request = build_request((_find_project(path),), common)
    return scan.explain_at(request, relative_name(path, request.root), int(line))


def _find_project(path: Path) -> Path:
    """What says which project the file belongs to: itself, or the working folder, where nothing marks one."""
    from egresslint import config

    here = Path.cwd().resolve()
    is_marked = config.marks_project(config.find_root(path))
    return here if not is_marked and here in path.resolve().parents else path
