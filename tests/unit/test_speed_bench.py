"""The speed benchmark: it must not flatter. Bounds are judged both ways, and failures are no figures."""

from __future__ import annotations

import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

FOLDER = Path(__file__).parents[2] / "bench" / "speed"


@pytest.fixture(scope="module")
def bench() -> Iterator[Any]:  # modules that only the benchmark's folder has
    sys.path.insert(0, str(FOLDER))
    try:
        import measuring
        import page
        import trees

        yield SimpleNamespace(measuring=measuring, page=page, trees=trees)
    finally:
        sys.path.remove(str(FOLDER))


def program(bench: Any, code: str, tmp_path: Path, **given: object) -> Any:
    words = (sys.executable, "-c", code)
    return bench.measuring.Program(
        **{"name": "it", "words": words, "folder": tmp_path, "environment": {}} | given
    )


def measured(bench: Any, own: float, peer: float, *, name: str = "toolkit", loads: bool = True) -> Any:
    def cost(seconds: float) -> Any:
        return bench.measuring.Cost(seconds, 30.0, seconds)

    cold = {"egresslint": cost(own), "semgrep": cost(peer), "bandit": cost(peer), "ruff": cost(peer)}
    warm = {"egresslint, warm": cost(own), "click": cost(0.05)}
    tree = bench.trees.Tree(name, Path("x"), 10_000, 10_000_000)
    return bench.page.Measured(tree, cold, warm, {}, loads)


def result(bench: Any, *trees: Any, **given: object) -> Any:
    return bench.page.Result({}, [], 1, **{"trees": list(trees), "loads": [0.0], **given})


def judged(bench: Any, one: Any) -> dict[str, bool | None]:
    return {f"{bound.work}, {bound.limit}": bound.holds for bound in result(bench, one).bounds()}


def test_cost_counts_children_but_not_who_starts_them(bench: Any, tmp_path: Path) -> None:
    ballast = bytearray(64 << 20)
    code = (
        "import subprocess, sys; subprocess.run([sys.executable, '-c', 'sum(range(3_000_000))'], check=True)"
    )
    cost = bench.measuring.run(program(bench, code, tmp_path), 60)
    small = bench.measuring.run(program(bench, "", tmp_path), 60)
    assert cost.cpu > small.cpu + 0.02
    assert small.memory < 40 < len(ballast) / 1e6


def test_what_fails_or_takes_too_long_has_no_figure(bench: Any, tmp_path: Path) -> None:
    failing = program(bench, "raise SystemExit(2)", tmp_path, name="failing")
    slow = program(bench, "import time; time.sleep(30)", tmp_path, name="slow")
    good = program(bench, "", tmp_path, name="good")
    said: list[str] = []
    costs = bench.measuring.compare([failing, good, slow], 2, 1.0, said.append)
    assert costs["failing"] == "failing ended with 2"
    assert costs["slow"] == "slow took longer than 1 s"
    assert isinstance(costs["good"], bench.measuring.Cost)


def test_bounds_are_judged_both_ways(bench: Any) -> None:
    assert judged(bench, measured(bench, 0.24, 1.0))["toolkit, cold, 0.25 of Semgrep"] is True
    assert judged(bench, measured(bench, 0.26, 1.0))["toolkit, cold, 0.25 of Semgrep"] is False
    assert judged(bench, measured(bench, 0.105, 1.0))["toolkit, warm, 60 ms over click"] is True
    assert judged(bench, measured(bench, 0.115, 1.0))["toolkit, warm, 60 ms over click"] is False
    plain = judged(bench, measured(bench, 0.9, 1.0, name="plain", loads=True))
    assert plain["10,000 files without a marker, cold, Ruff"] is True
    assert plain["the same: LibCST, not loaded"] is False


def test_what_was_not_measured_is_neither_reached_nor_missed(bench: Any) -> None:
    one = measured(bench, 0.2, 1.0)
    one.cold["semgrep"] = "semgrep ended with 2"
    assert judged(bench, one)["toolkit, cold, 0.25 of Semgrep"] is None


def test_the_page_says_what_it_is_worth(bench: Any) -> None:
    one = measured(bench, 0.2, 1.0)
    draft = "\n".join(bench.page.render(result(bench, one, draft=True), "plot.svg"))
    final = "\n".join(bench.page.render(result(bench, one), "plot.svg"))
    assert "**Draft: measured while other work kept the machine busy." in draft
    assert "Draft" not in final
    assert "| toolkit, cold | 0.25 of Semgrep | 0.20 s, 0.20 of 1.00 s | yes |" in final


def test_the_plot_is_one_picture_with_a_line_for_each_series(bench: Any) -> None:
    rows = [measured(bench, 0.1 * n, 1.0, name=f"part{n}") for n in (1, 2, 4)]
    plot = ET.fromstring(bench.page.draw(result(bench, by_size=rows, by_part=rows)))
    assert len(plot.findall("{*}polyline")) == 4


def test_a_plain_tree_holds_no_marker(bench: Any, tmp_path: Path) -> None:
    tree = bench.trees.make_plain("plain", 40, tmp_path, (b"ohere", b"import re"))
    contents = [path.read_bytes() for path in tree.folder.rglob("*.py")]
    assert len(contents) == tree.files == 40
    assert not any(b"import re" in content for content in contents)
    assert (tree.folder / ".git").is_dir()
