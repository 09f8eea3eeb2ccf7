"""How bad a finding is, and how sure: from the rule, the evidence behind the flow and where it runs.

A rule's own level, or the one that settings give it, is what it says at most; weak evidence, test code, a
local default and dates alone in the hook lower it, never raise it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from egresslint.dataflow.results import ResolvedEgress
from egresslint.diagnostics import Confidence, Level, Source
from egresslint.rule import Context, JudgedFlow, Rule

LEVELS: tuple[Level, ...] = ("note", "warning", "error")
CONFIDENCES: tuple[Confidence, ...] = ("low", "medium", "high")


def lower(*levels: Level) -> Level:
    return min(levels, key=LEVELS.index)


def highest(levels: Iterable[Level]) -> Level:
    return max(levels, key=LEVELS.index, default="note")


def level_of(context: Context, rule: Rule) -> Level:
    """The rule's level before any flow is looked at: from settings, or its own."""
    return context.levels.get(rule.name, rule.level)


def raised_level(context: Context, rule: Rule) -> Level:
    """The rule's level where a sensitive flow depends on the finding; what settings say is not raised."""
    return "error" if rule.raised and rule.name not in context.levels else level_of(context, rule)


def flow_level(base: Level, judged: JudgedFlow, sources: Sequence[Source]) -> Level:
    """The level of one flow of which `sources` matter."""
    by_context = all(source.origin == "contextual" for source in sources)
    weak = by_context or judged.egress.local_default
    level = lower(base, "warning") if weak else base
    return lower(level, "note") if judged.flow.in_tests else level


def egress_level(base: Level, egress: ResolvedEgress) -> Level:
    """The level of a call as such, whatever reaches it."""
    level = lower(base, "warning") if egress.local_default else base
    return lower(level, "note") if egress.in_tests else level


def limit_by_dates(context: Context, level: Level) -> Level:
    """For findings that only the calendar brought about: a commit is not stopped by a date."""
    return lower(level, "warning") if context.hook else level


def flow_confidence(judged: JudgedFlow, sources: Sequence[Source]) -> Confidence:
    if all(source.origin == "contextual" for source in sources):
        return "low"
    limit: Confidence = "high" if judged.egress.dataflow == "full" else "medium"
    return min(judged.flow.confidence, limit, key=CONFIDENCES.index)


def surest(confidences: Iterable[Confidence]) -> Confidence:
    return max(confidences, key=CONFIDENCES.index, default="high")
