"""Collects what interpretation finds: egresses with their facts, flows with the shortest way, open calls."""

from __future__ import annotations

from collections.abc import Callable, Container
from functools import cache
from typing import Any, NamedTuple, TypeAlias

from egresslint.catalog.library import is_library_path
from egresslint.dataflow.frames import Frame
from egresslint.dataflow.values import Label, Labels, Site, Trace
from egresslint.diagnostics import Hosting, StepKind, Training
from egresslint.diagnostics import Payload as PayloadState


class Places(NamedTuple):
    """Where a call goes, as far as code shows."""

    hosting: Hosting
    proven: bool
    urls: tuple[str, ...]
    open: bool
    gateway: str | None


class Facts(NamedTuple):
    """One target of a call, with everything code shows of it."""

    callee: str
    route: str
    endpoint: str | None
    provider: str
    hosting: Hosting
    hosting_proven: bool
    operation: str
    model: str | None
    training: Training
    stores: bool
    credentials: tuple[str, ...]
    credentials_open: bool
    base_urls: tuple[str, ...]
    base_urls_open: bool
    resources: tuple[str, ...]
    resources_open: bool
    gateway: str | None
    client: Site | None
    retired: str | None
    third_party: str | None
    local_default: bool
    configured_by: tuple[str, ...]


class Payload(NamedTuple):
    state: PayloadState
    labels: Labels


class Emission(NamedTuple):
    """An egress as it was recorded, to be recorded again where a summary stands for the call."""

    facts: Facts
    payload: Payload
    site: Site


class OpenCall(NamedTuple):
    """A call that may be an egress, and why code does not show it."""

    site: Site
    callee: str
    reason: str


Handed: TypeAlias = Callable[[Frame], Container[Label]]
"""The labels of what a call was handed, also within objects."""


class Way(NamedTuple):
    """A flow's path, detached from the interpretation: stations from source to egress."""

    stations: tuple[tuple[StepKind, Site], ...]


class FlowKey(NamedTuple):
    """Flows of one egress that meet at the same primary place, through the same scopes."""

    primary: Site
    scopes: tuple[str, ...]


class EgressRecord:
    """One egress: a site and target, with the payload states and flows seen over all interpretations."""

    __slots__ = ("bounded", "facts", "flows", "site", "states")

    def __init__(self, site: Site, facts: Facts) -> None:
        self.site = site
        self.facts = facts
        self.states: set[PayloadState] = set()
        self.bounded = False
        self.flows: dict[FlowKey, dict[Label, Way]] = {}

    def add(self, payload: Payload, frame: Frame, handed: Handed, *, bounded: bool) -> None:
        self.states.add(payload.state)
        self.bounded = self.bounded or bounded
        handed = cache(handed)  # all labels ask of the same calls
        for label, trace in payload.labels.items():
            place = meeting_place(label, trace, frame, self.site, handed)
            self.keep(place, label, Way(stations(trace)))

    def keep(self, key: FlowKey, label: Label, way: Way) -> None:
        """Remember the shortest way of a label, the first by place among equals."""
        ways = self.flows.setdefault(key, {})
        old = ways.get(label)
        if old is None or (len(way.stations), way.stations) < (len(old.stations), old.stations):
            ways[label] = way

    def joined(self, other: EgressRecord) -> EgressRecord:
        out = EgressRecord(self.site, self.facts)
        out.states = self.states | other.states
        out.bounded = self.bounded or other.bounded
        for flows in (self.flows, other.flows):
            for key, ways in flows.items():
                for label, way in ways.items():
                    out.keep(key, label, way)
        return out


def stations(trace: Trace) -> tuple[tuple[StepKind, Site], ...]:
    out: list[tuple[StepKind, Site]] = []
    current: Trace | None = trace
    while current is not None:
        out.append((current.kind, current.site))
        current = current.parent
    return tuple(reversed(out))


def meeting_place(label: Label, trace: Trace, frame: Frame, egress: Site, handed: Handed) -> FlowKey:
    """Where a flow's finding stands, and the scopes from there to the egress.

    After the flow's last read from state that outlives calls, the shallowest call that it passes through, be
    it within an object; in it, the call whose callee contains the egress, or the egress itself.
    """
    stack = frames_to(frame)
    depth_of = {id(f): index for index, f in enumerate(stack)}
    shallowest = len(stack) - 1
    current: Trace | None = trace
    while current is not None:
        index = depth_of.get(id(current.frame))
        if index is not None:
            shallowest = min(shallowest, index)
        if current.cell:
            break
        current = current.parent
    while current is None and shallowest and label in handed(stack[shallowest]):
        shallowest -= 1
    scopes = tuple(f.unit.qualname for f in stack[shallowest:])
    if shallowest == len(stack) - 1:
        return FlowKey(egress, scopes)
    call = stack[shallowest + 1].call
    return FlowKey(call if call is not None else egress, scopes)


def frames_to(frame: Frame) -> list[Frame]:
    """The calls in progress, outermost first, without those of library models."""
    out: list[Frame] = []
    current: Frame | None = frame
    while current is not None:
        if current.shown is None:
            out.append(current)
        current = current.parent
    out.reverse()
    return out


class Records:
    """All egresses and open calls of an analysis."""

    def __init__(self) -> None:
        self.egresses: dict[Any, EgressRecord] = {}
        self.unresolved: dict[tuple[Site, Site, str], str] = {}
        self.reaching: set[tuple[str, str, int | None]] = set()
        self.root: Site = ("", 0)
        # Files that may call what sends, but were left out since too much had been followed before.
        self.left_out: tuple[str, ...] = ()
        # Functions that calls were not followed into, with the files from which; and those through which
        # data left or a client was made, with where.
        self.stopped: dict[tuple[str, str], set[str]] = {}
        self.ways: dict[tuple[str, str], set[Site]] = {}
        self.makers: dict[tuple[str, str], set[Site]] = {}
        # Whether functions were left out that may bring data to what sends.
        self.is_partial = False
        # Roots that did not run again though others have changed what they read.
        self.outdated: set[Site] = set()
        # Files from which following stopped before what may send and was never seen to.
        self.cut_off: set[str] = set()
        # How many bodies were interpreted.
        self.interpreted = 0
        # Where following code failed, by function: a fault of ours, which must not go unsaid.
        self.crashes: dict[Site, str] = {}
        self.log: list[Emission | OpenCall] = []

    def record(
        self, facts: Facts, payload: Payload, frame: Frame, site: Site, handed: Handed, *, bounded: bool
    ) -> None:
        self.log.append(Emission(facts, payload, site))
        key = (self.root, site, facts)
        found = self.egresses.get(key)
        if found is None:
            found = self.egresses[key] = EgressRecord(site, facts)
        found.add(payload, frame, handed, bounded=bounded)
        self.note_reaching(frame)
        for each in frames_to(frame):
            self.ways.setdefault((each.path, each.unit.qualname), set()).add(site)

    def note_stop(self, path: str, qualname: str, *, may_send: bool) -> None:
        """A call of this function was not followed, since too much had been followed before it.

        `may_send` is true where it was handed something through which data can leave.
        """
        if may_send:
            self.reaching.add((path, qualname, None))
        self.stopped.setdefault((path, qualname), set()).add(self.root[0])

    def stops_before_sends(self) -> bool:
        """Whether some call was not followed into a function through which data is known to leave."""
        return any((path, qualname) in self.stopped for path, qualname, _ in self.reaching)

    def unreached(self) -> set[tuple[str, str]]:
        """Functions that some call was not followed into, and no other one to where data leaves."""
        return self.stopped.keys() - self.ways.keys()

    def settle_limits(self, telling: set[tuple[str, str]]) -> None:
        """Mark what is sent through functions that some calls were not followed into: flows may lack.

        Where no call of such a function was followed to what it sends, the egress itself may lack; `telling`
        are functions of which that is known from an earlier run.
        """
        reaching = telling | {(path, qualname) for path, qualname, _ in self.reaching}
        clients = {record.facts.client for record in self.egresses.values()}
        sites: set[Site | None] = set()
        for function, files in self.stopped.items():
            found = self.ways.get(function, set()) | (self.makers.get(function, set()) & clients)
            sites |= found
            if not found and function in reaching:
                self.cut_off |= files
        for (root, site, facts), record in self.egresses.items():
            is_cut = self.is_partial or root in self.outdated
            if is_cut or site in sites or facts.client in sites:
                record.bounded = True

    def sends_from(self, root: Site) -> bool:
        """Whether data was seen to leave when a root ran."""
        return any(each == root for each, _, _ in self.egresses)

    def note_crash(self, frame: Frame, error: Exception) -> None:
        """In the innermost code of the project, whatever model of a library ran there."""
        name = f"{frame.path}, {frame.unit.qualname or 'its own code'}"
        inner = [each for each in frames_to(frame) if not is_library_path(each.path)]
        site = (inner[-1].path, inner[-1].unit.n) if inner else (self.root[0], 0)
        self.crashes[site] = f"{type(error).__name__} while following {name}: {error}"[:300]

    def note_unresolved(self, site: Site, callee: str, reason: str) -> None:
        self.log.append(OpenCall(site, callee, reason))
        self.unresolved[(self.root, site, callee)] = reason

    def repeat(self, entry: Emission | OpenCall, frame: Frame, handed: Handed) -> None:
        """Record once more what a summarised call has done."""
        if isinstance(entry, Emission):
            self.record(entry.facts, entry.payload, frame, entry.site, handed, bounded=False)
        else:
            self.note_unresolved(entry.site, entry.callee, entry.reason)
            self.note_reaching(frame)

    def without(self, roots: Container[Site]) -> Records:
        """The records that do not come from the given roots alone, those of one call and target joined."""
        out = Records()
        out.crashes, out.interpreted, out.cut_off = self.crashes, self.interpreted, self.cut_off
        for (root, site, facts), record in self.egresses.items():
            if root not in roots:
                key = (("", 0), site, facts)
                found = out.egresses.get(key)
                out.egresses[key] = record if found is None else found.joined(record)
        for (root, site, callee), reason in self.unresolved.items():
            if root not in roots:
                out.unresolved[(("", 0), site, callee)] = reason
        return out

    def note_client(self, frame: Frame, site: Site) -> None:
        """A client was made, through all calls in progress."""
        self.note_reaching(frame)
        for each in frames_to(frame):
            self.makers.setdefault((each.path, each.unit.qualname), set()).add(site)

    def drop_sources(self, sites: Container[Site]) -> None:
        """Forget the flows from these places: the data that they stand for has been seen elsewhere."""
        for record in self.egresses.values():
            for key, ways in list(record.flows.items()):
                record.flows[key] = {label: way for label, way in ways.items() if label.site not in sites}
                if not record.flows[key]:
                    del record.flows[key]

    def note_reaching(self, frame: Frame) -> None:
        """Every call in progress contains an egress; each is kept by place, name and class."""
        for each in frames_to(frame):
            self.reaching.add((each.path, each.unit.qualname, each.cls))
