"""What a scan did and where its time went, in lines for `--statistics`, `--profile` and `--verbose`."""

from __future__ import annotations

from collections.abc import Iterator

from egresslint.diagnostics import Coverage
from egresslint.scan.meter import Meter, Stage

_MOST_FILES = 10
_LEAST = 0.0005

_STAGES: dict[Stage, str] = {
    "start": "starting and loading",
    "find": "looking for files",
    "read": "reading files",
    "recall": "the cache",
    "parse": "parsing",
    "follow": "following data",
    "place": "finding places",
    "judge": "governance and rules",
}


def describe_work(meter: Meter, coverage: Coverage) -> Iterator[str]:
    """What happened to the files, and what each stage took."""
    done = meter.counts
    yield (
        f"files: {coverage.files_seen:,} seen, {coverage.files_irrelevant:,} irrelevant, "
        f"{coverage.files_analyzed:,} analysed, {len(coverage.files_failed):,} failed"
    )
    yield (
        f"work: {done['read']:,} files read, {done['parsed']:,} parsed and lowered, "
        f"{done['placed']:,} parsed again for places, {done['interpreted']:,} bodies interpreted"
    )
    yield (
        f"cache: {'the result' if done['reports recalled'] else 'no result'} "
        f"and {done['recalled']:,} files recalled"
    )
    stages = ", ".join(f"{name} {seconds:.3f}" for name, seconds in _by_time(meter))
    yield f"time: {sum(meter.seconds.values()):.3f} s: {stages}"


def describe_time(meter: Meter) -> Iterator[str]:
    """Where the time went: a line for each stage, then the files that took most of it."""
    total = sum(meter.seconds.values()) or 1.0
    yield "time by stage"
    for name, seconds in _by_time(meter):
        yield f"{seconds:9.3f} s {seconds / total:5.0%}  {name}"
    files = sorted(meter.files.items(), key=lambda item: (-item[1], item[0]))
    slowest = [item for item in files if item[1] >= _LEAST][:_MOST_FILES]
    if slowest:
        yield "slowest files"
    for path, seconds in slowest:
        yield f"{seconds:9.3f} s {seconds / total:5.0%}  {path}"


def _by_time(meter: Meter) -> list[tuple[str, float]]:
    rows = sorted(meter.seconds.items(), key=lambda item: -item[1])
    return [(_STAGES[stage], seconds) for stage, seconds in rows if seconds >= _LEAST]
