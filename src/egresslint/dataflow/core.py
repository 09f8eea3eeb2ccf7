"""The interpreter's ground: states, objects and labels. It knows nothing of statements or calls."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from egresslint.catalog.library import is_library_path
from egresslint.dataflow.frames import Args, Env, Frame, State
from egresslint.dataflow.heap import Heap
from egresslint.dataflow.sources import Classifier
from egresslint.dataflow.values import (
    ANY,
    EMPTY,
    MAX_WIDTH,
    NO_LABELS,
    Key,
    Label,
    Labels,
    Lead,
    Obj,
    Site,
    Trace,
    Value,
    join,
    join_objects,
    merge_labels,
    reference,
)
from egresslint.dataflow.world import World
from egresslint.ir import nodes as ir

MAX_CHILD_DEPTH = 5
MAX_SERIALISED = 4_000
MAX_STEPS = 50_000
MAX_SURVEY_STEPS = 5_000
MAX_TOTAL_STEPS = 140_000
MIN_STEPS = 600
# How many functions that lead to what sends a root may still enter when its steps are used up.
MAX_SPARE = 24
# A small program may take as long as its size lets people expect: about a second a kilobyte.
STEPS_PER_NODE = 40
LEAST_TOTAL_STEPS = 15_000
# Joining states is work too, though it evaluates nothing: so many objects count as a step.
MERGED_PER_STEP = 40
# So are the states of the many ways that one call may take.
WAYS_PER_STEP = 4
MAX_TEST_STEPS = 8_000
# Unknown values that bring no data of their own: answers of models, and parts of what is known already.
NOT_ARISING = frozenset({"harmless", "result", "args", "typed", "missing", "field", "tool"})
CONTAINERS = frozenset({"list", "tuple", "set", "dict", "iter", "gen", "awaitable", "view"})


class Core:
    """Shared state of one interpretation, and the operations that everything else is made of."""

    def __init__(self, world: World, classifier: Classifier) -> None:
        self.world = world
        self.classifier = classifier
        self.env: Env = {}
        self.field_labels: dict[tuple[int, str], list[tuple[str, Label]]] = {}
        self.heap = Heap()
        self.frame: Frame = None  # type: ignore[assignment]  # set before anything runs
        self.shared_reads: set[int] = set()
        self.reads: set[int] = set()
        self.limits = 0
        # Functions in progress whose calls of themselves were cut off, and how often each was entered again.
        self.cut: set[Site] = set()
        self.entries: dict[Site, int] = {}
        self.partials: set[int] = set()
        # How often code was seen to wait for what is not there yet.
        self.starved = 0
        self.ended = False
        self.max_steps = MAX_STEPS
        self.spare = 0
        # How many functions were entered past a root's steps, and how many may be.
        self.lent = 0
        self.lendable = 0
        self.steps = 0
        self.module_steps = 0
        self.bounded = False
        self.defining: list[int] = []

    # What the parts on top provide

    def evaluate(self, node: ir.Expr) -> Value:
        raise NotImplementedError

    def execute(self, body: list[ir.Stmt]) -> bool:
        raise NotImplementedError

    def call(self, callee: Value, args: Args, n: int) -> Value:
        raise NotImplementedError

    def call_method(self, receiver: Value, name: str, args: Args, n: int) -> Value:
        raise NotImplementedError

    def get_attribute(self, value: Value, name: str, n: int) -> Value:
        raise NotImplementedError

    def iterate(self, value: Value, n: int) -> Value:
        raise NotImplementedError

    def exhaust(self, number: int, obj: Obj) -> Obj:
        raise NotImplementedError

    def may_send(self, args: Args, n: int) -> bool:
        raise NotImplementedError

    # States

    def fork(self) -> State:
        frozen = self.heap
        self.heap = frozen.fork()
        return dict(self.env), frozen.fork()

    def restore(self, state: State) -> None:
        self.env, self.heap = state

    def merge(self, a: State | None, b: State | None) -> State | None:
        """The state after two ways that meet; None is a way that never arrives."""
        if a is None or b is None:
            return b if a is None else a
        return self._merge_env(a[0], b[0]), self.merge_heaps(a[1], b[1])

    def _merge_env(self, a: Env, b: Env) -> Env:
        if a is b:
            return a
        out = dict(a)
        for name, value in b.items():
            mine = out.get(name)
            if mine is None:
                out[name] = value
            elif mine is not value:
                out[name] = join(mine, value)
        return out if len(a) == len(b) == len(out) else _without_one_sided(out, a, b)

    def merge_heaps(self, a: Heap, b: Heap) -> Heap:
        merged = a.merged(b, self.world.heap)
        self.steps += 0 if merged is a else len(merged.layer) // MERGED_PER_STEP
        return merged

    def alternatives(self, ways: list[Callable[[], Value]]) -> Value:
        """What one of several ways gives: each starts from the same state; what they leave is joined."""
        if self.ended:
            return EMPTY
        if len(ways) == 1:
            return ways[0]()
        self.steps += len(ways) // WAYS_PER_STEP
        start = self.heap
        out = EMPTY
        left: Heap | None = None
        for way in ways:
            self.heap = start.fork()
            out = join(out, way())
            if not self.take_end():
                left = self.heap if left is None else self.merge_heaps(left, self.heap)
        if left is not None:
            self.heap = left
        self.ended = left is None and bool(ways)
        return out

    def is_spent(self) -> bool:
        """True once a root has taken all its steps: what repeats then runs once, and that is recorded."""
        if self.steps <= self.max_steps:
            return False
        self.bounded = True
        self.limits += 1
        return True

    def take_end(self) -> bool:
        """Whether what just ran never goes on, as a call that always raises; asking takes note of it."""
        ended, self.ended = self.ended, False
        return ended

    # Objects

    def site(self, n: int) -> Site:
        """The place of a node; for one in a library model, the call in the project that led there."""
        shown = self.frame.shown
        return (self.frame.path, n) if shown is None else shown[1]

    def allocate(self, kind: str, n: int, fields: dict[Key, Value] | None = None, **more: Any) -> Value:
        """A new object made at `n`; the same place in the same call makes the same object again."""
        tag = more.pop("tag", "")
        number = self.world.intern((self.frame.context, self.frame.path, n, tag))
        obj = Obj(kind, self.site(n), fields, **more)
        old = self.heap.get(number)
        if old is not None and old.kind == kind:
            many = kind in ("list", "dict", "set", "instance", "opaque", "scope")
            obj = join_objects(obj, old).replace(many=many)
        self.create(number, obj)
        return reference(("o", number))

    def create(self, number: int, obj: Obj) -> None:
        self.heap[number] = self.world.created[number] = obj

    def obj(self, number: int) -> Obj:
        self.reads.add(number)
        heap: Heap | None = self.heap
        while heap is not None:  # `Heap.get`, without the cost of a call: nothing is asked as often
            known = heap.layer.get(number)
            if known is not None:
                return known
            heap = heap.below
        self.shared_reads.add(number)
        found = self.world.heap.get(number)
        return self.world.created[number] if found is None else found

    def is_shared(self, number: int) -> bool:
        return number not in self.heap and number in self.world.heap

    def objects(self, value: Value) -> list[tuple[int, Obj]]:
        """The objects among a value's references, in a fixed order."""
        refs = value.refs
        if not refs:
            return []
        if len(refs) == 1:
            ((kind, only),) = refs
            return [(only, self.obj(only))] if kind == "o" else []
        return [(number, self.obj(number)) for number in sorted(what for kind, what in refs if kind == "o")]

    def refs(self, value: Value, kind: str) -> list[Any]:
        refs = value.refs
        if not refs:
            return []
        found = [what for k, what in refs if k == kind]
        if len(found) > 1:
            found.sort()
        return found

    def write(self, number: int, key: Key, value: Value, *, strong: bool) -> None:
        """Set a child of an object; without `strong`, or for one that stands for many, add to it."""
        obj = self.obj(number)
        if key == ANY and isinstance(obj.info, Lead):
            obj = obj.replace(info=None)
        fields = dict(obj.fields)
        old = fields.get(key)
        if old is not None and not (strong and not obj.many):
            value = join(old, value)
        elif old is None and obj.many and ANY in fields:
            value = join(fields[ANY], value)
        if len(fields) >= MAX_WIDTH * 4 and key not in fields and obj.kind != "scope":
            fields[ANY] = join(fields.get(ANY, EMPTY), value)
        else:
            fields[key] = value
        self.heap[number] = obj.replace(fields=fields)

    def taint(self, number: int, labels: Labels) -> None:
        """Let everything read out of an object carry `labels` too."""
        obj = self.obj(number)
        merged = merge_labels(obj.labels, labels)
        if merged is not obj.labels:
            self.heap[number] = obj.replace(labels=merged)

    def opaque(self, n: int, labels: Labels = NO_LABELS, *, tag: object = "", **more: Any) -> Value:
        """A value of unknown kind and content that arises at `n`."""
        own = self._arising(n) if isinstance(tag, tuple) and tag[0] not in NOT_ARISING else NO_LABELS
        value = self.allocate("opaque", n, tag=("opaque", tag), open=True, labels=own, **more)
        return Value(merge_labels(labels, own), value.refs)

    def _arising(self, n: int) -> Labels:
        """What the declarations say of any data that code in this file brings into the program."""
        if not self.classifier.declarations.has_paths:
            return NO_LABELS
        frame, site = self.frame, self.site(n)
        while is_library_path(frame.path) and frame.parent is not None:
            frame, site = frame.parent, frame.call or site
        found = self.classifier.declarations.path(frame.path)
        if found is None or found.category == "none":
            return NO_LABELS
        label = Label(site, found.category, found.origin, frame.unit.qualname, found.reason)
        return {label: Trace("source", site, frame)}

    def child(self, number: int, key: Key, obj: Obj) -> Value:
        """What reading an unseen child of an open object gives: an unknown that keeps its identity."""
        name = self.world.intern(("child", number, key))
        if name not in self.heap and name not in self.world.heap:
            if self._depth(number) >= MAX_CHILD_DEPTH:
                return Value(obj.labels, frozenset({("o", number)}))
            self.create(
                name,
                Obj("opaque", obj.site, many=obj.many, open=True, info=self.child_info(number, obj, key)),
            )
        return Value(obj.labels, frozenset({("o", name)}))

    def child_info(self, number: int, obj: Obj, key: Key) -> Any:
        """What is known of an unseen child beside that it is one."""
        return ("child", number)

    def _depth(self, number: int) -> int:
        depth = 0
        key = self.world.keys[number]
        while key[0] == "child":
            depth += 1
            key = self.world.keys[key[1]]
        return depth


def _without_one_sided(merged: Env, a: Env, b: Env) -> Env:
    """What a test says of an attribute (`self.model`) holds only behind it, where a variable stays."""
    return {name: v for name, v in merged.items() if "." not in name or (name in a and name in b)}


def x(name: str) -> Value:
    """A name outside the project."""
    return reference(("x", name))
