"""Whatever a program would do for ever, following it ends soon, and what it sends is reported."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hostile_files import SENDS
from hostile_programs import PROGRAMS
from test_hostile_files import assert_counts_add_up, check, named, reported

# Where following is cut short, the egress that it leads to says so.
BOUNDED = ("comprehension-of-many-clauses", "deep-copies-of-copies", "calls-that-branch")


@pytest.mark.parametrize("name", PROGRAMS)
def test_following_a_program_ends(name: str, tmp_path: Path) -> None:
    text = PROGRAMS[name]
    (tmp_path / "hostile.py").write_text(text)
    (tmp_path / "plain.py").write_text(SENDS)
    began = time.process_time()
    report = check(tmp_path)
    assert time.process_time() - began < 20 + len(text) / 1000
    assert named(report) == set()
    assert reported(report) == {"hostile.py", "plain.py"}
    if name in BOUNDED:
        assert [e.dataflow for e in report.egresses if e.span.path == "hostile.py"] == ["bounded"]
    assert_counts_add_up(report)
