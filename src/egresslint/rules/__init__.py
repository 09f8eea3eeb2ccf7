"""The set of rules: one file for each, found by walking this package, imported only when asked for.

A module is named as its rule with underscores for hyphens; the class in it has the same words in camel case.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from egresslint.governance.suggest import suggest as suggest_word
from egresslint.rule import Rule


def rule_names() -> tuple[str, ...]:
    """Every rule's name, sorted, without importing any."""
    return tuple(sorted(module.name.replace("_", "-") for module in iter_modules(__path__)))


def find_rule(name: str) -> Rule | None:
    return _load(name) if name in rule_names() else None


def all_rules() -> Iterator[Rule]:
    return map(_load, rule_names())


def suggest(name: str) -> str | None:
    """The rule whose name is closest to a name that is none."""
    return suggest_word(name, rule_names())


def _load(name: str) -> Rule:
    module = import_module(f"{__name__}.{name.replace('-', '_')}")
    rule = getattr(module, "".join(word.capitalize() for word in name.split("-")))()
    assert isinstance(rule, Rule)
    return rule
