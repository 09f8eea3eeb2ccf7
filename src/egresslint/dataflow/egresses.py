"""Recognises calls that send data, by catalogue rows and what is known of receivers and arguments.

Which library does what is catalogue data; this module reads rows. It decides that a call is an egress and
what its payload is. Whether that is acceptable is for governance.
"""

from __future__ import annotations

from typing import NamedTuple

from egresslint.catalog.library import load_library
from egresslint.catalog.model import Operation, Param, Route
from egresslint.dataflow.carrying import real
from egresslint.dataflow.conditions import Receiver, lineage
from egresslint.dataflow.destinations import Destinations, Target
from egresslint.dataflow.frames import Args, Frame
from egresslint.dataflow.receivers import is_receiver
from egresslint.dataflow.records import Payload, frames_to
from egresslint.dataflow.values import (
    EMPTY,
    NONE,
    Labels,
    Obj,
    Value,
    join,
    join_all,
    merge_labels,
    reference,
)
from egresslint.diagnostics import Payload as PayloadState

_CONTENT = frozenset({"text", "file", "path", "held", "callables", "url"})
MAX_HOLD_DEPTH = 8
UNSETTLED = "code does not show which model or host the call uses"

Rows = tuple[tuple[Route, Operation], ...]


class Call(NamedTuple):
    """A call whose callee has rows: on which receiver, under which path and name, with what."""

    receiver: Receiver | None
    path: str
    callee: str
    args: Args


class Sending(NamedTuple):
    """One target of a call: the row whose payload it takes, and the receivers through which it goes."""

    target: Target
    row: Operation
    through: tuple[Receiver, ...]


class Search:
    """What a search for targets has found so far, and where it has been."""

    __slots__ = ("found", "open", "seen")

    def __init__(self) -> None:
        self.found: list[Sending] = []
        self.open = False
        self.seen: set[tuple[int, str]] = set()


class Egresses(Destinations):
    """Calls of library functions and of receivers' methods."""

    # Functions and constructors of libraries

    def call_outside(self, name: str, args: Args, n: int) -> Value:
        self.hazards += 1
        removes = self.classifier.removes(name)
        if removes is not None:
            return self.clear(join_all(self.flatten(v, "pass", n) for v in args.all()), removes, n)
        self._fill_places(name, args, n)
        result = self._send(self.catalog.functions(name), Call(None, name, name, args), n)
        made = self.make_external(name, args, n)
        if made is not None:
            result = made if result is None else made.with_labels(result.labels)
        if result is None:
            result = self._plain_outside(name, args, n)
        declared = self.classifier.declarations.call(name, self.frame.path)
        return result if declared is None else self._declared_result(result, declared, n)

    def _fill_places(self, name: str, args: Args, n: int) -> None:
        for _, placement in self.catalog.placements(name):
            value = self.argument(args, placement.param.name, placement.param.position, n)
            if value is not None:
                # It may hold for the length of a block alone.
                self.fill_place(placement.place, value, strong=False)

    def enter(self, manager: Value, n: int) -> Value:
        """A library's object may hold for the length of a block without being handed on."""
        for number, obj in self.objects(manager):
            if is_receiver(obj):
                name = f"{obj.info['receiver'].name}.__enter__"
                self._fill_places(name, Args([reference(("o", number))]), n)
        return super().enter(manager, n)

    def _plain_outside(self, name: str, args: Args, n: int) -> Value:
        if name in load_library().silent_types:
            return self.allocate("ext", n, {}, info={"name": name, "silent": True}, tag=("ext", name))
        if name.rsplit(".", 1)[-1] == "__init__":
            return NONE
        return self.unknown_call(name, args, n)

    # Methods

    def call_member(self, number: int, path: str, args: Args, n: int) -> Value:
        obj = self.obj(number)
        info = obj.info
        if "getter" in info and path == "__call__":
            return self.apply_getter(info["getter"], args, n)
        if info.get("silent"):
            return NONE
        self.hazards += 1
        if "template" in info:
            return self.flat_join([info["template"], *args.all()], n)
        if info.get("receiver") is None:
            return self._unknown_member(number, obj, path, args, n)
        return self._known_member(number, obj, path, args, n)

    def _unknown_member(self, number: int, obj: Obj, path: str, args: Args, n: int) -> Value:
        name = f"{obj.info['name']}.{path}" if "name" in obj.info else path
        result = self._send(self.catalog.functions(name), Call(None, path, name, args), n)
        return result if result is not None else self._unknown_method(reference(("o", number)), path, args, n)

    def _known_member(self, number: int, obj: Obj, path: str, args: Args, n: int) -> Value:
        receiver = self.receiver_of(obj)
        self.absorb(number, receiver, path, args, n)
        rows = self.catalog.operations(receiver.type, path)
        result = self._send(rows, Call(receiver, path, f"{receiver.type}.{path}", args), n)
        if result is not None:
            return result.with_labels(obj.labels)
        made = self.made_by(receiver, path, args, n)
        if made is not None:
            return made.with_labels(obj.labels)
        if self.catalog.is_harmless(receiver.type, path):
            return self.opaque(n, tag=("harmless", receiver.type, path))
        return self._unknown_method(reference(("o", number)), path, args, n)

    def _unknown_method(self, receiver: Value, name: str, args: Args, n: int) -> Value:
        """A method of an object of unknown kind; what it is handed may tell what it sends."""
        objects = [obj for value in args.all() for _, obj in self.objects(value)]
        handed: list[Receiver] = [obj.info["receiver"] for obj in objects if is_receiver(obj)]
        rows = tuple((each.route, row) for each in handed for row in each.route.methods.get(name, ()))
        if rows:
            own = Args(args.positional, {**args.keywords, "self": receiver}, args.more, args.more_keywords)
            result = self._send(rows, Call(None, name, name, own), n)
            if result is not None:
                return result
        return super()._unknown_method(receiver, name, args, n)

    # Sending

    def _send(self, rows: Rows, call: Call, n: int) -> Value | None:
        """Report what the call sends by the rows that hold; its result, or None where it sends nothing."""
        if not rows:
            return None
        search = Search()
        self._search(rows, call, n, (), search)
        if not search.found:
            if search.open:
                self.world.records.note_unresolved(self.site(n), call.callee, self._unsettled(rows, call, n))
                self.world.records.note_reaching(self.frame)
            return None
        labels: Labels = {}
        for sending in search.found:
            payload = self._payload(sending, call, n)
            facts = self.facts_of(sending.target, n)
            self.world.records.record(
                facts, payload, self.frame, self.site(n), self.handed, bounded=self.bounded
            )
            labels = merge_labels(labels, payload.labels)
        return self._result(search.found[-1], call, self.step_labels(labels, "return", n), n)

    def _unsettled(self, rows: Rows, call: Call, n: int) -> str:
        """Why a call stays open, with where the values come from that would settle it."""
        values = [v for _, row in rows for v in self.deciding_values(row.when, call.args, call.receiver, n)]
        for each in lineage(call.receiver):
            when = each.construct.when if each.construct is not None else ()
            values += self.deciding_values(when, each.args, None, n)
        origins = sorted({origin for value in values for origin in self.origins(value)})
        return f"{UNSETTLED}: {' and '.join(origins)} may say it" if origins else UNSETTLED

    def _result(self, sending: Sending, call: Call, labels: Labels, n: int) -> Value:
        returns = sending.row.returns or sending.target.operation.returns
        if returns is not None and call.receiver is not None and self.catalog.knows_type(returns):
            made = call.receiver._replace(type=returns)
            return self.new_receiver(made, n, tag=("result", returns)).with_labels(labels)
        same = sending.row.hands_on
        given = None if same is None else self.argument(call.args, same.name, same.position, n)
        if given is not None:
            return given.with_labels(labels)
        return self.opaque(n, labels, tag=("result", call.callee))

    def _search(self, rows: Rows, call: Call, n: int, through: tuple[Receiver, ...], search: Search) -> None:
        """Add what rows send to: of alternatives the first that holds, and all that go via held objects."""
        settled = False
        for route, row in rows:
            if row.via is None and settled:
                continue
            holds = self.holds(row.when, call.args, call.receiver, n)
            if holds is False:
                continue
            is_open = holds is None and not self._is_decided(row, call, n)
            if is_open or (row.via is None and self._is_open_maker(call.receiver, n)):
                search.open = search.open or not route.silent
            elif row.via is not None:
                self._search_held(row, call, n, through, search)
            else:
                settled = settled or holds is True
                calls, rest = ([call], call) if holds else self._by_value(row, call, n)
                for each in calls:
                    search.found.extend(Sending(t, row, through) for t in self._targets(route, row, each, n))
                if rest is None:
                    settled = True
                else:
                    call = rest

    def _by_value(self, row: Operation, call: Call, n: int) -> tuple[list[Call], Call | None]:
        """The call once for each constant of an argument that decides, so that each goes where it goes.

        Then the call with what is left of the argument, for further alternatives; None where nothing is.
        """
        for condition in row.when:
            if condition.of == "call" and self.fits(condition, call.args, call.receiver, n) is None:
                constants, rest = self.fitting_constants(condition, call.args, n)
                if constants:
                    left = call._replace(args=rest) if rest is not None else None
                    return [call._replace(args=narrowed) for narrowed in constants], left
        return [call], call

    def _is_decided(self, row: Operation, call: Call, n: int) -> bool:
        """Whether a row with open conditions sends: by one of several values, or since the library says so.

        What a method of a library that the catalogue knows is open in leads where the catalogue says it does.
        """
        if self.may_hold(row.when, call.args, call.receiver, n):
            return True
        return any(self._is_known_sender(frame) for frame in frames_to(self.frame))

    def _is_open_maker(self, receiver: Receiver | None, n: int) -> bool:
        """Whether code does not show that the receiver's constructor makes a client of the provider."""
        for each in lineage(receiver):
            when = each.construct.when if each.construct is not None else ()
            if self.holds(when, each.args, None, n) is None and not self.may_hold(when, each.args, None, n):
                return not any(self._is_known_sender(frame) for frame in frames_to(self.frame))
        return False

    def _is_known_sender(self, frame: Frame) -> bool:
        """Whether a frame runs a method of a class that the catalogue knows to send by itself."""
        classes = [frame.cls, *(obj.cls for _, obj in self.objects(frame.self))]
        infos = [
            self.obj(number).info
            for cls in dict.fromkeys(classes)
            if cls is not None
            for number in self.mro(cls)
        ]
        names = [self.world.qualname(info.path, info.qualname) for info in infos]
        made = [construct for name in names for _, construct in self.catalog.constructs(name)]
        return any(self.catalog.is_sender(construct.type) for construct in made)

    def _targets(self, route: Route, row: Operation, call: Call, n: int) -> list[Target]:
        """The target on the receiver itself, or one for each client that was injected into it."""
        receiver = call.receiver
        injected, is_open = self.injected(receiver, n) if receiver is not None else ([], False)
        targets = [Target(route, row, receiver, sender, call.callee, call.args) for sender in injected]
        if is_open or not injected:
            targets.append(Target(route, row, receiver, receiver, call.callee, call.args, is_open))
        return targets

    def _search_held(
        self, row: Operation, call: Call, n: int, through: tuple[Receiver, ...], search: Search
    ) -> None:
        """What an object that carries models sends to: each receiver that it holds, through its operation.

        The held objects' conditions are judged on the keywords of the outer call: its positions are its own.
        """
        if len(through) > MAX_HOLD_DEPTH or row.via is None:
            return
        path = row.through or call.path
        own = call.args if not through else Args()
        given = Args(keywords=call.args.keywords, more_keywords=call.args.more_keywords)
        for number, held in self.receivers_in(self._held(row, row.via, call.receiver, own, n)):
            if (number, path) in search.seen:
                continue
            search.seen.add((number, path))
            inner = Call(held, path, f"{held.type}.{path}", given)
            passed = (*through, call.receiver) if call.receiver is not None else through
            before = len(search.found)
            self._search(self.catalog.operations(held.type, path), inner, n, passed, search)
            found = search.found[before:]
            search.found[before:] = [s._replace(row=row) for s in found]

    def _held(self, row: Operation, via: str, receiver: Receiver | None, args: Args, n: int) -> Value:
        value = self.held_value(row.roles, via, args, n)
        for each in lineage(receiver):
            construct = each.construct
            if construct is not None:
                value = join(value, self.held_value(construct.params, via, each.args, n))
            if construct is None or construct.receiver is None or via in ("*", construct.receiver):
                value = join(value, each.held)
        return value

    # Payload

    def _payload(self, sending: Sending, call: Call, n: int) -> Payload:
        row = sending.row
        values = self._given_values(row.data, call.args, n)
        if row.kwargs_payload:
            names = [p.name for p in row.data] + [r.name for r in row.roles]
            names += [row.model.name] if row.model is not None else []
            named = {name.split(".")[0] for name in names}
            values += [value for name, value in call.args.keywords.items() if name not in named]
        values += [value for value in (call.args.more, call.args.more_keywords) if value is not None]
        for receiver in (*sending.through, sending.target.receiver):
            for each in lineage(receiver):
                data = each.construct.data if each.construct is not None else ()
                values += self._given_values(data, each.args, n)
                if each.construct is not None:
                    values.append(self._results_of_registered(each.held, n))
        composed = [each.held for each in sending.through if each.construct is None]
        return self._measure(values, composed, n)

    def _given_values(self, params: tuple[Param, ...], args: Args, n: int) -> list[Value]:
        out: list[Value] = []
        for param in params:
            value = self.argument(args, param.name, param.position, n) if param.carries in _CONTENT else None
            if value is not None:
                out.append(self._results_of(value, n) if param.carries == "callables" else value)
        return out

    def _results_of(self, tools: Value, n: int) -> Value:
        """What tools say to a model: their descriptions, and what functions among them return to it."""
        return join(tools, self._results_of_registered(tools, n))

    def _results_of_registered(self, held: Value, n: int) -> Value:
        """What functions that were handed to a receiver (`@agent.tool`) return to its model."""
        out = EMPTY
        for number, obj in self.callables_in(held):
            own = reference(("o", number))
            if obj.kind == "opaque" or not self.inside(own):
                unknown = self.opaque(n, tag=("tool", number))
                result = self.call(own, Args(more=unknown, more_keywords=unknown), n)
                out = join(out, self.await_value(result, n))
        return out

    def _measure(self, values: list[Value], composed: list[Value], n: int) -> Payload:
        """What is sent: values of the call, and labels of what feeds a model in the same chain."""
        labels: Labels = {}
        content = False
        for value in composed:
            labels = merge_labels(labels, self.deep_labels(value))
        for value in values:
            labels = merge_labels(labels, self.deep_labels(value))
            content = content or self.has_content(value)
        sensitive = real(labels)
        state: PayloadState = "constant"
        if sensitive:
            state = "classified"
        elif labels:
            state = "cleared"
        elif content:
            state = "unclassified"
        return Payload(state, self.step_labels(sensitive, "egress", n))
