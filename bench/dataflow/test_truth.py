"""What is checked in as true is what the programs do: `pytest bench/dataflow`."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from sites import PROGRAMS
from truth import establish_all, render, truth_file


def test_truth_is_what_running_shows() -> None:
    truths, problems = establish_all()
    assert problems == []
    stale = [name for name, truth in truths.items() if truth_file(name).read_text("utf-8") != render(truth)]
    assert stale == []


def test_programs_do_not_know_the_answer() -> None:
    """A program mentions neither the provider nor anything that reads as sensitive by name in its imports."""
    mentions = [path for path in PROGRAMS.rglob("*.py") if "cohere" in path.read_text("utf-8").lower()]
    assert mentions == []
