"""All rules over one context: selection, levels from settings, accepted exceptions, and one order.

What a comment, a baseline or a revision suppresses is decided after this, by `scan`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

import msgspec

from egresslint.diagnostics import Finding, Level, Suppressed
from egresslint.governance.globs import match_path
from egresslint.rule import Context, Rule
from egresslint.rule.fingerprint import keep_apart


def load_rules() -> Iterable[Rule]:
    """Every rule. Rules stand above this layer and are found as plug-ins are: by name, never by import."""
    from importlib import import_module

    rules: Iterable[Rule] = import_module("egresslint.rules").all_rules()
    return rules


def run_rules(
    context: Context,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    per_file_ignores: Mapping[str, Collection[str]] | None = None,
    levels: Mapping[str, Level] | None = None,
) -> tuple[Finding, ...]:
    """Every finding, suppressed ones included, in the order of reports; no `select` selects all rules."""
    context = msgspec.structs.replace(context, levels={**context.levels, **(levels or {})})
    rules = [rule for rule in load_rules() if (not select or rule.name in select) and rule.name not in ignore]
    found = [finding for rule in rules for finding in rule.check(context)]
    kept = (finding for finding in found if not _ignored(finding, per_file_ignores or {}))
    return tuple(_suppress(context, keep_apart(sorted(kept, key=order))))


def order(finding: Finding) -> tuple[str, int, int, int, str, str, str, str, str]:
    span = finding.span
    return (
        span.path,
        -1 if span.cell is None else span.cell,
        span.line,
        span.column,
        finding.rule,
        finding.outcome or "",
        finding.recipient or "",
        finding.egress or "",
        finding.message,
    )


def _ignored(finding: Finding, per_file_ignores: Mapping[str, Collection[str]]) -> bool:
    return any(
        finding.rule in rules and match_path(glob, finding.span.path)
        for glob, rules in per_file_ignores.items()
    )


def _suppress(context: Context, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Marks what an exception accepts; past its date an exception accepts nothing."""
    exceptions = [entry for entry in context.governance.exceptions if context.as_of <= entry.expires]
    for finding in findings:
        fitting = (
            Suppressed("exception", entry.reason)
            for entry in exceptions
            if entry.rule == finding.rule and match_path(entry.path, finding.span.path)
        )
        yield msgspec.structs.replace(finding, suppressed=next(fitting, finding.suppressed))
