"""What outlives a single interpretation: modules, shared objects, class members, and recorded results.

The shared heap holds what module code has built and what functions have written to it. Local states lie over
it; writes of a finished root are added to it, so that one function's write is another's read. `created` is
every object as it was made, for values that outlive the state in which they were made (exceptions, records).
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from egresslint.catalog.library import LIBRARY, is_library_path
from egresslint.dataflow.heap import Heap
from egresslint.dataflow.records import Records
from egresslint.dataflow.sharing import Sharing, held_numbers
from egresslint.dataflow.shipped import Program, Shipped
from egresslint.dataflow.values import Obj, Site, Value, join_objects


class World:
    def __init__(self, program: Program) -> None:
        self.program = Shipped(program)
        self.modules = program.modules
        self.configuration = program.configuration
        # Files that code was seen to load as the environment, each with the file that does.
        self.environment_files: dict[tuple[str, str], None] = {}
        self.heap: dict[int, Obj] = {}
        self.created: dict[int, Obj] = {}
        self.scopes: dict[str, int] = {}
        self.loading: set[str] = set()
        # By module: those that take all its names; and modules of which some did before they had run.
        self.stars: dict[str, dict[str, None]] = {}
        self.open_stars: set[str] = set()
        # Files that are run by themselves, and the main blocks of others, which an import leaves out.
        self.programs: set[str] = set()
        self.mains: dict[str, list[Any]] = {}
        self.instances: dict[int, dict[int, None]] = {}
        # The objects that stand for any instance of a class.
        self.cells: set[int] = set()
        # Instances of which those who asked for any instance of the class have heard.
        self.shown: set[int] = set()
        self.orders: dict[int, list[int]] = {}
        # The annotated fields of a class, with the classes from which they were gathered.
        self.fields: dict[int, tuple[list[Any], dict[str, Any]]] = {}
        self.functions: dict[Site, int] = {}
        self.places: dict[str, Value] = {}
        # The objects that stand for places in libraries, which all programs of the project may fill.
        self.outside: set[int] = set()
        # Programs that import files of the project, and those that fill such places for themselves.
        self.importing: set[str] = set()
        self.own_settings: set[str] = set()
        # Generator functions whose steps were not clear, with what trying to take them has cost.
        self.unclear: Counter[Site] = Counter()
        self.records = Records()
        self.summaries: dict[Any, list[Any]] = {}
        self.subclasses: dict[int, list[int]] = {}
        self.entered: set[Site] = set()
        # Functions through which an earlier run has seen data leave, or that gave what it leaves through.
        self.telling: set[tuple[str, str]] = set()
        self.escaped: set[int] = set()
        self.sharing = Sharing(self.heap, self.created)
        # Declared parameters that got constants, data labelled before, and data that the declaration labels.
        self.presumed: set[Site] = set()
        self.carried: set[Site] = set()
        self.arisen: set[Site] = set()
        self._ids: dict[Any, int] = {}
        self.keys: list[Any] = []

    def intern(self, key: Any) -> int:
        """A small number for a structured identity; equal keys have equal numbers."""
        found = self._ids.get(key)
        if found is None:
            found = len(self.keys)
            self._ids[key] = found
            self.keys.append(key)
        return found

    def publish(self, heap: Heap, root: Site) -> None:
        """Add to the shared heap what others can see of what a root has left."""
        kept = [number for known in self.instances.values() for number in known]
        kept += [number for value in self.places.values() for number in held_numbers(value)]
        written = dict(heap.items())
        self.sharing.publish(written, root, kept, self.cells)
        for cls, known in self.instances.items():
            cell = self.intern(("cell", cls))
            new = (written.keys() & known.keys()) - self.shown if cell in self.cells else ()
            if new:
                self.shown |= new
                self.sharing.note_news(cell, new, root)

    def settle(self, heap: Heap) -> None:
        """Take over a module's final heap: what it wrote last is what others see, but for places outside."""
        before = {number: self.heap[number] for number in self.outside}
        self.heap.update(heap.items())
        self.heap.update((number, join_objects(old, self.heap[number])) for number, old in before.items())

    def qualname(self, path: str, unit_qualname: str) -> str:
        module = path.removeprefix(LIBRARY) if is_library_path(path) else self.modules.name(path)
        return f"{module}.{unit_qualname}" if module else unit_qualname
