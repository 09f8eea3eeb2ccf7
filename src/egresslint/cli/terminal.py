"""Where output goes: results to standard output or a file, notes to standard error; colour and width.

What results look like is the business of `report`.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

if TYPE_CHECKING:  # notes and errors are written without a style
    from egresslint.report.style import Style

Color = Literal["auto", "always", "never"]


class OutputLostError(Exception):
    """Results could not be written: a closed pipe, a full disk."""


def choose_style(color: Color, *, to_file: bool) -> Style:
    """The style of text for people. A file gets what a terminal of standard width would, without colour."""
    from egresslint.report.style import Style

    if to_file:
        return Style(color=color == "always")
    style = Style(color=_wants_color(color), unicode=_shows_unicode())
    if not sys.stdout.isatty():
        return style
    from shutil import get_terminal_size

    return Style(style.color, max(get_terminal_size().columns, 40), style.unicode)


def _wants_color(color: Color) -> bool:
    if color != "auto":
        return color == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") != "0":
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _shows_unicode() -> bool:
    return "utf" in (sys.stdout.encoding or "").lower()


def write_results(text: str, file: Path | None = None) -> None:
    """Write results in UTF-8, with the same line ends on every system."""
    if file is not None:
        _write_file(text, file)
        return
    try:
        click.echo(text.encode("utf-8", "backslashreplace"), nl=False)
    except OSError as error:
        raise OutputLostError(error.strerror or str(error)) from error


def _write_file(text: str, file: Path) -> None:
    try:
        file.write_bytes(text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        raise click.UsageError(f"Cannot write '{file}': {error.strerror}.") from error


def say(text: str) -> None:
    """A note for people on standard error. A note that nobody can read is no reason to fail."""
    from egresslint.report.escape import guard_lines, terminal

    lines = guard_lines("\n".join(map(terminal, text.split("\n"))))
    with suppress(OSError):
        click.echo(lines.encode(sys.stderr.encoding or "utf-8", "backslashreplace"), err=True)


def drop_output() -> None:
    """Let the interpreter's last flush of a broken standard output succeed: it would change the exit code."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
