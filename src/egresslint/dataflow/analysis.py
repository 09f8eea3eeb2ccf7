"""Drives the interpreter: modules first, then every function that nobody is seen to call, until nothing new.

Callers run before what they call, so that a function with known callers is judged by what they hand in, and
runs with unknown arguments only if nobody does or code outside the program may.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

from egresslint.catalog.routes import Catalog
from egresslint.dataflow.core import (
    LEAST_TOTAL_STEPS,
    MAX_STEPS,
    MAX_SURVEY_STEPS,
    MAX_TOTAL_STEPS,
    MIN_STEPS,
    STEPS_PER_NODE,
)
from egresslint.dataflow.machine import Machine
from egresslint.dataflow.records import Records
from egresslint.dataflow.shipped import Program
from egresslint.dataflow.sources import Classifier
from egresslint.dataflow.values import Site
from egresslint.dataflow.watch import Watch, WatchingMachine
from egresslint.dataflow.world import World
from egresslint.project.modules import is_test

MAX_ROUNDS = 3


class Region(Program, Protocol):
    """A program whose files can be asked for by what they mention."""

    def mentioning(self, path: str, name: str) -> Iterable[str]:
        """Files that may call what `path` defines under `name`."""


def analyse(
    program: Region,
    classifier: Classifier,
    catalog: Catalog,
    paths: Iterable[str],
    watch: Watch | None = None,
    tell: Callable[[str], object] = str,
) -> Records:
    """What the region around `paths` sends: found in a first run that widens it, told by a second over it.

    The second starts afresh, so that what callers hand in is known before a function runs by itself. The
    first may spend less on each function: it only has to see who calls what. `tell` hears of each file whose
    code is run.
    """
    first = list(dict.fromkeys(paths))
    survey = Analysis(program, classifier, catalog, tell=tell)
    survey.most = MAX_SURVEY_STEPS
    survey.widen(first)
    settled = len(survey.paths) == len(first) and not survey.met_limit and not survey.cut_short
    if settled and watch is None:
        return survey.finish()
    whole = Analysis(program, classifier, catalog, watch, tell)
    if watch is None:
        whole.done |= survey.inert
    whole.run_files(sorted(survey.paths))
    records = whole.finish()
    records.cut_short = survey.cut_short
    records.interpreted += survey.world.records.interpreted
    return records


class Analysis:
    """One run over a region of a program."""

    def __init__(
        self,
        program: Region,
        classifier: Classifier,
        catalog: Catalog,
        watch: Watch | None = None,
        tell: Callable[[str], object] = str,
    ) -> None:
        self.program = program
        self.tell = tell
        self.world = World(program)
        self.watch = watch
        self.machine = Machine(self.world, classifier, catalog)
        if watch is not None:
            self.machine = WatchingMachine(self.world, classifier, catalog)
            self.machine.watch = watch
        self.asked: set[tuple[str, str]] = set()
        self.paths: dict[str, None] = {}
        self.done: set[Site] = set()
        self.active: set[Site] = set()
        self.met_limit = False
        self.cut_short = False
        self.spent = 0
        self.most = MAX_STEPS
        self.allowed = MAX_TOTAL_STEPS
        self.reads: dict[Site, set[int]] = {}

    @property
    def inert(self) -> set[Site]:
        """Functions that neither sent anything nor changed what others see when they ran by themselves."""
        return self.done - self.active

    def widen(self, paths: list[str]) -> None:
        """Run the files, then those that call what sends, until no more are found."""
        while paths and self.spent <= MAX_TOTAL_STEPS:
            self.run_files(paths)
            paths = self._callers()
        self.cut_short = bool(paths)

    def finish(self) -> Records:
        """Settle shared state; drop what functions with known callers did when they ran by themselves."""
        self._repeat_changed()
        entered = {site for site in self.done if site in self.world.entered and not self._is_exposed(site)}
        if self.watch is not None:
            self.watch.finish(self.world.scopes, entered)
        return self.world.records.without(entered)

    def run_files(self, paths: list[str]) -> None:
        self.paths.update(dict.fromkeys(paths))
        self._allow()
        for path in paths:
            self.tell(path)
            self.machine.run_module(path)
        for site in self._ordered(paths):
            if site not in self.done and (site not in self.world.entered or self._is_exposed(site)):
                self._run(site)

    def _allow(self) -> None:
        """Set how many steps all that runs may take, and how many each of it."""
        size = sum(module.count for path in self.paths if (module := self.program.ir(path)) is not None)
        self.allowed = min(MAX_TOTAL_STEPS, max(LEAST_TOTAL_STEPS, size * STEPS_PER_NODE))
        self.machine.budget = min(self.most, self.allowed)

    def _run(self, site: Site) -> None:
        self.done.add(site)
        self.tell(site[0])
        changes = len(self.world.changed)
        if self.spent + self.machine.module_steps > self.allowed:
            self.machine.budget = MIN_STEPS
        try:
            self.machine.run_function(*site)
        except Exception as error:  # noqa: BLE001 - a fault of ours costs a function, and is reported
            self.world.records.note_crash(self.machine.frame, error)
        self.spent += self.machine.steps
        self.reads[site] = self.machine.shared_reads
        self.met_limit = self.met_limit or self.machine.bounded
        if self.machine.bounded or self.world.records.log or len(self.world.changed) > changes:
            self.active.add(site)

    def _is_exposed(self, site: Site) -> bool:
        return self.world.functions[site] in self.world.escaped

    def _ordered(self, paths: list[str]) -> list[Site]:
        """Functions of the files, each after those that mention its name, if there is such an order."""
        wanted = set(paths)
        sites = sorted(site for site in self.world.functions if site[0] in wanted)
        by_name: dict[str, list[Site]] = {}
        for site in sites:
            by_name.setdefault(self._called_by(site), []).append(site)
        calls = {site: self._mentioned(site, by_name) for site in sites}
        callers = dict.fromkeys(sites, 0)
        for called in calls.values():
            for site in called:
                callers[site] += 1
        return _callers_first(sites, calls, callers)

    def _called_by(self, site: Site) -> str:
        """The name by which code calls a function; for special methods and lambdas, what holds them."""
        module = self.program.ir(site[0])
        assert module is not None
        unit = module.units[site[1]]
        while unit.parent is not None and (unit.kind == "lambda" or unit.name.startswith("__")):
            unit = module.units[unit.parent]
        return unit.name

    def _mentioned(self, site: Site, by_name: dict[str, list[Site]]) -> list[Site]:
        module = self.program.ir(site[0])
        assert module is not None
        names = module.units[site[1]].mentions
        return [other for name in names for other in by_name.get(name, ()) if other != site]

    def _callers(self) -> list[str]:
        """Files outside the region that mention a function that sends or makes receivers, or a receiver."""
        found: dict[str, None] = {}
        for path, name in [*self._reaching_names(), *self._shared_receivers()]:
            if (path, name) in self.asked:
                continue
            self.asked.add((path, name))
            for caller in self.program.mentioning(path, name):
                if caller not in self.paths and not is_test(caller):
                    found[caller] = None
        return sorted(found)

    def _reaching_names(self) -> list[tuple[str, str]]:
        reaching = sorted(self.world.records.reaching)
        return [(path, name) for path, qualname, _ in reaching for name in _callable_names(qualname)]

    def _shared_receivers(self) -> list[tuple[str, str]]:
        """Module variables that hold an object through which data is sent."""
        out = []
        for path in self.paths:
            scope = self.world.heap.get(self.world.scopes.get(path, -1))
            for key, value in scope.fields.items() if scope is not None else ():
                if any(kind == "o" and self._is_receiver(what) for kind, what in value.refs):
                    out.append((path, key[1:]))
        return out

    def _is_receiver(self, number: int) -> bool:
        obj = self.world.created[number]
        return obj.kind == "ext" and obj.info.get("receiver") is not None

    def _repeat_changed(self) -> None:
        """Run again what read shared state that other functions have written since."""
        for _ in range(MAX_ROUNDS - 1):
            changed, self.world.changed = self.world.changed, set()
            if not changed:
                return
            for site in sorted(self.reads):
                if not self.reads[site].isdisjoint(changed):
                    self._run(site)


def _callers_first(sites: list[Site], calls: dict[Site, list[Site]], callers: dict[Site, int]) -> list[Site]:
    """A topological order; in circles of names, the one with the fewest callers left goes first."""
    out: list[Site] = []
    ready = [site for site in sites if not callers[site]]
    waiting = dict.fromkeys(site for site in sites if callers[site])
    while ready or waiting:
        if not ready:
            chosen = min(waiting, key=lambda site: (callers[site], site))
            ready.append(chosen)
            del waiting[chosen]
        site = ready.pop(0)
        out.append(site)
        for other in calls[site]:
            callers[other] -= 1
            if not callers[other] and other in waiting:
                del waiting[other]
                ready.append(other)
    return out


def _callable_names(qualname: str) -> list[str]:
    """The names by which code elsewhere may reach a function: its own, or its class's."""
    parts = [part for part in qualname.split(".") if part != "<locals>"]
    if not parts or not parts[-1]:
        return []
    if parts[-1].startswith("__"):
        return parts[:-1][-1:]
    return parts[-1:]
