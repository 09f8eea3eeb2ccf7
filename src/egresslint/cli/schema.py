"""`egresslint schema`: the JSON Schema of the governance file, for editors."""

from __future__ import annotations

import click

from egresslint.cli.terminal import write_results


@click.command(short_help="Print the governance file's JSON Schema.")
def command() -> None:
    """Print the JSON Schema of the governance file."""
    from egresslint.governance.schema import render_schema

    write_results(render_schema())
