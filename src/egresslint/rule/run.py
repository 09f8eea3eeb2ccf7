"""All rules over one context: selection, levels from settings, what silences a finding, and one order.

What a baseline or a revision suppresses is decided after this, by `scan`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

import msgspec

from egresslint.diagnostics import Finding, Level
from egresslint.governance.globs import match_path
from egresslint.rule import Comment, Context, Rule
from egresslint.rule.fingerprint import keep_apart
from egresslint.rule.silencing import Silencer, is_in_force, is_sound

ReadComments = Callable[[frozenset[str]], Iterable[Comment]]
"""The comments of a project that matter, given the files in which findings stand."""


def load_rules() -> Iterable[Rule]:
    """Every rule. Rules stand above this layer and are found as plug-ins are: by name, never by import."""
    from importlib import import_module

    rules: Iterable[Rule] = import_module("egresslint.rules").all_rules()
    return rules


def run_rules(  # noqa: PLR0913 - what settings choose, one by one
    context: Context,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    *,
    per_file_ignores: Mapping[str, Collection[str]] | None = None,
    levels: Mapping[str, Level] | None = None,
    read_comments: ReadComments = lambda _: (),
    complete: bool = True,
) -> tuple[Finding, ...]:
    """Every finding, suppressed ones included, in the order of reports; no `select` selects all rules.

    Where the project was not analysed as a whole, nothing is said of what may silence the findings that lack.
    """
    every = tuple(load_rules())
    rules = [rule for rule in every if (not select or rule.name in select) and rule.name not in ignore]
    ran = frozenset(rule.name for rule in rules)
    context = _replace(
        context, levels={**context.levels, **(levels or {})}, rules=tuple(rule.name for rule in every)
    )
    found = _check(context, [rule for rule in rules if not rule.last])
    comments = tuple(read_comments(frozenset(finding.span.path for finding in found)))
    exceptions = [entry for entry in context.governance.exceptions if is_in_force(entry, context.as_of)]
    silencer = Silencer((each for each in comments if is_sound(each, context.rules)), exceptions)
    marked = [silencer.mark(finding) for finding in found]
    context = _replace(context, comments=comments, unneeded=silencer.unneeded(ran if complete else ()))
    marked += map(Silencer((), exceptions).mark, _check(context, [rule for rule in rules if rule.last]))
    kept = (finding for finding in marked if not _ignored(finding, per_file_ignores or {}))
    return tuple(keep_apart(sorted(kept, key=order)))


_replace = msgspec.structs.replace


def _check(context: Context, rules: Iterable[Rule]) -> list[Finding]:
    return [finding for rule in rules for finding in rule.check(context)]


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
