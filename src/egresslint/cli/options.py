"""The options that commands share, each also an environment variable: EGRESSLINT_ and the option's name.

An option that is not given is None, so that the settings file decides, then the default.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timezone
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click
import msgspec

from egresslint.cli.terminal import Color

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]
Value = TypeVar("Value")

FORMATS = ("full", "concise", "json", "sarif", "github")


class Common(msgspec.Struct, frozen=True):
    """What every command that looks at code can be told."""

    config: Path | None
    governance: Path | None
    as_of: date
    exclude: tuple[str, ...]
    jobs: int | None
    no_cache: bool
    cache_dir: Path | None
    color: Color
    quiet: bool
    verbose: bool


def option(*names: str, **attributes: Any) -> Decorator:  # click takes any attribute
    """An option that the environment variable of its longest name sets too."""
    longest = max(names, key=len).lstrip("-")
    envvar = "EGRESSLINT_" + longest.upper().replace("-", "_")
    return click.option(*names, envvar=envvar, **attributes)


def split_words(
    _context: click.Context, _option: click.Parameter, values: tuple[str, ...]
) -> tuple[str, ...]:
    """An option given several times, or once with commas."""
    return tuple(word.strip() for value in values for word in value.split(",") if word.strip())


def paths_argument() -> Decorator:
    return click.argument(
        "paths", nargs=-1, metavar="[PATH]...", type=click.Path(exists=True, path_type=Path)
    )


def format_option(*formats: str) -> Decorator:
    return option("--output-format", type=click.Choice(formats), help="The report's format; full by default.")


def file_option() -> Decorator:
    kind = click.Path(dir_okay=False, path_type=Path)
    return option("-o", "--output-file", type=kind, help="Write the report here, not to standard output.")


def governance_option() -> Decorator:
    kind = click.Path(exists=True, dir_okay=False, path_type=Path)
    return option(
        "--governance", type=kind, metavar="FILE", help="Use this governance file, not the project's own."
    )


def config_option() -> Decorator:
    kind = click.Path(exists=True, dir_okay=False, path_type=Path)
    return option("--config", type=kind, metavar="FILE", help="Read settings from this file alone.")


def cache_dir_option() -> Decorator:
    kind = click.Path(file_okay=False, path_type=Path)
    return option("--cache-dir", type=kind, metavar="FOLDER", help="Keep the cache in this folder.")


def common_options(command: Callable[..., Value]) -> Callable[..., Value]:
    """Adds the shared options, which the command gets together as `common`."""

    @wraps(command)
    def gather(**values: Any) -> Value:  # whatever click parsed
        common = Common(**{name: values.pop(name) for name in Common.__struct_fields__})
        return command(common=common, **values)

    decorated: Callable[..., Value] = gather
    for add in reversed(_common()):
        decorated = add(decorated)
    return decorated


def _common() -> list[Decorator]:
    return [
        config_option(),
        governance_option(),
        option(
            "--as-of",
            type=_Day(),
            default=_today,
            metavar="DATE",
            help="Judge declarations on this day; today, UTC.",
        ),
        option(
            "--exclude",
            multiple=True,
            callback=split_words,
            metavar="GLOBS",
            help="Leave these paths out of the analysis.",
        ),
        option(
            "-j", "--jobs", type=click.IntRange(min=1), metavar="N", help="Use at most this many processes."
        ),
        option("--no-cache", is_flag=True, help="Neither read nor write the cache."),
        cache_dir_option(),
        option(
            "--color",
            type=click.Choice(("auto", "always", "never")),
            default="auto",
            help="Colour the report.",
        ),
        option("-q", "--quiet", is_flag=True, help="Print the report alone, without notes."),
        option(
            "-v", "--verbose", is_flag=True, help="Say what the analysis did; show the traceback of a crash."
        ),
    ]


def _today() -> date:
    return datetime.now(tz=timezone.utc).date()


class _Day(click.ParamType):  # type: ignore[type-arg,unused-ignore]  # generic in newer clicks alone
    """A date as YYYY-MM-DD, and nothing else that Python would take for one."""

    name = "date"

    def convert(self, value: str | date, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            day = date.fromisoformat(value)
        except ValueError:
            day = None
        if day is None or day.isoformat() != value:
            self.fail(f"'{value}' is no date of the form YYYY-MM-DD.", param, ctx)
        return day
