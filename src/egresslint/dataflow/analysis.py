"""Drives the interpreter: modules first, then every function that nobody is seen to call, until nothing new.

Callers run before what they call, so that a function with known callers is judged by what they hand in, and
runs with unknown arguments only if nobody does or code outside the program may.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from egresslint.catalog.routes import Catalog
from egresslint.dataflow.machine import Machine
from egresslint.dataflow.records import Records
from egresslint.dataflow.sources import Classifier
from egresslint.dataflow.values import Site
from egresslint.dataflow.world import Program, World

MAX_ROUNDS = 3


class Region(Program, Protocol):
    """A program whose files can be asked for by what they mention."""

    def mentioning(self, path: str, name: str) -> Iterable[str]:
        """Files that may call what `path` defines under `name`."""


class Analysis:
    """One run over a region of a program, which grows from the given files to the callers of what they send."""

    def __init__(self, program: Region, classifier: Classifier, catalog: Catalog) -> None:
        self.program = program
        self.world = World(program)
        self.machine = Machine(self.world, classifier, catalog)
        self.asked: set[tuple[str, str]] = set()
        self.paths: dict[str, None] = {}
        self.done: set[Site] = set()
        self.reads: dict[Site, set[int]] = {}

    def run(self, paths: Iterable[str]) -> Records:
        wave = list(dict.fromkeys(paths))
        while wave:
            self._run_files(wave)
            wave = self._callers()
        self._repeat_changed()
        return self.world.records

    def _run_files(self, paths: list[str]) -> None:
        for path in paths:
            self.paths[path] = None
            self.machine.run_module(path)
        for site in self._ordered(paths):
            if site not in self.done and (site not in self.world.entered or self._is_exposed(site)):
                self._run(site)

    def _run(self, site: Site) -> None:
        self.done.add(site)
        self.machine.run_function(*site)
        self.reads[site] = self.machine.shared_reads

    def _is_exposed(self, site: Site) -> bool:
        return self.world.functions[site] in self.world.escaped

    def _ordered(self, paths: list[str]) -> list[Site]:
        """Functions of the files, those that nothing mentions first: they can only be entry points."""
        mentions: dict[str, int] = {}
        for path in self.paths:
            module = self.program.ir(path)
            for name in module.mentions if module is not None else ():
                mentions[name] = mentions.get(name, 0) + 1
        wanted = set(paths)
        out: list[tuple[bool, bool, str, int]] = []
        for path, index in self.world.functions:
            if path not in wanted:
                continue
            module = self.program.ir(path)
            assert module is not None
            unit = module.units[index]
            called = self._uses(unit.name, mentions)
            nested = "." in unit.qualname and module.units[unit.parent or 0].kind != "class"
            out.append((nested or unit.kind == "lambda", called, path, index))
        return [(path, index) for _, _, path, index in sorted(out)]

    def _uses(self, name: str, mentions: dict[str, int]) -> bool:
        special = name.startswith("__") and name.endswith("__")
        return special or mentions.get(name, 0) > 0

    def _callers(self) -> list[str]:
        """Files outside the region that mention a function from which data was sent."""
        found: dict[str, None] = {}
        for path, qualname, _ in sorted(self.world.records.reaching):
            for name in _callable_names(qualname):
                if (path, name) in self.asked:
                    continue
                self.asked.add((path, name))
                for caller in self.program.mentioning(path, name):
                    if caller not in self.paths:
                        found[caller] = None
        return sorted(found)

    def _repeat_changed(self) -> None:
        """Run again what read shared state that other functions have written since."""
        for _ in range(MAX_ROUNDS - 1):
            changed, self.world.changed = self.world.changed, set()
            if not changed:
                return
            for site in sorted(self.reads):
                if not self.reads[site].isdisjoint(changed):
                    self._run(site)


def _callable_names(qualname: str) -> list[str]:
    """The names by which code elsewhere may reach a function: its own, or its class's."""
    parts = [part for part in qualname.split(".") if part != "<locals>"]
    if not parts or not parts[-1]:
        return []
    if parts[-1].startswith("__"):
        return parts[:-1][-1:]
    return parts[-1:]
