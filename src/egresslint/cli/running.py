"""Runs a command, and turns every way in which it can end into an exit code: here and nowhere else.

A crash is never 0, and never 1, which says that there are findings: a result that could not be made or
written is incomplete.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from egresslint.cli.commands import commands
from egresslint.cli.environment import note_unknown_variables
from egresslint.cli.terminal import OutputLostError, drop_output, say

CLEAN = 0
FINDINGS = 1
USAGE = 2
INCOMPLETE = 3
INTERRUPTED = 130


def run(arguments: Sequence[str] | None = None) -> int:
    """Run `egresslint` with these arguments, by default those of the process, and return its exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        note_unknown_variables(words)
        code = commands.main(words, prog_name="egresslint", standalone_mode=False)
    except (click.Abort, KeyboardInterrupt):
        say("egresslint: interrupted")
        return INTERRUPTED
    except click.ClickException as error:
        _show_usage_error(error)
        return USAGE
    except (OutputLostError, SystemExit) as error:
        return _lose_output(error)
    except Exception as error:  # noqa: BLE001 - the one place where nothing may pass
        return _show_problems(error) or _show_crash(error, words)
    return code if isinstance(code, int) else CLEAN


def _show_usage_error(error: click.ClickException) -> None:
    from io import StringIO

    shown = StringIO()
    error.show(shown)
    say(shown.getvalue().rstrip("\n"))


def _lose_output(error: BaseException) -> int:
    """Click ends the process itself, as if with findings, where a pipe closes: that arrives as SystemExit."""
    reason = str(error) if isinstance(error, OutputLostError) else "the output was closed"
    say(f"egresslint: the output is incomplete: {reason}")
    drop_output()
    return INCOMPLETE


def _show_problems(error: Exception) -> int | None:
    """Settings and governance that cannot be used: the only errors that hold `problems`.

    Their classes are not imported here, because what fails may be an import.
    """
    problems = getattr(error, "problems", None)
    if problems is None:
        return None
    from egresslint.cli.problems import render_problems

    say(render_problems(problems).rstrip("\n"))
    return USAGE


def _show_crash(error: Exception, words: Sequence[str]) -> int:
    say(f"egresslint: internal error, so the result is incomplete: {type(error).__name__}: {error}")
    if _is_verbose(words):
        from traceback import format_exception

        say("".join(format_exception(error)).rstrip("\n"))
    else:
        say("This is a bug in egresslint. Please report it with the traceback, which --verbose shows.")
    return INCOMPLETE


def _is_verbose(words: Sequence[str]) -> bool:
    return any(word in ("-v", "--verbose") for word in words) or bool(os.environ.get("EGRESSLINT_VERBOSE"))
