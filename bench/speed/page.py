"""The page that the benchmark writes: bounds and whether they hold, tables of all figures, and a plot.

It measures nothing. A figure that could not be measured says why.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timezone
from pathlib import Path
from typing import NamedTuple

from measuring import Cost
from trees import Tree

Costs = Mapping[str, "Cost | str"]

# A scan of the tree may cost this share of what the peer costs.
_SHARES = {
    "toolkit": (("semgrep", 1 / 4), ("bandit", 1 / 4)),
    "onyx": (("semgrep", 1 / 3),),
    "langchain": (("semgrep", 1.0),),
}
_COLD_MEMORY = 250.0
_WARM_MEMORY = 40.0
_GROWTH = 11.0


class Measured(NamedTuple):
    """One tree. `edits` is the cost of a run after one file was edited; `loads_parser` tells of LibCST."""

    tree: Tree
    cold: Costs
    warm: Costs
    edits: Costs
    loads_parser: bool


class Bound(NamedTuple):
    """One line of the table of bounds; `holds` is None where something was not measured."""

    work: str
    limit: str
    figure: str
    holds: bool | None


@dataclass
class Result:
    """All that one session measured."""

    versions: dict[str, str]
    missing: list[str]
    repeat: int
    trees: list[Measured] = field(default_factory=list)
    by_size: list[Measured] = field(default_factory=list)
    by_part: list[Measured] = field(default_factory=list)
    edited: dict[str, tuple[str, int]] = field(default_factory=dict)
    marginal: dict[str, float] = field(default_factory=dict)
    loads: list[float] = field(default_factory=list)
    draft: bool = False

    def bounds(self) -> list[Bound]:
        return [bound for one in self.trees for bound in self._bounds_of(one)] + list(self._growth())

    def _bounds_of(self, one: Measured) -> Iterator[Bound]:
        name = one.tree.name
        if name == "plain":
            yield _share(f"{one.tree.files:,} files without a marker, cold", one.cold, "ruff", 1.0)
            yield Bound("the same: LibCST", "not loaded", _loaded(one), not one.loads_parser)
            most = 0.040 + one.tree.files * 10e-6
            yield _above_click("the same, warm", one.warm, "egresslint, warm", most)
        else:
            for peer, share in _SHARES.get(name, ()):
                yield _share(f"{name}, cold", one.cold, peer, share)
            yield _above_click(f"{name}, warm", one.warm, "egresslint, warm", 0.060)
        if name in self.edited:
            file, size = self.edited[name]
            work = f"{name}, one file edited (`{file}`, {size / 1024:.0f} KB)"
            yield _at_most(work, one.edits, 0.2 + 0.0012 * size / 1024)
        yield _memory(f"{name}, cold: peak memory", one.cold, "egresslint", _COLD_MEMORY)
        yield _memory(f"{name}, warm: peak memory", one.warm, "egresslint, warm", _WARM_MEMORY)

    def _growth(self) -> Iterator[Bound]:
        for small, large in zip(self.by_size, self.by_size[2:]):
            for kind, name in (("cold", "egresslint"), ("warm", "egresslint, warm")):
                before = _get(small.cold if kind == "cold" else small.warm, name)
                after = _get(large.cold if kind == "cold" else large.warm, name)
                work = f"{large.tree.files:,} files instead of {small.tree.files:,}, same Cohere code, {kind}"
                if before is None or after is None:
                    yield Bound(work, f"{_GROWTH:g} times", "not measured", None)
                else:
                    times = after.cpu / before.cpu
                    yield Bound(work, f"{_GROWTH:g} times", f"{times:.1f} times", times <= _GROWTH)


def _get(costs: Costs, name: str) -> Cost | None:
    cost = costs.get(name)
    return cost if isinstance(cost, Cost) else None


def _share(work: str, costs: Costs, peer: str, share: float) -> Bound:
    limit = f"{share:.2g} of {peer.capitalize()}" if share != 1 else f"{peer.capitalize()}"
    own, other = _get(costs, "egresslint"), _get(costs, peer)
    if own is None or other is None:
        return Bound(work, limit, "not measured", None)
    figure = f"{own.cpu:.2f} s, {own.cpu / other.cpu:.2f} of {other.cpu:.2f} s"
    return Bound(work, limit, figure, own.cpu <= share * other.cpu)


def _above_click(work: str, costs: Costs, name: str, most: float) -> Bound:
    own, click = _get(costs, name), _get(costs, "click")
    limit = f"{most * 1000:.0f} ms over click"
    if own is None or click is None:
        return Bound(work, limit, "not measured", None)
    above = own.cpu - click.cpu
    return Bound(work, limit, f"{above * 1000:.0f} ms over {click.cpu * 1000:.0f}", above <= most)


def _at_most(work: str, costs: Costs, most: float) -> Bound:
    own = _get(costs, "egresslint, warm")
    if own is None:
        return Bound(work, f"{most:.2f} s", "not measured", None)
    return Bound(work, f"{most:.2f} s", f"{own.cpu:.2f} s", own.cpu <= most)


def _memory(work: str, costs: Costs, name: str, most: float) -> Bound:
    own = _get(costs, name)
    if own is None:
        return Bound(work, f"{most:.0f} MB", "not measured", None)
    return Bound(work, f"{most:.0f} MB", f"{own.memory:.0f} MB", own.memory <= most)


def _loaded(one: Measured) -> str:
    return "loaded" if one.loads_parser else "not loaded"


# The page


def write_page(result: Result, page: Path) -> None:
    page.parent.mkdir(parents=True, exist_ok=True)
    plots = page.with_suffix(".svg")
    if result.by_size:
        plots.write_text(draw(result), encoding="utf-8")
    page.write_text("\n".join(render(result, plots.name)) + "\n", encoding="utf-8")


def render(result: Result, plot: str) -> Iterator[str]:
    yield "# Performance"
    yield ""
    yield "This page is made by [`bench/speed/run.py`](../bench/speed/README.md)."
    if result.draft:
        yield ""
        yield "**Draft: measured while other work kept the machine busy. Ratios are rough; times are too high.**"
    yield ""
    yield (
        "Times are CPU time, user and system, of the process and its children: medians of "
        f"{result.repeat} runs, all programs in turn. Memory is the peak of the largest process. Each program "
        "scans the same copy of a tree in one process, without a cache where nothing else is said."
    )
    yield ""
    yield from _table(("program", "version"), sorted(result.versions.items()))
    when = datetime.now(timezone.utc).date().isoformat()
    loads = f"{min(result.loads):.1f} to {max(result.loads):.1f}" if result.loads else "unknown"
    yield f"Measured on {when}; the load of the machine was {loads}."
    for name in result.missing:
        yield f"{name} is not in the registry that was used: its rows are empty."
    yield from _bounds(result)
    yield from _trees(result)
    yield from _curves(result, plot)
    yield from _marginal(result)


def _bounds(result: Result) -> Iterator[str]:
    yield from ("", "## Bounds", "")
    words = {True: "yes", False: "**no**", None: "-"}
    rows = [(b.work, b.limit, b.figure, words[b.holds]) for b in result.bounds()]
    yield from _table(("work", "at most", "measured", "reached"), rows)


def _trees(result: Result) -> Iterator[str]:
    yield from ("## Projects", "", "CPU seconds / peak MB.", "")
    names = ("egresslint", "egresslint, warm", "edited", "semgrep", "bandit", "ruff", "click")
    rows = []
    for one in result.trees:
        costs = {**one.cold, **one.warm, "edited": one.edits.get("egresslint, warm")}
        size = f"{one.tree.files:,} files, {one.tree.size / 1e6:.1f} MB"
        rows.append((one.tree.name, size, *(_cell(costs.get(name)) for name in names)))
    yield from _table(("tree", "Python", *names), rows)


def _cell(cost: Cost | str | None) -> str:
    if isinstance(cost, Cost):
        return f"{cost.cpu:.3f} / {cost.memory:.0f}"
    return cost or "-"


def _curves(result: Result, plot: str) -> Iterator[str]:
    if not result.by_size:
        return
    yield from ("## Growth", "", f"![CPU time against repository size and against relevant part]({plot})", "")
    yield "The same code that sends data (`examples/clinic`) among more and more files that do not matter: they"
    yield "name neither a provider nor a library that reaches one."
    yield ""
    yield from _growth_table(result.by_size)
    yield "More copies of that code among the same other files:"
    yield ""
    yield from _growth_table(result.by_part)


def _growth_table(rows: Sequence[Measured]) -> Iterator[str]:
    shown = [
        (
            f"{one.tree.files:,}",
            f"{one.tree.size / 1e6:.1f}",
            _cell(one.cold.get("egresslint")),
            _cell(one.warm.get("egresslint, warm")),
        )
        for one in rows
    ]
    yield from _table(("files", "MB", "cold", "warm"), shown)


def _marginal(result: Result) -> Iterator[str]:
    if not result.marginal:
        return
    words = {
        "marker": "look for a marker",
        "imports": "find imports",
        "guard": "guard the parser",
        "parse": "parse (LibCST)",
        "lower": "lower",
        "places": "find places, where a report needs them",
        "follow": "follow data: survey, summaries, fixpoint; of files asked for",
    }
    found = result.marginal
    yield from (
        "## One more kilobyte",
        "",
        f"Over a sample of {found['kilobytes']:,.0f} KB of these projects.",
        "",
    )
    yield from _table(
        ("stage", "ms of CPU per KB"),
        [(text, f"{found[name]:.3f}") for name, text in words.items() if name in found],
    )
    ratio = (found["parse"] + found["lower"]) / found["parse"]
    yield f"Parsing and lowering cost {ratio:.2f} times what parsing alone costs."


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield "| " + " | ".join(head) + " |"
    yield "|" + " --- |" * len(head)
    for row in rows:
        yield "| " + " | ".join(row) + " |"
    yield ""


# The plot

_WIDTH, _HEIGHT, _LEFT, _TOP = 380, 260, 60, 40
_COLORS = {"cold": "#c2410c", "warm": "#0f766e"}


def draw(result: Result) -> str:
    """Two panels side by side, both axes logarithmic."""
    panels = (
        _panel("repository: Python files", result.by_size, lambda one: one.tree.files, 0),
        _panel("relevant part: copies of the code", result.by_part, _copies, _WIDTH + 80),
    )
    width = 2 * _WIDTH + 80 + 2 * _LEFT
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {_HEIGHT + 100}" '
        'font-family="sans-serif" font-size="12">'
    )
    return "\n".join(
        [head, f'<rect width="{width}" height="{_HEIGHT + 100}" fill="white"/>', *panels, "</svg>\n"]
    )


def _copies(one: Measured) -> int:
    return int(one.tree.name.removeprefix("part"))


def _panel(title: str, rows: Sequence[Measured], across, shift: int) -> str:
    series = {
        "cold": [(across(one), cost.cpu) for one in rows if (cost := _get(one.cold, "egresslint"))],
        "warm": [(across(one), cost.cpu) for one in rows if (cost := _get(one.warm, "egresslint, warm"))],
    }
    points = [point for line in series.values() for point in line]
    if not points:
        return ""
    horizontal = _Axis([x for x, _ in points], _WIDTH)
    vertical = _Axis([y for _, y in points], _HEIGHT)
    left = _LEFT + shift
    parts = [f'<text x="{left}" y="{_TOP - 18}" font-weight="bold">CPU seconds by {title}</text>']
    for value in horizontal.ticks():
        x = left + horizontal.at(value)
        parts.append(f'<line x1="{x:.1f}" y1="{_TOP}" x2="{x:.1f}" y2="{_TOP + _HEIGHT}" stroke="#ddd"/>')
        parts.append(f'<text x="{x:.1f}" y="{_TOP + _HEIGHT + 18}" text-anchor="middle">{value:,g}</text>')
    for value in vertical.ticks():
        y = _TOP + _HEIGHT - vertical.at(value)
        parts.append(f'<line x1="{left}" y1="{y:.1f}" x2="{left + _WIDTH}" y2="{y:.1f}" stroke="#ddd"/>')
        parts.append(f'<text x="{left - 6}" y="{y + 4:.1f}" text-anchor="end">{value:g}</text>')
    for number, (name, line) in enumerate(series.items()):
        places = [(left + horizontal.at(x), _TOP + _HEIGHT - vertical.at(y)) for x, y in sorted(line)]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
        color = _COLORS[name]
        parts.append(f'<polyline points="{path}" fill="none" stroke="{color}" stroke-width="2"/>')
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{color}"/>' for x, y in places]
        parts.append(
            f'<text x="{left + 60 * number}" y="{_TOP + _HEIGHT + 42}" fill="{color}">&#9632; {name}</text>'
        )
    return "\n".join(parts)


class _Axis:
    """A logarithmic axis from a power of ten to another, or parts of it."""

    def __init__(self, values: Sequence[float], length: int) -> None:
        self.least = math.floor(math.log10(min(values)) * 2) / 2
        self.most = max(math.ceil(math.log10(max(values)) * 2) / 2, self.least + 0.5)
        self.length = length

    def at(self, value: float) -> float:
        return (math.log10(value) - self.least) / (self.most - self.least) * self.length

    def ticks(self) -> list[float]:
        found = [
            digit * 10.0**power
            for power in range(math.floor(self.least), math.ceil(self.most) + 1)
            for digit in (1, 2, 3, 5)
        ]
        return [tick for tick in found if self.least - 1e-9 <= math.log10(tick) <= self.most + 1e-9]
