"""Whatever a program would do for ever, following it ends soon, and what it sends is reported."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hostile_files import SENDS
from hostile_programs import PROGRAMS
from test_hostile_files import assert_counts_add_up, check, named, reported

from egresslint.dataflow.sources import MAX_SIBLINGS, Classifier, Verdict

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


def test_names_are_not_each_compared_with_all_beside_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    beside = []
    name = Classifier.name

    def noting(self: Classifier, *given: str, siblings: tuple[str, ...] = (), **more: str) -> Verdict | None:
        beside.append(len(siblings))
        return name(self, *given, siblings=siblings, **more)

    monkeypatch.setattr(Classifier, "name", noting)
    parameters = ", ".join(f"diagnosis_{i}" for i in range(3 * MAX_SIBLINGS))
    fields = "".join(f"        self.diagnosis_{i} = i\n" for i in range(3 * MAX_SIBLINGS))
    (tmp_path / "hostile.py").write_text(
        f"{SENDS}def go({parameters}):\n    triage(diagnosis_7)\n"
        f"class Many:\n    def __init__(self, i):\n{fields}    def go(self): triage(self.diagnosis_8)\n"
    )
    assert reported(check(tmp_path)) == {"hostile.py"}
    assert max(beside) == MAX_SIBLINGS


@pytest.mark.parametrize(("handlers", "unresolved"), [(90, 0), (300, 1)])
def test_what_is_one_of_very_many_is_found_or_called_unresolved(
    handlers: int, unresolved: int, tmp_path: Path
) -> None:
    others = "".join(f"class A{i}:\n    def run(self, x): return x\n" for i in range(handlers))
    (tmp_path / "hostile.py").write_text(
        f"{SENDS}{others}class Z:\n    def run(self, x): triage(x)\n"
        f"EVERY = [{', '.join(f'A{i}()' for i in range(handlers))}, Z()]\n"
        "def go(diagnosis):\n    for each in EVERY:\n        each.run(diagnosis)\n"
    )
    report = check(tmp_path)
    assert len(report.unresolved) == unresolved
    if not unresolved:
        assert [f.span.line for f in report.findings if f.egress and f.categories]


@pytest.mark.parametrize(("wrappers", "unresolved"), [(20, 0), (200, 1)])
def test_what_is_called_too_deep_is_found_or_called_unresolved(
    wrappers: int, unresolved: int, tmp_path: Path
) -> None:
    (tmp_path / "hostile.py").write_text(
        SENDS.replace("diagnosis", "text")
        + "def wrap(f): return lambda x: f(x)\ng = triage\n"
        + "g = wrap(g)\n" * wrappers
        + "def go(diagnosis): g(diagnosis)\n"
    )
    report = check(tmp_path)
    assert len(report.unresolved) == unresolved
    assert bool(reported(report)) == (not unresolved)
