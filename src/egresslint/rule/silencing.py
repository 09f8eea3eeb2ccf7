"""What comments and accepted exceptions silence, and which of them silence nothing.

Neither takes a finding away: it stays, marked with who silenced it and why, and no longer counts.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

import msgspec

from egresslint.diagnostics import Finding, Suppressed
from egresslint.governance.globs import match_path
from egresslint.governance.model import ExceptionRule
from egresslint.rule import Comment, Unneeded


def is_sound(comment: Comment, rules: Collection[str]) -> bool:
    """Whether it silences at all: it names rules that exist, and says why."""
    return comment.request.fault is None and all(rule in rules for rule in comment.request.rules)


def is_in_force(entry: ExceptionRule, as_of: date) -> bool:
    return as_of <= entry.expires


class Silencer:
    """Marks findings one after the other, and remembers which comments and exceptions that needed."""

    def __init__(self, comments: Iterable[Comment], exceptions: Iterable[ExceptionRule]) -> None:
        self.comments = tuple(comments)
        self.exceptions = tuple(exceptions)
        self._needed: set[tuple[int, str]] = set()

    def mark(self, finding: Finding) -> Finding:
        """A comment's reason stands before an exception's: it is nearer."""
        commented = [Suppressed("comment", each.request.reason) for each in self._commenting(finding)]
        excepted = [Suppressed("exception", each.reason) for each in self._excepting(finding)]
        by = next(iter([*commented, *excepted]), finding.suppressed)
        return finding if by is None else msgspec.structs.replace(finding, suppressed=by)

    def _commenting(self, finding: Finding) -> list[Comment]:
        fitting = [each for each in self.comments if _fits(each, finding)]
        self._needed.update((id(each), finding.rule) for each in fitting)
        return fitting

    def _excepting(self, finding: Finding) -> list[ExceptionRule]:
        fitting = [
            entry
            for entry in self.exceptions
            if entry.rule == finding.rule and match_path(entry.path, finding.span.path)
        ]
        self._needed.update((id(entry), finding.rule) for entry in fitting)
        return fitting

    def unneeded(self, ran: Collection[str]) -> tuple[Unneeded, ...]:
        """Of a rule that did not run nothing can be said."""
        asked = [
            (each, Unneeded(each.span, rule, "comment"))
            for each in self.comments
            for rule in dict.fromkeys(each.request.rules)
        ]
        accepted = [(entry, Unneeded(entry.span, entry.rule, "exception")) for entry in self.exceptions]
        return tuple(
            one
            for each, one in (*asked, *accepted)
            if one.rule in ran and (id(each), one.rule) not in self._needed
        )


def _fits(comment: Comment, finding: Finding) -> bool:
    """Whether the finding stands on a line of the comment's statement."""
    first, last = comment.request.statement
    place = finding.span
    return (
        (place.path, place.cell) == (comment.span.path, comment.span.cell)
        and first <= place.line <= last
        and finding.rule in comment.request.rules
    )
