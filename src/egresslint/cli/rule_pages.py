"""What reports tell of a rule: its summary and its page. `report` itself imports no rule."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from egresslint.diagnostics import Level


class RulePage(msgspec.Struct, frozen=True):
    """`report.ports.RuleInfo`, from a rule's docstring."""

    name: str
    level: Level
    summary: str
    help_markdown: str
    help_text: str
    help_uri: str = ""


def pages_of(names: Iterable[str]) -> list[RulePage]:
    """The pages of these rules, by name; a name that is no rule has none."""
    from egresslint.rule.page import render_markdown, render_text, summarise
    from egresslint.rules import find_rule

    found = [rule for rule in map(find_rule, sorted(names)) if rule is not None]
    return [
        RulePage(rule.name, rule.level, summarise(rule), render_markdown(rule), render_text(rule))
        for rule in found
    ]
