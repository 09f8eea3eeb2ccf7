"""What outlives a single interpretation: modules, shared objects, class members, and recorded results.

The shared heap holds what module code has built and what functions have written to it. Local states lie over
it; writes of a finished root are added to it, so that one function's write is another's read. `created` is
every object as it was made, for values that outlive the state in which they were made (exceptions, records).
"""

from __future__ import annotations

from typing import Any

from egresslint.catalog.library import LIBRARY, is_library_path
from egresslint.dataflow.heap import Heap
from egresslint.dataflow.records import Records
from egresslint.dataflow.shipped import Program, Shipped
from egresslint.dataflow.values import EMPTY, Obj, Site, Value, join_objects


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
        self.instances: dict[int, dict[int, None]] = {}
        self.orders: dict[int, list[int]] = {}
        self.functions: dict[Site, int] = {}
        self.places: dict[str, Value] = {}
        self.records = Records()
        self.summaries: dict[Any, list[Any]] = {}
        self.subclasses: dict[int, list[int]] = {}
        self.entered: set[Site] = set()
        self.escaped: set[int] = set()
        self.changed: set[int] = set()
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

    def publish(self, heap: Heap) -> None:
        """Add a finished interpretation's heap to the shared one; note which shared objects changed."""
        for number, obj in heap.items():
            old = self.heap.get(number)
            if old is None:
                self.heap[number] = obj
            elif old is not obj:
                joined = join_objects(old, obj)
                if joined is not old:
                    self.heap[number] = joined
                    if self._matters(old, joined):
                        self.changed.add(number)

    def _matters(self, old: Obj, new: Obj) -> bool:
        """True where another function may now see data, callables or receivers that it did not see before."""
        if old.labels.keys() != new.labels.keys():
            return True
        return any(self._adds(old.fields.get(key, EMPTY), value) for key, value in new.fields.items())

    def _adds(self, old: Value, new: Value) -> bool:
        if old is new:
            return False
        if old.labels.keys() != new.labels.keys():
            return True
        return any(kind != "o" or not _is_blank(self.created[what]) for kind, what in new.refs - old.refs)

    def settle(self, heap: Heap) -> None:
        """Take over a module's final heap: what it wrote last is what others see."""
        self.heap.update(heap.items())

    def qualname(self, path: str, unit_qualname: str) -> str:
        module = path.removeprefix(LIBRARY) if is_library_path(path) else self.modules.name(path)
        return f"{module}.{unit_qualname}" if module else unit_qualname


def _is_blank(obj: Obj) -> bool:
    """True for an unknown of which no configuration file says anything."""
    return obj.kind == "opaque" and not (
        isinstance(obj.info, dict) and obj.info.keys() & {"document", "said"}
    )
