"""The set of rules: one file for each, found by walking this package, imported only when asked for.

A module is named as its rule with underscores for hyphens; the class in it has the same words in camel case.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from egresslint.rule import Rule

_SUFFIX = ".py"


def rule_names() -> tuple[str, ...]:
    """Every rule's name, sorted, without importing any."""
    files = (name for folder in __path__ for name in os.listdir(folder))  # noqa: PTH208 - names alone, at once
    modules = (name[: -len(_SUFFIX)] for name in files if name.endswith(_SUFFIX) and not name.startswith("_"))
    return tuple(sorted(module.replace("_", "-") for module in modules))


def find_rule(name: str) -> Rule | None:
    return _load(name) if name in rule_names() else None


def all_rules() -> Iterator[Rule]:
    return map(_load, rule_names())


def suggest(name: str) -> str | None:
    """The rule whose name is closest to a name that is none."""
    from egresslint.governance.suggest import suggest as suggest_word

    return suggest_word(name, rule_names())


def _load(name: str) -> Rule:
    from egresslint.rule import Rule

    module = import_module(f"{__name__}.{name.replace('-', '_')}")
    rule = getattr(module, "".join(word.capitalize() for word in name.split("-")))()
    assert isinstance(rule, Rule)
    return rule
