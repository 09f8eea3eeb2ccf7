"""The group of all commands, each imported from the module of its name when it is needed."""

from __future__ import annotations

from importlib import import_module

import click

from egresslint import __version__

COMMANDS = ("check", "inventory", "explain", "init", "validate", "schema", "clean")


class Commands(click.Group):
    """A group that knows its commands by name alone."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None if cmd_name.startswith("-") else ctx.fail(_unknown(cmd_name))
        command: click.Command = import_module(f"egresslint.cli.{cmd_name}").command
        return command


def _unknown(name: str) -> str:
    from egresslint.governance.suggest import suggest  # only for a wrong command

    closest = suggest(name, COMMANDS)
    hint = f"Did you mean '{closest}'?" if closest else f"The commands are {', '.join(COMMANDS)}."
    return f"No such command '{name}'. {hint}"


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 clean and complete, 1 findings, 2 wrong usage, settings or governance file, "
    "3 incomplete, 130 interrupted. Each option can be given as an environment variable: EGRESSLINT_ and "
    "the option's name.",
)
@click.version_option(__version__, message="egresslint %(version)s")
def commands() -> None:
    """Tells when sensitive data reaches an LLM provider without the terms that protect it.

    It reads code without running it, opens no connection, and states what is declared, not what is legal.
    """
