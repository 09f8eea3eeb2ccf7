"""Which text may hurt the parser: a linear look at its structure, with the same answer on every machine.

LibCST takes exponential time on nested `match` patterns and on nested parentheses after `del`, needs C stack
and quadratic memory for nesting, and some 25 microseconds and 2.5 KB for each token. The limits are CPython's
own where it has one (200 brackets, 100 indents), so that they lose no program; where CPython takes more (long
chains of operators, large tables) the file is still read by `source.fallback`. Nothing here judges whether
the text is valid.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import msgspec

from egresslint.source.lexing import CLOSE, COMMENT, OPEN, STRING, WORD, events

MAX_BRACKETS = 200
MAX_INDENTS = 100
# Nesting and chains: memory grows with their square, 1.7 GB for 3000.
NESTING_IN_PROCESS = 400
MAX_NESTING = 3000
TOKENS_IN_PROCESS = 120_000
MAX_TOKENS = 400_000
# What the parser tries in one file's patterns, 3 to 7 microseconds each.
MAX_ATTEMPTS = 1 << 17

# The sum over all links of a chain of how deep each is nested, half a microsecond each; of brackets 10.
WORK_IN_PROCESS = 2_000_000
MAX_WORK = 20_000_000
_TOWER = 20
_LARGE = 30_000
# No shorter statement can hold a chain of `NESTING_IN_PROCESS`.
_SHORT = 2 * NESTING_IN_PROCESS
_TOKEN = re.compile(r"\w+|[^\w ]")
_DEEP_INDENT = re.compile(rf"\n[ \t\f]{{{MAX_INDENTS}}}")
_LINE_END = re.compile(r"#[^\n]*\n|(?<!\\)\n")
_CASE = re.compile(r"^[ \t\f]*case\b(?![ \t]*[=.,:])", re.MULTILINE)
_DEL = re.compile(r"""[()\[\]{}"'#]|\bdel\b""")
# Literal beginnings, which are searched for many times faster than a choice of words.
_CASE_WORD = re.compile(r"case(?<!\wcase)\b")
_DEL_WORD = re.compile(r"del(?<!\wdel)\b")
_CHAINING = re.compile(
    r"""[()\[\]{}"'#,;.+\-*/%@&|^~<>=!]|\b(?:not|and|or|in|is|if|else|for|lambda|await|yield)\b"""
)
_PATTERN_MARKS = re.compile(r"""[()\[\]{}"'#,:|]""")
_ELIF = re.compile(r"^([ \t\f]*)(?:(elif)\b|if\b)", re.MULTILINE)


# Where a logical line begins and ends, how deep brackets nest in it, and the sum of their depths.
Statement = tuple[int, int, int, int]


class Suspicion(msgspec.Struct, frozen=True):
    """Why text is not parsed here and now: with `refused` LibCST must not see it, else a worker may try."""

    refused: bool
    message: str
    line: int | None = None


def suspect(text: str) -> Suspicion | None:
    """Return what makes the text dangerous to parse, the worst first; None for ordinary text."""
    worst: Suspicion | None = None
    for found in _suspicions(text):
        if found.refused:
            return found
        worst = worst or found
    return worst


def _suspicions(text: str) -> Iterator[Suspicion]:
    yield from _too_many_tokens(text)
    yield from _too_many_indents(text)
    yield from _long_elif(text)
    yield from _nested(text)


def _nested(text: str) -> Iterator[Suspicion]:
    has_branches = (_DEL_WORD.search(text) or _CASE_WORD.search(text)) is not None
    # Many statements of middle length add up only in a large file.
    short = _SHORT if len(text) < _LARGE else _SHORT // 4
    work = attempts = 0
    for start, end, depth, towers in _statements(text):
        work += _TOWER * towers
        if depth > MAX_BRACKETS:
            yield Suspicion(True, f"brackets nest {depth} deep", _line(text, start))
        if end - start > short:
            nesting, chained = _nesting(text, start, end)
            work += chained
            if nesting > NESTING_IN_PROCESS:
                words = f"{nesting} operators, calls or strings form one chain"
                yield Suspicion(nesting > MAX_NESTING, words, _line(text, start))
        if has_branches and depth > 2:
            attempts += _attempts(text, start, end)
            if attempts > MAX_ATTEMPTS:
                words = "its nested patterns take exponential time to parse"
                yield Suspicion(True, words, _line(text, start))
    if work > WORK_IN_PROCESS:
        yield Suspicion(work > MAX_WORK, "all its nesting together takes long to parse")


def _too_many_tokens(text: str) -> Iterator[Suspicion]:
    if len(text) <= TOKENS_IN_PROCESS:
        return
    count = sum(1 for _ in _TOKEN.finditer(text))
    if count > TOKENS_IN_PROCESS:
        yield Suspicion(count > MAX_TOKENS, f"it has {count:,} tokens")


def _too_many_indents(text: str) -> Iterator[Suspicion]:
    if not _DEEP_INDENT.search(text):
        return
    widths = [0]
    for number, line in enumerate(text.split("\n"), 1):
        code = line.lstrip(" \t\f")
        if not code or code[0] == "#":
            continue
        width = len(line[: len(line) - len(code)].expandtabs())
        while widths[-1] > width:
            widths.pop()
        if widths[-1] < width:
            widths.append(width)
        if len(widths) > MAX_INDENTS + 1:
            yield Suspicion(True, f"blocks nest more than {MAX_INDENTS} deep", number)
            return


def _long_elif(text: str) -> Iterator[Suspicion]:
    """An `elif` nests in the one before it."""
    if text.count("elif") <= NESTING_IN_PROCESS:
        return
    lengths: dict[str, int] = {}
    longest = 0
    for found in _ELIF.finditer(text):
        lengths[found[1]] = lengths.get(found[1], 0) + 1 if found[2] else 0
        longest = max(longest, lengths[found[1]])
    if longest > NESTING_IN_PROCESS:
        yield Suspicion(longest > MAX_NESTING, f"an if statement has {longest} branches")


def _statements(text: str) -> Iterator[Statement]:
    """Yield the logical lines that hold brackets or strings, and of the others the long ones."""
    start = stop = deepest = work = 0
    for begin, end, depth, towers in _items(text):
        ends = _line_ends(text, stop, begin)
        if ends:
            yield start, ends[0], deepest, work
            yield from _long_lines(ends)
            start, deepest, work = ends[-1], 0, 0
        stop, deepest, work = end, max(deepest, depth), work + towers
    ends = [*_line_ends(text, stop, len(text)), len(text)]
    yield start, ends[0], deepest, work
    yield from _long_lines(ends)


def _line_ends(text: str, start: int, end: int) -> list[int]:
    """Return where logical lines end between two outermost items: at least the first and the last place.

    There is no string between them, so what looks like a comment is one.
    """
    first = text.find("\n", start, end) + 1
    if first == 0:
        return []
    if end - start <= _SHORT and text.find("\\\n", start, end) < 0:
        return [first, text.rfind("\n", start, end) + 1]
    return [found.end() for found in _LINE_END.finditer(text, start, end)]


def _items(text: str) -> Iterator[Statement]:
    """Yield each outermost bracket pair or string."""
    begin = depth = deepest = towers = 0
    for kind, start, end in events(text):
        if kind == OPEN:
            if depth == 0:
                begin, deepest, towers = start, 0, 0
            depth += 1
            towers += depth
            deepest = max(deepest, depth)
        elif kind == CLOSE:
            depth -= 1
            if depth == 0:
                yield begin, end, deepest, towers
        elif kind == STRING and depth == 0:
            yield start, end, 0, 0
    if depth:
        yield begin, len(text), deepest, towers


def _long_lines(ends: list[int]) -> Iterator[Statement]:
    return ((start, end, 0, 0) for start, end in pairwise(ends) if end - start > _SHORT)


def _nesting(text: str, start: int, end: int) -> tuple[int, int]:
    """Count what nests in each other: operators up to the next comma, over all open brackets.

    Returns the most at any place, and the sum over all places.
    """
    worst = total = work = 0
    # For each open bracket the links of its chain, and those of them that no comma ends: `lambda a, b: ...`.
    chains = [[0, 0]]
    for kind, begin, _ in events(text, start, end, _CHAINING):
        chain = chains[-1]
        if kind == COMMENT:
            continue
        if kind == CLOSE:
            total -= chains.pop()[0]
        elif kind == WORD and text[begin] in ",;":
            total -= chain[0] - chain[1]
            chain[0] = chain[1]
        else:
            total += 1
            chain[0] += 1
            chain[1] += text.startswith("lambda", begin)
            work += total
            worst = max(worst, total)
        if kind == OPEN:
            chains.append([0, 0])
    return worst, work


def _attempts(text: str, start: int, end: int) -> int:
    """Estimate how often the parser tries the innermost pattern.

    By level, a list doubles the attempts; what fails in parentheses or braces, and some that does not,
    quadruples them.
    """
    at = _branch(text, start, end)
    if at is None:
        return 0
    # For each open bracket: the attempts inside it, and by how much the bracket multiplies them.
    levels = [[1, 1]]
    for kind, begin, _ in events(text, at, end, _PATTERN_MARKS):
        if kind == OPEN:
            levels.append([1, 2 if text[begin] == "[" else 4])
        elif kind == CLOSE:
            _leave(levels)
        elif kind == WORD and text[begin] != ":":
            levels[-1][0] += 1
        elif kind == WORD and len(levels) == 1:
            break
    # The parser tries what is never closed, too.
    while len(levels) > 1:
        _leave(levels)
    return levels[0][0]


def _leave(levels: list[list[int]]) -> None:
    if len(levels) > 1:
        inside, factor = levels.pop()
        levels[-1][0] += inside * factor


def _branch(text: str, start: int, end: int) -> int | None:
    case = _CASE.search(text, start, end)
    if case is not None:
        return case.start()
    if _DEL_WORD.search(text, start, end) is None:
        return None
    return next((begin for kind, begin, _ in events(text, start, end, _DEL) if kind == WORD), None)


def _line(text: str, at: int) -> int:
    return text.count("\n", 0, at) + 1
