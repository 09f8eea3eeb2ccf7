"""Programs with known answers: what reaches a sink is reported, and what does not is not.

Each program runs with every answer of its conditions; what some run shows must be reported. Where nothing
raises, that is also all that may be: of exceptions no analysis knows which calls raise them.
"""

from __future__ import annotations

from random import Random

import pytest
from answers import Truth, Uncertain, find_truth
from hypothesis import given, settings
from hypothesis import strategies as st
from programs import Program, write_program
from scanning import reported_sinks
from transformations import extract, inline, rename, reorder

FEW = settings(max_examples=60, derandomize=True, deadline=None, database=None)
SEEDS = st.integers(0, 10**9)


def known(program: Program) -> Truth | None:
    """What the program does; None where it asks too many questions to try all answers."""
    try:
        return find_truth(program.text)
    except Uncertain:
        return None


@FEW
@given(SEEDS, st.integers(4, 16))
def test_what_some_run_shows_is_reported_and_nothing_else(seed: int, size: int) -> None:
    program = write_program(Random(seed), size, raising=False)
    truth = known(program)
    if truth is not None:
        assert reported_sinks(program) & truth.run == truth.reached, program.text


@FEW
@given(SEEDS, st.integers(4, 16))
def test_what_some_run_shows_is_reported_whatever_is_raised(seed: int, size: int) -> None:
    program = write_program(Random(seed), size, raising=True)
    truth = known(program)
    if truth is not None:
        assert reported_sinks(program) >= truth.reached, program.text


CHANGES = {
    "rename": lambda text, _: rename(text),
    "reorder": reorder,
    "extract": extract,
    "inline": lambda text, _: inline(text),
}


@pytest.mark.parametrize("change", CHANGES)
@settings(FEW, max_examples=25)
@given(seed=SEEDS, size=st.integers(4, 12))
def test_a_change_that_changes_nothing_keeps_the_verdict(change: str, seed: int, size: int) -> None:
    program = write_program(Random(seed), size)
    changed = Program(CHANGES[change](program.text, Random(seed)), program.sinks)
    truth = known(program)
    if truth is not None:
        assert known(changed) == truth, changed.text
    if changed.text != program.text:
        assert reported_sinks(changed) == reported_sinks(program), changed.text


def test_the_programs_are_worth_it() -> None:
    """Enough of them have both sinks that the secret reaches and sinks that it does not."""
    truths = [known(write_program(Random(seed), 14)) for seed in range(60)]
    mixed = [truth for truth in truths if truth is not None and truth.reached and truth.run > truth.reached]
    assert len(mixed) > 20
