"""`egresslint validate`: the governance file alone, without looking at any code."""

from __future__ import annotations

import os
from pathlib import Path

import click

from egresslint import config
from egresslint.cli.problems import render_problems
from egresslint.cli.running import CLEAN, USAGE
from egresslint.cli.terminal import write_results
from egresslint.governance.model import Governance
from egresslint.governance.problems import GovernanceError
from egresslint.knowledge import read_governance


@click.command(short_help="Check the governance file alone.")
@click.argument("file", required=False, type=click.Path(exists=True, dir_okay=False, path_type=Path))
def command(file: Path | None) -> int:
    """Check the governance file: its form, its words, and what it says of itself.

    Without FILE it is llm-governance.toml at the project's root.
    """
    from egresslint.rules import rule_names

    root = config.find_root(file or Path.cwd())
    path = file or _find_file(root)
    shown = Path(os.path.relpath(path, root)).as_posix()
    if not os.path.lexists(path):
        write_results(f"There is no {shown}, so nothing is declared.\n")
        return CLEAN
    try:
        governance = read_governance(path, root, rule_names())
    except GovernanceError as error:
        write_results(render_problems(error.problems))
        return USAGE
    write_results(f"{shown}: no problems; {_describe(governance)}.\n")
    return CLEAN


def _find_file(root: Path) -> Path:
    from egresslint.rules import rule_names

    settings = config.load_settings(root, None, frozenset(rule_names()))
    return root / (settings.governance or config.GOVERNANCE_FILE)


def _describe(governance: Governance) -> str:
    tables = (
        ("account", governance.accounts),
        ("declaration", governance.declarations),
        ("data entry", governance.data),
        ("sanitizer", governance.sanitizers),
        ("exception", governance.exceptions),
    )
    counts = [_count(len(rows), noun) for noun, rows in tables if rows]
    return ", ".join(counts) or "nothing is declared"


def _count(number: int, noun: str) -> str:
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{number} {noun if number == 1 else plural}"
