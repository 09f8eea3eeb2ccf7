"""Comments that ask to silence a finding: `# egresslint: ignore[rule-name] -- reason`.

Only comments count, never text in a string. What is wrong with one is said beside it; which findings it
silences, whether its rules exist and whether it was needed are judged elsewhere.
"""

from __future__ import annotations

import re
from typing import Literal

import msgspec

from egresslint.source.lexing import COMMENT, events

Fault = Literal["malformed", "blanket", "no-reason"]

_START = re.compile(r"#[ \t]*egresslint[ \t]*:")
_IGNORE = re.compile(r"[ \t]*ignore(?![\w-])[ \t]*(?:\[([^\]]*)\])?[ \t]*(?:--(.*))?", re.DOTALL)
_RULE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class Suppression(msgspec.Struct, frozen=True):
    """One request to silence rules on its statement. With a `fault` it silences nothing.

    Lines and columns count from 1, columns in code points; the end column is exclusive.
    """

    line: int
    column: int
    end_column: int
    rules: tuple[str, ...]
    reason: str
    fault: Fault | None = None


def find_suppressions(text: str) -> tuple[Suppression, ...]:
    """Return every such comment of a decoded file, in order."""
    if "egresslint" not in text:
        return ()
    found: list[Suppression] = []
    line, line_start, counted = 1, 0, 0
    for kind, start, end in events(text):
        if kind != COMMENT:
            continue
        line += text.count("\n", counted, start)
        line_start = text.rfind("\n", line_start, start) + 1 or line_start
        counted = start
        found.extend(_in_comment(text, start, end, line, line_start))
    return tuple(found)


def _in_comment(text: str, start: int, end: int, line: int, line_start: int) -> list[Suppression]:
    """A comment may hold several; each reaches to the next one."""
    marks = list(_START.finditer(text, start, end))
    ends = [mark.start() for mark in marks[1:]]
    return [
        _read(text[mark.end() : stop].rstrip(), line, mark.start() - line_start + 1, stop - line_start + 1)
        for mark, stop in zip(marks, [*ends, end], strict=False)
    ]


def _read(words: str, line: int, column: int, end_column: int) -> Suppression:
    parts = _IGNORE.fullmatch(words)
    if parts is None:
        return Suppression(line, column, end_column, (), "", "malformed")
    rules = tuple(name.strip() for name in (parts[1] or "").split(",") if name.strip())
    reason = (parts[2] or "").strip()
    return Suppression(line, column, end_column, rules, reason, _fault(rules, reason))


def _fault(rules: tuple[str, ...], reason: str) -> Fault | None:
    if not rules or "*" in rules or "all" in rules:
        return "blanket"
    if not all(_RULE.fullmatch(rule) for rule in rules):
        return "malformed"
    return None if reason else "no-reason"
