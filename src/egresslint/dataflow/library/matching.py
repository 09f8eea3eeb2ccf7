"""Regular expressions on text that code shows: what they find there is known.

Only expressions whose search is sure to end soon are tried: no repetition within a repetition, no references
back, no looking around, and a text that is short for the number of repetitions in a row.
"""

from __future__ import annotations

from typing import Any

from egresslint.dataflow.formatted import MAX_TEXT
from egresslint.dataflow.frames import Args
from egresslint.dataflow.library.serialised import Serialised
from egresslint.dataflow.values import NONE, Key, Value, constant

MAX_WORK = 500_000
MAX_MATCHES = 40
_ONCE = frozenset({"search", "match", "fullmatch"})


class Matching(Serialised):
    """`engine_matches` tries an expression on a text."""

    def engine_matches(self, args: Args, n: int) -> Value:
        """`matches(method, pattern, text, *bounds)`: the matches and what is between; None if not known."""
        method, pattern, text = (value.text() for value in args.positional[:3])
        bounds = [value.constant() for value in args.positional[3:]]
        if method is None or pattern is None or text is None or not is_quick(pattern, len(text)):
            return NONE
        if any(bound is None or bound[0] != "int" or bound[1] is None for bound in bounds):
            return NONE
        found = _find(method, pattern, text, [bound[1] for bound in bounds if bound is not None])
        if found is None or len(found) > MAX_MATCHES:
            return NONE
        labels = self.step_labels(args.positional[2].labels, "call", n)
        ends = [0, *(each.end() for each in found)]
        starts = [*(each.start() for each in found), len(text)]
        between = [text[end:start] for end, start in zip(ends, starts, strict=True)]
        matches = [self._match_told(each, at, n) for at, each in enumerate(found)]
        parts = {
            0: self.allocate("list", n, dict(enumerate(matches)), tag="matches", labels=labels),
            1: self.allocate(
                "list",
                n,
                {at: constant("str", each) for at, each in enumerate(between)},
                tag="between",
                labels=labels,
            ),
        }
        return self.allocate("tuple", n, parts, tag="found")

    def engine_replaced(self, args: Args, n: int) -> Value:
        """`replaced(pattern, template, text)`, where code shows all three; else None."""
        import re

        pattern, template, text = (value.text() for value in args.positional)
        if pattern is None or template is None or text is None or not is_quick(pattern, len(text)):
            return NONE
        try:
            out = re.sub(pattern, template, text)
        except (re.error, IndexError, RecursionError, OverflowError):
            return NONE
        labels = self.step_labels(args.positional[2].labels, "call", n)
        return Value(labels, consts=frozenset({("str", out)})) if len(out) <= MAX_TEXT else NONE

    def _match_told(self, found: Any, at: int, n: int) -> Value:
        """The groups of a match, by number and by name, where they begin and end, and the last one."""
        groups: dict[Key, Value] = {}
        names: dict[Key, Value] = {}
        spans: list[dict[Key, Value]] = [{}, {}]
        index = {number: name for name, number in found.re.groupindex.items()}
        for number in range(found.re.groups + 1):
            text = found.group(number)
            value = NONE if text is None else constant("str", text)
            keys: list[Key] = [("int", number)]
            if number in index:
                names["str", index[number]] = value
                keys.append(("str", index[number]))
            for key in keys:
                groups[key] = value
                for side, place in zip(spans, found.span(number), strict=True):
                    side[key] = constant("int", place)
        last = NONE if found.lastgroup is None else constant("str", found.lastgroup)
        told = [groups, names, *spans]
        made = [self.allocate("dict", n, each, tag=("match", at, which)) for which, each in enumerate(told)]
        return self.allocate("tuple", n, dict(enumerate([*made, last])), tag=("match", at))


def _find(method: str, pattern: str, text: str, bounds: list[int]) -> list[Any] | None:
    import re

    try:
        compiled = re.compile(pattern)
    except (re.error, RecursionError, OverflowError):
        return None
    if method in _ONCE:
        found = getattr(compiled, method)(text, *bounds)
        return [] if found is None else [found]
    return list(compiled.finditer(text, *bounds))


def is_quick(pattern: str, length: int) -> bool:
    """Whether a search takes a time that is bounded by a small power of the length of the text."""
    degree = _degree(pattern)
    return degree is not None and (length + 1) ** (degree + 1) <= MAX_WORK


def _degree(pattern: str) -> int | None:
    """How many repetitions may follow each other; None where they are nested, or code looks around."""
    sums, tops = [0], [0]
    last = at = 0
    while at < len(pattern):
        letter = pattern[at]
        size = _atom_size(pattern, at)
        if size is None:
            return None
        at += size
        if letter == "(":
            sums.append(0)
            tops.append(0)
            continue
        if letter == "|":
            tops[-1], sums[-1] = max(tops[-1], sums[-1]), 0
            continue
        last = 0
        if letter == ")":
            if len(sums) == 1:
                return None
            last = max(tops.pop(), sums.pop())
        repeated, size = _repetition(pattern, at)
        at += size
        if repeated and last:
            return None
        sums[-1] += last + repeated
    return max(tops[0], sums[0]) if len(sums) == 1 else None


def _atom_size(pattern: str, at: int) -> int | None:
    """How many characters one piece of an expression takes; None for what is not judged."""
    letter = pattern[at]
    if letter == "\\":
        return None if pattern[at + 1 : at + 2] in set("123456789") else 2
    if letter == "[":
        end = at + 1 + pattern.startswith("^", at + 1)
        end += pattern.startswith("]", end)
        while end < len(pattern) and pattern[end] != "]":
            end += 1 + (pattern[end] == "\\")
        return end + 1 - at
    if pattern.startswith("(?", at):
        if pattern.startswith("(?:", at):
            return 3
        end = pattern.find(">", at)
        return end + 1 - at if pattern.startswith("(?P<", at) and end > 0 else None
    return 1


def _repetition(pattern: str, at: int) -> tuple[bool, int]:
    """Whether what stands before is repeated, and how many characters say so."""
    letter = pattern[at : at + 1]
    if letter == "?":
        size, repeated = 1, False
    elif letter in ("*", "+") and letter:
        size, repeated = 1, True
    elif letter == "{" and "}" in pattern[at:]:
        size, repeated = pattern.index("}", at) + 1 - at, True
    else:
        return False, 0
    return repeated, size + pattern.startswith(("?", "+"), at + size)
