"""The meter: time is in one place at a time, and a scan fills it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from egresslint import config, scan
from egresslint.scan.meter import Meter

SENDS = (
    "import cohere\n"
    "def ask(text):\n"
    "    cohere.ClientV2().chat(model='m', messages=[{'role': 'user', 'content': text}])\n"
)


class Clock:
    """Stands still until it is told otherwise."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def request(root: Path, **given: object) -> scan.Request:
    settings = config.load_settings(root, None, frozenset())
    fixed = {"root": root, "paths": (), "governance_path": None, "as_of": date(2026, 11, 21)}
    return scan.Request(settings=settings, **{**fixed, **given})


def measured(root: Path, **given: object) -> Meter:
    meter = Meter()
    scan.run(request(root, **given), meter)
    return meter


def test_an_inner_stage_takes_its_time_from_the_outer_one() -> None:
    clock = Clock()
    meter = Meter(clock)
    with meter.spend("follow"):
        clock.now += 1
        with meter.spend("parse", "a.py"):
            clock.now += 10
        meter.come_to("b.py")
        clock.now += 100
    clock.now += 1000
    meter.stop()
    assert meter.seconds == {"start": 1000, "follow": 101, "parse": 10}
    assert meter.files == {"a.py": 10, "b.py": 100}


def test_a_stage_that_fails_ends() -> None:
    clock = Clock()
    meter = Meter(clock)
    with pytest.raises(KeyError), meter.spend("read"):
        clock.now += 1
        raise KeyError
    clock.now += 5
    meter.stop()
    assert meter.seconds == {"start": 5, "read": 1}
    assert meter.stage == "start"


def test_a_scan_counts_what_it_does(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text(SENDS)
    (tmp_path / "other.py").write_text("x = 1\n")
    meter = measured(tmp_path, no_cache=True)
    assert meter.total == 2
    assert meter.counts["parsed"] == 1
    assert meter.counts["placed"] == 1
    assert meter.counts["read"] >= 2
    assert meter.counts["interpreted"] > 0
    assert {"find", "read", "parse", "follow", "place", "judge"} <= meter.seconds.keys()
    assert set(meter.files) == {"app.py"}


def test_nothing_is_parsed_without_a_marker(tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text("x = 1\n")
    meter = measured(tmp_path, no_cache=True)
    assert meter.counts["parsed"] == meter.counts["interpreted"] == 0
    assert meter.counts["read"] == 1


def test_a_result_that_holds_is_recalled(tmp_path: Path) -> None:
    root, cache = tmp_path / "project", tmp_path / "cache"
    root.mkdir()
    (root / "app.py").write_text(SENDS)
    assert measured(root, cache_dir=cache).counts["reports recalled"] == 0
    again = measured(root, cache_dir=cache)
    assert again.counts["reports recalled"] == 1
    assert again.counts["parsed"] == again.counts["interpreted"] == 0
