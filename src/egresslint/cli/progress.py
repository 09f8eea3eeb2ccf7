"""Says what a long scan is doing: one line on standard error that is gone when the scan ends.

Only a person at a terminal sees it. Pipes, files and CI get nothing, nor does anyone whose scan is done
within a second.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from egresslint.scan.meter import Meter, Stage

DELAY = 1.0
_PAUSE = 0.1

_DOING: dict[Stage, str] = {
    "start": "starting",
    "find": "looking for files",
    "read": "reading files",
    "recall": "recalling results",
    "parse": "parsing",
    "follow": "following data",
    "place": "finding places",
    "judge": "judging",
}


@contextmanager
def show_progress(meter: Meter, *, quiet: bool = False, delay: float = DELAY) -> Iterator[None]:
    """Show what the meter's scan is doing, once it has taken longer than the delay."""
    stream = sys.stderr
    if quiet or not _is_watched(stream):
        yield
        return
    line = _Line(stream, meter)
    line.start(delay)
    try:
        yield
    finally:
        line.stop()


def _is_watched(stream: TextIO) -> bool:
    return stream.isatty() and os.environ.get("TERM") != "dumb" and not os.environ.get("CI")


class _Line:
    """The line, and the thread that rewrites it."""

    def __init__(self, stream: TextIO, meter: Meter) -> None:
        self.stream = stream
        self.meter = meter
        self.width = 0
        self._ended = Event()
        self._thread: Thread | None = None

    def start(self, delay: float) -> None:
        self._thread = Thread(target=self._run, args=(delay,), daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._ended.set()
        assert self._thread is not None
        self._thread.join()

    def _run(self, delay: float) -> None:
        try:
            while not self._ended.wait(delay):
                self._draw(describe(self.meter))
                delay = _PAUSE
            if self.width:
                self._draw("")
                self.stream.write("\r")
                self.stream.flush()
        except (OSError, ValueError):
            return  # a terminal that has gone away is no reason to fail

    def _draw(self, text: str) -> None:
        from shutil import get_terminal_size

        from egresslint.report.style import Style, display_width, pad, shorten

        ascii_only = "utf" not in (self.stream.encoding or "").lower()
        style = Style(unicode=not ascii_only)
        # The last column is left free: a full line would begin the next one.
        shown = shorten(style.show(text), max(get_terminal_size().columns - 1, 10), style)
        self.stream.write("\r" + pad(shown, self.width))
        self.stream.flush()
        self.width = display_width(shown)


def describe(meter: Meter) -> str:
    """What the scan is doing, in one line."""
    doing = _DOING[meter.stage]
    if meter.stage == "read" and meter.total:
        doing += f": {meter.counts['read']:,} of {meter.total:,}"
    parsed = f" ({meter.counts['parsed']:,} parsed)" if meter.counts["parsed"] else ""
    place = f" {meter.path}" if meter.path else ""
    return f"egresslint: {doing}{parsed}{place}"
