"""Environment variables that are named like options and are none: a slip that would otherwise change nothing.

What the variables mean is the business of `options`; nothing here reads a value.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from egresslint.cli.terminal import say

PREFIX = "EGRESSLINT_"


def note_unknown_variables(words: Sequence[str]) -> None:
    """Say which variables name no option of any command, unless notes are not wanted."""
    given = sorted(name for name in os.environ if name.startswith(PREFIX))
    if not given or _is_quiet(words):
        return
    known = frozenset(_known())
    for name in given:
        if name not in known:
            say(f"egresslint: the environment variable {name} names no option.{_hint(name, known)}")


def _hint(name: str, known: frozenset[str]) -> str:
    from egresslint.governance.suggest import suggest

    closest = suggest(name.removeprefix(PREFIX), (other.removeprefix(PREFIX) for other in known))
    return f" Did you mean {PREFIX}{closest}?" if closest else ""


def _is_quiet(words: Sequence[str]) -> bool:
    return any(word in ("-q", "--quiet") for word in words) or bool(os.environ.get("EGRESSLINT_QUIET"))


def _known() -> Iterator[str]:
    from importlib import import_module

    from egresslint.cli.commands import COMMANDS

    for name in COMMANDS:
        for parameter in import_module(f"egresslint.cli.{name}").command.params:
            if isinstance(parameter.envvar, str):
                yield parameter.envvar
