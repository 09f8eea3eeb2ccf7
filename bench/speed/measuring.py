"""Runs programs and measures what they cost: CPU time, user and system, and peak memory, children included.

Wall time says little on a machine that others use; CPU time moves less, and ratios of paired runs least. So
all programs that are compared run once, then all once more, and each figure is a median.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple


_LAUNCH = Path(__file__).with_name("launch.py")


class Program(NamedTuple):
    """A command line. `prepare` runs before each measurement, unmeasured; `codes` mean that it worked."""

    name: str
    words: tuple[str, ...]
    folder: Path
    environment: Mapping[str, str]
    codes: tuple[int, ...] = (0, 1)
    prepare: Callable[[], object] = lambda: None


class Cost(NamedTuple):
    """One run, or the medians of several."""

    cpu: float
    memory: float
    wall: float
    """Seconds, megabytes, seconds."""


class Failed(Exception):
    """A program did not do its work, so its time means nothing."""


def run(program: Program, limit: float) -> Cost:
    """Run once. `limit` is in seconds of the wall."""
    program.prepare()
    done = subprocess.run(
        [sys.executable, "-I", "-S", str(_LAUNCH), str(limit), *program.words],
        cwd=program.folder,
        env=dict(program.environment),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=True,
    )
    code, cpu, memory, wall = done.stdout.split()
    if code == "late":
        raise Failed(f"{program.name} took longer than {limit:.0f} s")
    if int(code) not in program.codes:
        raise Failed(f"{program.name} ended with {code}")
    # Linux counts kilobytes, macOS bytes.
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return Cost(float(cpu), int(memory) / unit, float(wall))


def compare(
    programs: Sequence[Program], repeat: int, limit: float, say: Callable[[str], object]
) -> dict[str, Cost | str]:
    """The medians of each program by its name, or why there are none."""
    runs: dict[str, list[Cost]] = {program.name: [] for program in programs}
    failed: dict[str, Cost | str] = {}
    for number in range(repeat):
        for program in programs:
            if program.name in failed:
                continue
            try:
                cost = run(program, limit)
            except (Failed, OSError) as error:
                failed[program.name] = str(error)
                say(f"    {error}")
                continue
            say(f"    {number + 1}/{repeat} {program.name}: {cost.cpu:.3f} s CPU, {cost.memory:.0f} MB")
            runs[program.name].append(cost)
    return {name: failed.get(name) or median(costs) for name, costs in runs.items()}


def median(costs: Sequence[Cost]) -> Cost:
    return Cost(*(statistics.median(column) for column in zip(*costs)))


def load() -> float:
    """How many processes compete for the machine, as the system averages it over a minute."""
    return os.getloadavg()[0]
