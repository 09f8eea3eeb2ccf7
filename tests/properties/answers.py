"""What a program does, by running it: once for every way in which `maybe` can answer.

Only programs of `programs` run here, never what a test scans from elsewhere.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from types import ModuleType
from typing import NamedTuple

SECRET = "жщюэ"
MOST_ANSWERS = 9
MOST_RUNS = 600


class Uncertain(Exception):  # noqa: N818 - no error: this program has more ways than are run
    pass


class Truth(NamedTuple):
    """The sinks that run in some run, and those of them that the secret reaches."""

    run: set[int]
    reached: set[int]


def find_truth(text: str) -> Truth:
    code = compile(text, "main.py", "exec")
    sinks = set(re.findall(r"sink_(\d+)", text))
    truth = Truth(set(), set())
    waiting: list[tuple[bool, ...]] = [()]
    runs = 0
    while waiting:
        runs += 1
        if runs > MOST_RUNS:
            raise Uncertain
        given = waiting.pop()
        asked = _run(code, given, sinks, truth)
        waiting += [(*given, *[False] * extra, True) for extra in range(asked - len(given))]
    return truth


def _run(code: object, given: tuple[bool, ...], sinks: set[str], truth: Truth) -> int:
    asked = 0

    def maybe() -> bool:
        nonlocal asked
        asked += 1
        if asked > MOST_ANSWERS:
            raise Uncertain
        return given[asked - 1] if asked <= len(given) else False

    probe = ModuleType("probe")
    probe.maybe, probe.source = maybe, lambda: SECRET
    for number in sinks:
        setattr(probe, f"sink_{number}", _sink(number, truth))
    before = sys.modules.get("probe")
    sys.modules["probe"] = probe
    try:
        exec(code, {"__name__": "main"})
    finally:
        if before is None:
            del sys.modules["probe"]
        else:
            sys.modules["probe"] = before
    return asked


def _sink(number: str, truth: Truth) -> Callable[[object], None]:
    def sink(value: object) -> None:
        truth.run.add(int(number))
        if _holds(value):
            truth.reached.add(int(number))

    return sink


def _holds(value: object) -> bool:
    if isinstance(value, str):
        return not set(SECRET).isdisjoint(value.lower())
    if isinstance(value, dict):
        return any(map(_holds, [*value, *value.values()]))
    assert isinstance(value, (list, tuple)), value
    return any(map(_holds, value))
