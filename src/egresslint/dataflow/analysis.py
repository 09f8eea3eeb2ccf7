"""Drives the interpreter: modules first, then every function that nobody is seen to call, until nothing new.

Callers run before what they call, so that a function with known callers is judged by what they hand in, and
runs with unknown arguments only if nobody does or code outside the program may.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from egresslint.catalog.library import is_library_path
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
from egresslint.dataflow.values import Site, Value, numbers
from egresslint.dataflow.watch import Watch, WatchingMachine
from egresslint.dataflow.world import World
from egresslint.ir import nodes as ir
from egresslint.project.modules import is_test

MAX_ROUNDS = 3
# A method's name that more files than this mention stands for many methods.
MAX_NAMESAKES = 24
# How deep in what a module variable holds a function is looked for.
MAX_HOLDING = 2
# How many further files are added at once.
BATCH = 64
HANDFUL = 4
# So few files that import what sends are run with it from the start.
MAX_IMPORTERS = 40


class Region(Program, Protocol):
    """A program whose files can be asked for by what they mention."""

    def mentioning(self, path: str, name: str) -> Iterable[str]:
        """Files that may call what `path` defines under `name`; without a path, all that mention the name."""

    def importing(self, path: str) -> Iterable[str]:
        """Files that import the one at `path`, directly or through others."""

    def names_provider(self, path: str) -> bool:
        """Whether the file itself names a provider, or what is the provider's alone."""


def analyse(
    program: Region,
    classifier: Classifier,
    catalog: Catalog,
    paths: Iterable[str],
    further: Iterable[str] = (),
    watch: Watch | None = None,
    tell: Callable[[str], object] = str,
) -> Records:
    """What the region around `paths` sends: found in a first run that widens it, told by a second over it.

    The second starts afresh, so that what callers hand in is known before a function runs by itself. The
    first may spend less on each function: it only has to see who calls what. `further` files are added to the
    region as long as that does not cost too much. `tell` hears of each file whose code is run.
    """
    survey = Analysis(program, classifier, catalog, tell=tell)
    start = list(dict.fromkeys(paths))
    importers = _importers(program, start)
    if len(importers) <= MAX_IMPORTERS:
        start += importers  # who calls what sends need not be found out
    else:
        survey.most = MAX_SURVEY_STEPS
    survey.widen(start, list(dict.fromkeys(further)))
    if survey.is_settled and watch is None:
        return survey.finish()
    whole = Analysis(program, classifier, catalog, watch, tell)
    if watch is None:
        whole.done |= survey.inert
    whole.take_over(survey)
    whole.run_files(sorted(survey.paths))
    whole.widen_further()
    records = whole.finish()
    records.left_out = tuple(dict.fromkeys((*survey.left_out, *whole.left_out)))
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
        # Functions that ran to their end, and functions that an earlier run has seen to send nothing.
        self.ended: set[Site] = set()
        self.silent: set[Site] = set()
        self.met_limit = False
        self.left_out: tuple[str, ...] = ()
        self.waves = 0
        self.spent = 0
        self.most = MAX_STEPS
        self.allowed = MAX_TOTAL_STEPS
        self.reads: dict[Site, set[int]] = {}

    @property
    def is_settled(self) -> bool:
        """Whether another run would tell nothing more: all ran at once, and went wherever that may send."""
        if self.waves > 1 or self.left_out:
            return False
        return not self.met_limit or (self.most == MAX_STEPS and not self.world.records.stops_before_sends())

    @property
    def inert(self) -> set[Site]:
        """Functions that neither sent anything nor changed what others see when they ran by themselves.

        One that read what others have changed, be it before or after, may do so yet; one that made what sends
        may hand it out.
        """
        sharing = self.world.sharing
        changed = sharing.changed
        return {
            site
            for site in self.done - self.active
            if not sharing.leaves_way_out(site)
            and not any(_concerns(changed[number], site) for number in self.reads[site] & changed.keys())
        }

    def widen(self, paths: list[str], further: list[str]) -> None:
        """Run the files, then those that call what sends, and further ones, until no more are found.

        Callers that name a provider are run whatever that costs: they are few, and send themselves. A
        handful of others may cost a little more than all that may be spent.
        """
        waiting = [[*paths, *further[:BATCH]]]
        waiting += [further[start : start + BATCH] for start in range(BATCH, len(further), BATCH)]
        naming: list[str] = []
        while naming or (waiting and self._may_follow(waiting[0])):
            self.run_files(self._new_modules(naming or waiting.pop(0)))
            self.waves += 1
            callers = self._callers()
            naming = [path for path in callers if self.program.names_provider(path)]
            others = [path for path in callers if path not in naming]
            waiting[:0] = [others] if others else []
        self.left_out = tuple(path for batch in waiting for path in batch if path not in self.paths)

    def _may_follow(self, paths: list[str]) -> bool:
        most = 2 * MAX_TOTAL_STEPS if len(paths) <= HANDFUL else MAX_TOTAL_STEPS
        return self.spent + self.machine.module_steps <= most

    def take_over(self, survey: Analysis) -> None:
        """Know from an earlier run what leads to what sends, whose callers were asked, what was unclear."""
        self.world.records.makers |= survey.world.records.makers
        self.world.telling = {(path, qualname) for path, qualname, _ in survey.world.records.reaching}
        self.world.unclear |= survey.world.unclear
        self.asked = survey.asked
        self.silent = {site for site in survey.ended if self._name(site) not in self.world.telling}

    def widen_further(self) -> None:
        """Run the callers of what only this run has seen to send, since an earlier one had to stop before."""
        callers = self._callers()
        if callers:
            self.widen(callers, [])

    def _new_modules(self, paths: list[str]) -> list[str]:
        """Those of the files that can be run, and were not."""
        return [path for path in paths if path not in self.paths and self.program.ir(path) is not None]

    def finish(self) -> Records:
        """Settle shared state; drop what functions with known callers did when they ran by themselves."""
        self._repeat_changed()
        alone = self._run_alone()
        entered = {site for site in self.done if site in self.world.entered and not self._is_exposed(site)}
        entered -= alone
        if self.watch is not None:
            self.watch.finish(self.world.scopes, entered)
        self.world.records.settle_limits(self.world.telling)
        records = self.world.records.without(entered)
        records.drop_sources(self.world.presumed & self.world.carried - self.world.arisen)
        return records

    def run_files(self, paths: list[str]) -> None:
        self.paths.update(dict.fromkeys(paths))
        self._allow()
        for path in paths:
            self.tell(path)
            self._limit()
            self.machine.run_module(path)
            self.met_limit = self.met_limit or self.machine.bounded
        self._run_roots(set(paths))

    def _run_roots(self, paths: set[str]) -> None:
        """Run what nobody is seen to call, then likewise the functions that came into being meanwhile."""
        known: set[Site] = set()
        while new := {site for site in self.world.functions if site[0] in paths} - known:
            known |= new
            for site in self._ordered(new):
                if site not in self.done and (site not in self.world.entered or self._is_exposed(site)):
                    self._run_in_bounds(site)

    def _run_in_bounds(self, site: Site) -> None:
        """Run a root; once twice too much was followed, not if it was seen to its end to send nothing."""
        if self.spent > 2 * self.allowed and site in self.silent:
            self.world.records.is_partial = True
        else:
            self._run(site)

    def _allow(self) -> None:
        """Set how many steps all that runs may take, and how many each of it."""
        size = sum(module.count for path in self.paths if (module := self.program.ir(path)) is not None)
        self.allowed = min(MAX_TOTAL_STEPS, max(LEAST_TOTAL_STEPS, size * STEPS_PER_NODE))
        self.machine.budget = min(self.most, self.allowed)
        self.machine.lendable = self.allowed // MIN_STEPS

    def _run(self, site: Site) -> None:
        self.done.add(site)
        self.tell(site[0])
        changes = len(self.world.sharing.changed)
        self._limit()
        try:
            self.machine.run_function(*site)
        except Exception as error:  # noqa: BLE001 - a fault of ours costs a function, and is reported
            self.world.records.note_crash(self.machine.frame, error)
        self.spent += self.machine.steps
        self.reads[site] = self.machine.shared_reads
        self.met_limit = self.met_limit or self.machine.bounded
        if not self.machine.bounded:
            self.ended.add(site)
        if self.machine.bounded or self.world.records.log or len(self.world.sharing.changed) > changes:
            self.active.add(site)

    def _is_exposed(self, site: Site) -> bool:
        return self.world.functions[site] in self.world.escaped

    def _ordered(self, found: set[Site]) -> list[Site]:
        """Functions, each after those that mention its name or its class's, if there is such an order."""
        sites = sorted(found)
        by_name: dict[str, list[Site]] = {}
        for site in sites:
            for name in self._called_by(site):
                by_name.setdefault(name, []).append(site)
        calls = {site: self._mentioned(site, by_name) for site in sites}
        callers = dict.fromkeys(sites, 0)
        for called in calls.values():
            for site in called:
                callers[site] += 1
        return _callers_first(sites, calls, callers)

    def _called_by(self, site: Site) -> set[str]:
        """The names by which code gets to a function: its own, and that of the class whose instances have it.

        For special methods and lambdas it is that of what holds them.
        """
        module = self.program.ir(site[0])
        assert module is not None
        unit = module.units[site[1]]
        while unit.parent is not None and (unit.kind == "lambda" or unit.name.startswith("__")):
            unit = module.units[unit.parent]
        parent = None if unit.parent is None else module.units[unit.parent]
        return {unit.name, parent.name} if parent is not None and parent.kind == "class" else {unit.name}

    def _name(self, site: Site) -> tuple[str, str]:
        return site[0], self._unit(site).qualname

    def _unit(self, site: Site) -> ir.Unit:
        module = self.world.program.ir(site[0])
        assert module is not None
        return module.units[site[1]]

    def _mentioned(self, site: Site, by_name: dict[str, list[Site]]) -> list[Site]:
        names = self._unit(site).mentions
        return [other for name in names for other in by_name.get(name, ()) if other != site]

    def _callers(self) -> list[str]:
        """Files outside the region that may call what sends or makes receivers, or use a shared receiver."""
        found: dict[str, None] = {}
        names = {*self._reaching_names(), *self._shared_receivers(), *self._shared_functions()}
        # A name that tells by itself goes before the same name of a method.
        for path, name, is_telling in sorted(names, key=lambda each: (*each[:2], not each[2])):
            if (path, name) in self.asked:
                continue
            self.asked.add((path, name))
            callers = [file for file in self.program.mentioning(path, name) if not is_test(file)]
            if is_telling or len(callers) <= MAX_NAMESAKES:
                found |= dict.fromkeys(file for file in callers if file not in self.paths)
        found |= dict.fromkeys(self._sending_classes())
        for name in self._sending_places():
            found |= dict.fromkeys(file for file in self._readers(name) if file not in self.paths)
        return sorted(found)

    def _sending_classes(self) -> Iterator[str]:
        """Files outside the region with a class whose instances hold an object through which data is sent."""
        for cls, instances in self.world.instances.items():
            path = self.world.created[cls].info.path
            if path in self.paths or is_test(path):
                continue
            held = [obj for number in instances if (obj := self.world.heap.get(number)) is not None]
            parts = [part for obj in held for value in obj.fields.values() for part in numbers(value)]
            if any(self.machine.sends(path, part) for part in parts):
                yield path

    def _sending_places(self) -> Iterator[str]:
        """Module-level places of libraries that hold an object through which data is sent."""
        path = next(iter(self.paths), "")
        places = {number: key[1] for number, key in enumerate(self.world.keys) if key[0] == "place"}
        for number, name in places.items():
            held = self.world.heap.get(number)
            if held is None or ("", name) in self.asked:
                continue
            parts = [each for value in held.fields.values() for each in numbers(value)]
            if any(self.machine.sends(path, each) for each in parts):
                self.asked.add(("", name))
                yield name

    def _readers(self, place: str) -> set[str]:
        """Files that may read a place: they mention the package that does, or the place's own words."""
        package, *words = place.split(".")
        if package in self.machine.catalog.packages():
            words = [package]
        found = [set(self.program.mentioning("", word)) for word in words]
        readers = {path for path in set.intersection(*found) if not is_test(path)} if found else set()
        return readers if len(readers) <= MAX_NAMESAKES else set()

    def _reaching_names(self) -> Iterator[tuple[str, str, bool]]:
        """The names by which code elsewhere may reach what sends, and whether a name tells that by itself.

        A method is reached through an object, and whoever makes that names its class, or one derived from
        it; the method's own name says little where many files mention it.
        """
        for path, qualname, cls in self.world.records.reaching:
            names = [name for name in qualname.split(".") if name.isidentifier()]
            if cls is None:
                yield from ((path, name, True) for name in names)
                continue
            yield from self._class_names(cls)
            yield from ((path, name, False) for name in names[-1:] if not name.startswith("__"))

    def _class_names(self, cls: int) -> Iterator[tuple[str, str, bool]]:
        """The names of a class and of those derived from it, where they are defined."""
        seen = {cls}
        stack = [cls]
        while stack:
            number = stack.pop()
            info = self.world.created[number].info
            yield info.path, info.name, True
            new = [sub for sub in self.world.subclasses.get(number, ()) if sub not in seen]
            seen.update(new)
            stack += new

    def _shared_receivers(self) -> Iterator[tuple[str, str, bool]]:
        """Module variables that hold an object through which data is sent."""
        for path in self.paths:
            scope = self.world.heap.get(self.world.scopes.get(path, -1))
            for key, value in scope.fields.items() if scope is not None else ():
                if any(self.machine.sends(path, number) for number in numbers(value)):
                    yield path, key[1:], True

    def _shared_functions(self) -> Iterator[tuple[str, str, bool]]:
        """Module variables through which a function that sends is had by another name, or from a table."""
        reaching = {(path, qualname) for path, qualname, _ in self.world.records.reaching}
        for path in self.paths:
            scope = self.world.heap.get(self.world.scopes.get(path, -1))
            for key, value in scope.fields.items() if scope is not None else ():
                if any(self._name(site) in reaching for site in self._functions_in(value)):
                    yield path, key[1:], True

    def _functions_in(self, value: Value) -> Iterator[Site]:
        """The functions that a value is, or holds close by."""
        seen: set[int] = set()
        stack = [(number, 0) for number in numbers(value)]
        while stack:
            number, depth = stack.pop()
            obj = self.world.heap.get(number)
            if number in seen or obj is None or obj.kind in ("class", "scope"):
                continue
            seen.add(number)
            if obj.kind == "func":
                yield obj.info[:2]
            elif depth < MAX_HOLDING:
                stack += [(each, depth + 1) for held in obj.fields.values() for each in numbers(held)]

    def _run_alone(self) -> set[Site]:
        """Run by itself what leads to what sends, and what no caller could be followed into; say which."""
        names = self.world.records.unreached() & self.world.telling
        if not names:
            return set()
        found = (site for site in self.world.functions if not is_library_path(site[0]))
        alone = {site for site in found if self._name(site) in names}
        for site in sorted(alone):
            self._run(site)
        return alone

    def _repeat_changed(self) -> None:
        """Run again what read shared state that other functions have written since."""
        for _ in range(MAX_ROUNDS - 1):
            changed = self.world.sharing.take_changes()
            if not changed:
                return
            for site in sorted(self.reads):
                if any(_concerns(changed[number], site) for number in self.reads[site] & changed.keys()):
                    self._repeat(site)

    def _repeat(self, site: Site) -> None:
        """Run a root again; if too much was followed for that, what it sends is known, its data in part."""
        if self._is_spent() and self.world.records.sends_from(site):
            self.world.records.outdated.add(site)
        else:
            self._run(site)

    def _limit(self) -> None:
        """Once all that may be spent is spent, each that runs gets a little."""
        if self._is_spent():
            self.machine.budget = MIN_STEPS

    def _is_spent(self) -> bool:
        return self.spent + self.machine.module_steps > self.allowed


def _importers(program: Region, paths: list[str]) -> list[str]:
    """The further files that import one of the given ones, tests left aside."""
    found = {other for path in paths for other in program.importing(path) if not is_test(other)}
    return sorted(found - set(paths))


def _concerns(changes: dict[Site, bool], site: Site) -> bool:
    """Whether a root has to see a change: of others any, of its own data and ways out."""
    return any(is_data or root != site for root, is_data in changes.items())


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
