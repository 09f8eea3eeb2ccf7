"""Watches chosen places during an interpretation: what each held, for whoever asks why data did not flow.

It changes nothing in what the interpreter finds, and costs only the run that asks for it.
"""

from __future__ import annotations

from collections.abc import Container, Iterable

from egresslint.dataflow.carrying import real
from egresslint.dataflow.core import CONTAINERS
from egresslint.dataflow.frames import Frame
from egresslint.dataflow.machine import Machine
from egresslint.dataflow.records import Way, stations
from egresslint.dataflow.values import Label, Site, Value
from egresslint.diagnostics import Payload as PayloadState
from egresslint.ir import nodes as ir

_WATCHED = (ir.Name, ir.Attr, ir.Sub, ir.Call, ir.Await, ir.FString, ir.BinOp)
_DATA_KINDS = CONTAINERS | {"opaque", "instance"}


class Seen:
    """What one place held, over all times that it was passed."""

    def __init__(self) -> None:
        self.states: set[PayloadState] = set()
        self.ways: dict[Label, Way] = {}

    def add(self, state: PayloadState, ways: dict[Label, Way]) -> None:
        self.states.add(state)
        for label, way in ways.items():
            old = self.ways.get(label)
            if old is None or (len(way.stations), way.stations) < (len(old.stations), old.stations):
                self.ways[label] = way


class Watch:
    """The places asked for, and what was seen there by each root of the interpretation."""

    def __init__(self, sites: Container[Site]) -> None:
        self.sites = sites
        self.loaded: frozenset[str] = frozenset()
        self._seen: dict[tuple[Site, Site], Seen] = {}
        self._dropped: Container[Site] = ()

    def note(self, root: Site, site: Site, state: PayloadState, ways: dict[Label, Way]) -> None:
        self._seen.setdefault((root, site), Seen()).add(state, ways)

    def finish(self, loaded: Iterable[str], dropped: Container[Site]) -> None:
        """Learn which files ran, and which roots only because a function with known callers ran by itself."""
        self.loaded, self._dropped = frozenset(loaded), dropped

    def seen(self) -> list[tuple[Site, Seen]]:
        """Every place that was passed, in order, with all that was seen there."""
        kept: dict[Site, Seen] = {}
        other: dict[Site, Seen] = {}
        for (root, site), seen in self._seen.items():
            whole = (other if root in self._dropped else kept).setdefault(site, Seen())
            for state in seen.states:
                whole.add(state, seen.ways)
        return sorted((other | kept).items(), key=lambda item: item[0])


class WatchingMachine(Machine):
    """The interpreter, telling a watch what it computes."""

    watch: Watch

    def evaluate(self, node: ir.Expr) -> Value:
        value = super().evaluate(node)
        if isinstance(node, _WATCHED) and not self._is_code(value):
            self._note(self.frame, node.n, value)
        return value

    def classify_parameter(self, param: ir.Param, value: Value, frame: Frame) -> Value:
        value = super().classify_parameter(param, value, frame)
        self._note(frame, param.n, value)
        return value

    def _is_code(self, value: Value) -> bool:
        """True for functions, classes, modules and clients: what is called, not what is sent."""
        if value.labels or value.consts or not value.refs:
            return False
        kinds = {obj.kind for _, obj in self.objects(value)}
        return kinds.isdisjoint(_DATA_KINDS)

    def _note(self, frame: Frame, n: int, value: Value) -> None:
        site = (frame.path, n)
        if site not in self.watch.sites:
            return
        labels = self.deep_labels(value)
        sensitive = real(labels)
        state: PayloadState = "constant"
        if sensitive:
            state = "classified"
        elif labels:
            state = "cleared"
        elif self.has_content(value):
            state = "unclassified"
        ways = {label: Way(stations(trace)) for label, trace in sensitive.items()}
        self.watch.note(self.world.records.root, site, state, ways)
