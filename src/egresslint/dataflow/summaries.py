"""Remembers what calls did, so that the same call in the same circumstances is not interpreted again.

A summary is kept under a function and its arguments: constants as they are, objects by identity, unknowns of
which nothing is known as interchangeable. It holds for as long as every object that the call read is as it
was. Recalling one renames what the call created, so that two calls never share an object. A call that is
handed labelled data, or sends some, is remembered in its caller's frame alone, where its story is the same:
loops and the ways through a `try` come back to it. One that met a limit is interpreted each time.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from egresslint.dataflow.frames import Args
from egresslint.dataflow.handing import Handing
from egresslint.dataflow.heap import Heap
from egresslint.dataflow.records import Emission, OpenCall
from egresslint.dataflow.values import Obj, Value, join_objects, numbers, same_object
from egresslint.project.modules import is_test

MIN_STEPS = 24
MAX_VARIANTS = 4
MAX_CREATED = 120
_OWN_STATE = frozenset({"func", "gen", "partial", "super"})


class Summary(NamedTuple):
    """One call's outcome. `reads` is what must be as it was; `writes` what changed; `created` what is new."""

    reads: dict[int, Obj]
    writes: dict[int, Obj]
    created: dict[int, Obj]
    result: Value
    ended: bool
    raised: tuple[Value, ...]
    log: tuple[Emission | OpenCall, ...]
    blanks: tuple[int, ...]


class Key(NamedTuple):
    function: int
    shape: Any
    blanks: tuple[int, ...]
    is_labelled: bool


class Summaries(Handing):
    """`summarised` stands between a call and its interpretation."""

    def summarised(self, function: int, args: Args, n: int, interpret: Callable[[], Value]) -> Value:
        key = self._key(function, args)
        everywhere = self._known_everywhere(key)
        here = self.frame.memory.setdefault((n, key.function, key.shape), [])
        for summary in (*here, *everywhere):
            if self._holds_still(summary):
                return self._recall(summary, key.blanks, n)
        return self._learn(key, everywhere, here, interpret)

    def _known_everywhere(self, key: Key) -> list[Summary]:
        """None of calls with labelled arguments, and none in tests, which are no callers."""
        if key.is_labelled or is_test(self.world.records.root[0]):
            return []
        return self.world.summaries.setdefault((key.function, key.shape), [])

    # Keys

    def _key(self, function: int, args: Args) -> Key:
        """What tells calls apart."""
        is_labelled = False
        blanks: dict[int, int] = {}
        program = self.frame.program
        shape: list[Any] = [program] if program in self.world.own_settings else []
        named = sorted(args.keywords.items())
        for name, value in [
            *enumerate(args.positional),
            *named,
            ("*", args.more),
            ("**", args.more_keywords),
        ]:
            if value is None:
                continue
            is_labelled = is_labelled or bool(value.labels)
            shape.append((name, self._shape(value, blanks), value.consts, frozenset(value.labels)))
        return Key(function, tuple(shape), tuple(blanks), is_labelled)

    def _shape(self, value: Value, blanks: dict[int, int]) -> frozenset[Any]:
        out: list[Any] = [ref for ref in value.refs if ref[0] != "o"]
        for number in numbers(value):
            blank = self._blank(number)
            out.append(
                ("o", number) if blank is None else ("blank", blanks.setdefault(number, len(blanks)), blank)
            )
        return frozenset(out)

    def _blank(self, number: int) -> str | None:
        """What is known of an unknown of which nothing has been seen; None for any other object."""
        obj = self.obj(number)
        if obj.kind != "opaque" or obj.fields or obj.labels or self.world.keys[number][0] == "child":
            return None
        if obj.info is None:
            return ""
        if isinstance(obj.info, dict) and obj.info.keys() <= {"name", "type"}:
            return repr(sorted(obj.info.items()))
        return None

    # Learning

    def _learn(
        self, key: Key, everywhere: list[Summary], here: list[Summary], interpret: Callable[[], Value]
    ) -> Value:
        before, steps, limits, cut = self.heap, self.steps, self.limits, len(self.cut)
        self.heap = before.fork()
        outer_reads, self.reads = self.reads, set()
        raised = len(self.frame.raises)
        log = self.world.records.log
        mark = len(log)
        result = interpret()
        reads, self.reads = self.reads, outer_reads
        outer_reads |= reads
        if self.steps - steps >= MIN_STEPS and self.limits == limits and len(self.cut) <= cut:
            values = tuple(value for value, _ in self.frame.raises[raised:])
            summary = self._summary(key, before, reads, result, values, log[mark:])
            if summary is not None:
                self._keep(summary, key, everywhere, here)
        return result

    def _keep(self, summary: Summary, key: Key, everywhere: list[Summary], here: list[Summary]) -> None:
        """Remember the call everywhere, if its story is the same everywhere; otherwise where it was made.

        What it sent from here is on record; only another caller has to repeat it.
        """
        quiet = all(not entry.payload.labels for entry in summary.log if isinstance(entry, Emission))
        shared = quiet and not key.is_labelled and not is_test(self.world.records.root[0])
        if shared and len(everywhere) < MAX_VARIANTS:
            everywhere.append(summary)
        elif len(here) < MAX_VARIANTS:
            here.append(summary._replace(log=()))

    def _summary(
        self,
        key: Key,
        before: Heap,
        reads: set[int],
        result: Value,
        raised: tuple[Value, ...],
        log: list[Emission | OpenCall],
    ) -> Summary | None:
        created: dict[int, Obj] = {}
        writes: dict[int, Obj] = {}
        for number, obj in self.heap.changed_since(before).items():
            old = before.get(number) or self.world.heap.get(number)
            if old is None:
                created[number] = obj
            elif old is not obj:
                writes[number] = obj
        kept = self._reachable(created, [result, *raised], writes)
        if kept is None:
            return None
        held: dict[int, Obj] = {}
        blanks = set(key.blanks)
        for number in reads | {key.function}:
            old = before.get(number) or self.world.heap.get(number)
            if old is not None and number not in blanks:
                held[number] = old
        return Summary(
            held,
            writes,
            kept,
            result,
            self.ended,
            raised,
            tuple(log),
            key.blanks,
        )

    def _reachable(
        self, created: dict[int, Obj], values: list[Value], writes: dict[int, Obj]
    ) -> dict[int, Obj] | None:
        """The created objects that outlive the call; None where one of them has a life of its own."""
        stack = [number for value in values for number in numbers(value)]
        stack += [number for obj in writes.values() for v in obj.fields.values() for number in numbers(v)]
        out: dict[int, Obj] = {}
        while stack:
            number = stack.pop()
            obj = created.get(number)
            if obj is None or number in out:
                continue
            if obj.kind in _OWN_STATE or len(out) > MAX_CREATED:
                return None
            out[number] = obj
            stack.extend(number for v in obj.fields.values() for number in numbers(v))
        return out

    # Recalling

    def _holds_still(self, summary: Summary) -> bool:
        heap, shared = self.heap, self.world.heap
        for number, obj in summary.reads.items():
            now = heap.get(number) or shared.get(number)
            if now is not obj and (now is None or not same_object(now, obj)):
                return False
        return True

    def _recall(self, summary: Summary, blanks: tuple[int, ...], n: int) -> Value:
        self.reads |= summary.reads.keys()
        self.shared_reads |= summary.reads.keys()
        names = self._names(summary, blanks, n)
        for number, obj in [*summary.created.items(), *summary.writes.items()]:
            self._put(names.get(number, number), _renamed_object(obj, names))
        for value in summary.raised:
            self.frame.raises.append((_renamed(value, names), self.fork()))
        self.ended = summary.ended
        for entry in summary.log:
            self.world.records.repeat(entry, self.frame, self.handed)
        return self.step(_renamed(summary.result, names), "call", n)

    def _put(self, number: int, obj: Obj) -> None:
        old = self.heap.get(number)
        self.create(number, obj if old is None or number in self.world.heap else join_objects(obj, old))

    def _names(self, summary: Summary, blanks: tuple[int, ...], n: int) -> dict[int, int]:
        """New numbers for what the call created, and for the unknowns that it was handed."""
        names = dict(zip(summary.blanks, blanks, strict=True))
        place = (self.frame.context, self.frame.path, n)
        for number, obj in summary.created.items():
            if obj.kind not in ("ext", "class"):
                names[number] = self._new_name(number, names, place)
        return {old: new for old, new in names.items() if old != new}

    def _new_name(self, number: int, names: dict[int, int], place: Any) -> int:
        key = self.world.keys[number]
        if key[0] == "child":
            parent = names.get(key[1])
            if parent is None:
                return number
            return self.world.intern(("child", parent, key[2]))
        return self.world.intern(("again", place, number))


def _renamed(value: Value, names: dict[int, int]) -> Value:
    if not names or not value.refs:
        return value
    refs = frozenset(
        (kind, names.get(what, what)) if kind == "o" else (kind, what) for kind, what in value.refs
    )
    return Value(value.labels, refs, value.consts)


def _renamed_object(obj: Obj, names: dict[int, int]) -> Obj:
    if not names:
        return obj
    return obj.replace(fields={key: _renamed(value, names) for key, value in obj.fields.items()})
