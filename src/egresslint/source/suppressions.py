"""Comments that ask to silence a finding: `# egresslint: ignore[rule-name] -- reason`.

Only comments count, never text in a string. What is wrong with one is said beside it; which findings it
silences, whether its rules exist and whether it was needed are judged elsewhere.
"""

from __future__ import annotations

import re
from typing import Literal

import msgspec

from egresslint.source.lexing import CLOSE, COMMENT, OPEN, STRING, events

Fault = Literal["malformed", "blanket", "no-reason"]

_START = re.compile(r"#[ \t]*egresslint[ \t]*:")
_IGNORE = re.compile(r"[ \t]*ignore(?![\w-])[ \t]*(?:\[([^\]]*)\])?[ \t]*(?:--(.*))?", re.DOTALL)
_RULE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class Suppression(msgspec.Struct, frozen=True):
    """One request to silence rules on its statement. With a `fault` it silences nothing.

    Lines and columns count from 1, columns in code points; the end column is exclusive. `statement` is the
    first and the last line of its statement, or of the head of a compound one.
    """

    line: int
    column: int
    end_column: int
    rules: tuple[str, ...]
    reason: str
    fault: Fault | None = None
    statement: tuple[int, int] = (1, 1)


def find_suppressions(text: str) -> tuple[Suppression, ...]:
    """Return every such comment of a decoded file, in order."""
    if "egresslint" not in text:
        return ()
    found: list[Suppression] = []
    comments, joined = _outline(text)
    statements = _statements(text, comments, joined)
    line, line_start, counted = 1, 0, 0
    for start, end in comments:
        line += text.count("\n", counted, start)
        line_start = text.rfind("\n", line_start, start) + 1 or line_start
        counted = start
        requests = _in_comment(text, start, end, line, line_start)
        found += [msgspec.structs.replace(request, statement=statements[line - 1]) for request in requests]
    return tuple(found)


_Stretch = tuple[int, int]


def _outline(text: str) -> tuple[list[_Stretch], list[_Stretch]]:
    """The comments, and the brackets and strings, in which the end of a line ends no statement."""
    comments: list[_Stretch] = []
    joined: list[_Stretch] = []
    depth = opened = 0
    for kind, start, end in events(text):
        if kind == COMMENT:
            comments.append((start, end))
        elif kind == OPEN:
            opened = opened if depth else start
            depth += 1
        elif kind == CLOSE and depth == 1:
            joined.append((opened, end))
        elif kind == STRING and not depth:
            joined.append((start, end))
        depth -= kind == CLOSE and depth > 0
    if depth:
        joined.append((opened, len(text)))
    return comments, joined


def _statements(text: str, comments: list[_Stretch], joined: list[_Stretch]) -> list[_Stretch]:
    """For each line the first and the last line of its statement."""
    commented = {end for _, end in comments}
    found: list[_Stretch] = []
    first, at, stretches = 1, -1, iter([*joined, (len(text) + 1, len(text) + 1)])
    start, end = next(stretches)
    for number in range(1, text.count("\n") + 2):
        at = text.find("\n", at + 1)
        while 0 <= end <= at:
            start, end = next(stretches)
        goes_on = start <= at or (text[at - 1 : at] == "\\" and at not in commented)
        if at < 0 or not goes_on:
            found += [(first, number)] * (number - first + 1)
            first = number + 1
    return found


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
