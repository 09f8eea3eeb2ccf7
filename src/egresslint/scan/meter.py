"""What one scan has done so far, and where its time went: counted while it runs, shown by whoever asks.

Time is that of the wall, and is in one place at a time: what a stage calls up counts for the inner stage.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter
from typing import Literal

Stage = Literal["start", "find", "read", "recall", "parse", "follow", "place", "judge"]
"""Find files, read them, recall what is known of them, parse and lower, follow data, place, judge."""

Counted = Literal["read", "bytes", "parsed", "recalled", "placed", "interpreted", "reports recalled"]


class Meter:
    """Counts and clocks of one scan. Another thread may look at it while it changes."""

    def __init__(self, clock: Callable[[], float] = perf_counter) -> None:
        self.counts: Counter[Counted] = Counter()
        self.seconds: defaultdict[Stage, float] = defaultdict(float)
        self.files: defaultdict[str, float] = defaultdict(float)
        """Seconds by file, for those that were parsed or followed."""
        self.total = 0
        """How many files there are, once they are found."""
        self.stage: Stage = "start"
        self.path = ""
        self._clock = clock
        self._since = clock()

    @contextmanager
    def spend(self, stage: Stage, path: str = "") -> Iterator[None]:
        """Time spent inside counts for the stage, and for the file if one is named."""
        outer = (self.stage, self.path)
        self._turn(stage, path or self.path)
        try:
            yield
        finally:
            self._turn(*outer)

    def come_to(self, path: str) -> None:
        """From now on the stage is busy with this file."""
        self._turn(self.stage, path)

    def count(self, what: Counted, number: int = 1) -> None:
        self.counts[what] += number

    def stop(self) -> None:
        """Account for the time up to now."""
        self._turn(self.stage, self.path)

    def _turn(self, stage: Stage, path: str) -> None:
        now = self._clock()
        spent, self._since = now - self._since, now
        self.seconds[self.stage] += spent
        if self.path:
            self.files[self.path] += spent
        self.stage, self.path = stage, path
