"""Which labels values carry, by themselves and within what is serialised with them, and how they go on."""

from __future__ import annotations

from egresslint.dataflow.core import CONTAINERS, MERGED_PER_STEP, Core
from egresslint.dataflow.sources import Verdict
from egresslint.dataflow.values import (
    A_SCALAR,
    CLEARED,
    DATA,
    Label,
    Labels,
    Obj,
    Trace,
    Value,
    merge_labels,
    numbers,
)
from egresslint.diagnostics import StepKind

MAX_SERIALISED = 4_000


class Carrying(Core):
    """`step` adds a station to the way of labels; `deep_labels` gathers all that a value carries."""

    def step(self, value: Value, kind: StepKind, n: int, *, cell: bool = False, text: str = "") -> Value:
        """The value, with a station at `n` added to the way of each of its labels."""
        if not value.labels:
            return value
        return Value(self.step_labels(value.labels, kind, n, cell=cell, text=text), value.refs, value.consts)

    def step_labels(
        self, labels: Labels, kind: StepKind, n: int, *, cell: bool = False, text: str = ""
    ) -> Labels:
        site = self.site(n)
        frame = self.frame if self.frame.shown is None else self.frame.shown[0]
        return {
            label: trace
            if trace.site == site and trace.kind == kind
            else Trace(kind, site, frame, trace, cell=cell, text=text)
            for label, trace in labels.items()
        }

    def source(self, value: Value, found: Verdict, name: str, n: int) -> Value:
        """The value, labelled as a source that `found` describes, unless it is known to be so already."""
        if found.category == "none" or (found.origin != "declared" and self.is_structured(value)):
            return value
        carried = self.deep_labels(value, objects=True)
        if any(covers(label.category, found.category) for label in carried):
            return value
        label = Label(self.site(n), found.category, found.origin, name, found.reason)
        return value.with_labels({label: Trace("source", self.site(n), self.frame)})

    def is_structured(self, value: Value) -> bool:
        """True for objects of project classes, and containers of them: their fields speak for themselves."""
        seen: set[int] = set()
        found = False
        stack = list(value.refs)
        while stack:
            kind, number = stack.pop()
            if kind != "o":
                return False
            if number in seen:
                continue
            seen.add(number)
            obj = self.obj(number)
            if obj.kind == "instance":
                found = True
            elif obj.kind in CONTAINERS and not obj.open:
                for child in obj.fields.values():
                    if DATA in child.consts:
                        return False
                    stack.extend(child.refs)
            else:
                return False
        return found and DATA not in value.consts

    def deep_labels(self, value: Value, *, objects: bool = False) -> Labels:
        """The labels of a value and of all that is serialised with it.

        Containers count with what they hold; project objects only where they serialise themselves
        (dataclasses, models), or where `objects` asks for all fields.
        """
        out = value.labels
        seen: set[int] = set()
        stack = numbers(value)
        while stack:
            number = stack.pop()
            if number in seen:
                continue
            if len(seen) > MAX_SERIALISED:
                self.bounded = True
                break
            seen.add(number)
            obj = self.obj(number)
            if obj.kind in ("gen", "view"):
                obj = self.exhaust(number, obj)
            out = merge_labels(out, obj.labels)
            if not self.serialises(obj, objects=objects):
                stored = obj.fields.get("store")
                if stored is not None:
                    out = merge_labels(out, stored.labels)
                    stack.extend(numbers(stored))
                continue
            if obj.open and obj.kind in ("instance", "dict"):
                out = merge_labels(out, self.unseen_fields(number, obj))
            for key, child in obj.fields.items():
                out = merge_labels(out, child.labels)
                if obj.kind in ("instance", "opaque") and isinstance(key, str) and key.startswith(".__"):
                    continue
                stack.extend(numbers(child))
        self.steps += len(seen) // MERGED_PER_STEP
        return out

    def serialises(self, obj: Obj, *, objects: bool) -> bool:
        if obj.kind == "instance":
            return objects or self.is_record(obj.cls)
        return obj.kind in CONTAINERS or obj.kind in ("opaque", "ext")

    def is_record(self, cls: int | None) -> bool:
        raise NotImplementedError

    def unseen_fields(self, number: int, obj: Obj) -> Labels:
        """What an object's class says of fields that nobody was seen to set."""
        raise NotImplementedError

    def has_content(self, value: Value) -> bool:
        """False where the value is known to be made of constants and numbers alone."""
        if DATA in value.consts or value.labels:
            return True
        seen: set[int] = set()
        stack = list(value.refs)
        while stack:
            kind, what = stack.pop()
            if kind in ("x", "a"):
                return True
            if kind != "o" or what in seen:
                continue
            seen.add(what)
            obj = self.obj(what)
            if obj.kind in ("opaque", "ext") or obj.labels or (obj.kind == "instance" and obj.open):
                return True
            if obj.kind in CONTAINERS or obj.kind == "instance":
                for child in obj.fields.values():
                    if DATA in child.consts or child.labels:
                        return True
                    stack.extend(child.refs)
        return False

    def flatten(self, value: Value, kind: StepKind, n: int, *, objects: bool = False) -> Value:
        """What remains when a value is turned into text or passes through unknown code."""
        labels = self.step_labels(self.deep_labels(value, objects=objects), kind, n)
        if not labels and not self.has_content(value):
            return A_SCALAR
        return Value(labels, consts=frozenset({DATA}))


def covers(a: str, b: str) -> bool:
    """True where one category is the other or lies within it."""
    return a == b or a.startswith(b + ".") or b.startswith(a + ".")


def real(labels: Labels) -> Labels:
    """Labels without the mark of cleared content."""
    if any(label.category == CLEARED for label in labels):
        return {label: trace for label, trace in labels.items() if label.category != CLEARED}
    return labels
