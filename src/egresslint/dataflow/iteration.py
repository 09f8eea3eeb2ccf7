"""Iteration: the items of an iterable, one by one where they are known, and unpacking."""

from __future__ import annotations

from egresslint.dataflow.comprehensions import ITERATION_LIMIT
from egresslint.dataflow.deletions import Deletions
from egresslint.dataflow.frames import Args
from egresslint.dataflow.values import (
    A_SCALAR,
    ANY,
    DATA,
    EMPTY,
    MAX_WIDTH,
    SOME_DATA,
    Obj,
    Value,
    constant,
    join,
    join_all,
    reference,
)

_SEQUENCES = ("list", "tuple", "iter", "gen", "view")

_START = constant("int", 0)


class Iteration(Deletions):
    """`known_items` gives all items in order, `iterate` any one of them."""

    def known_items(self, value: Value, n: int) -> list[Value] | None:
        """The items in order, where their number is known; None otherwise."""
        text = value.text()
        if text is not None and len(text) <= MAX_WIDTH:
            return [constant("str", character).with_labels(value.labels) for character in text]
        if value.consts or len(value.refs) != 1:
            return None
        ((kind, number),) = value.refs
        if kind != "o":
            return None
        obj = self.obj(number)
        if obj.kind == "instance":
            return self._items_of_instance(number, obj, value, n)
        if obj.kind == "class":
            return self.enum_members(number, n) if self.is_enum(number) else None
        if obj.unsure and obj.kind in ("dict", "list"):
            return None
        if obj.kind == "dict" and not (obj.many or obj.open or ANY in obj.fields):
            return [self.value_of(k, n).with_labels(value.labels) for k in obj.fields if isinstance(k, tuple)]
        if obj.kind not in _SEQUENCES or obj.many or obj.open or ANY in obj.fields:
            return None
        return self._items_of_sequence(number, obj, value, n)

    def _items_of_sequence(self, number: int, obj: Obj, value: Value, n: int) -> list[Value] | None:
        """The items by position, from where an iterator stands."""
        if obj.kind in ("gen", "view"):
            obj = self.exhaust(number, obj)
            if ANY in obj.fields:
                return None
        out = []
        taken = obj.fields.get("position", _START).constant()
        if taken is None or taken[1] is None:
            return None
        for position in range(taken[1], sum(1 for key in obj.fields if isinstance(key, int))):
            if position not in obj.fields:
                return None
            out.append(self.read_child(number, obj, position, n).with_labels(value.labels))
        return out

    def _items_of_instance(self, number: int, obj: Obj, value: Value, n: int) -> list[Value] | None:
        """The items that `__iter__` gives, or those of the container that the class builds on."""
        assert obj.cls is not None
        if self.lookup(obj.cls, "__iter__") is None and self.lookup(obj.cls, "__aiter__") is not None:
            return self._items_of_protocol(value, "__aiter__", n)
        if self.lookup(obj.cls, "__iter__") is None:
            if self.lookup(obj.cls, "__getitem__") is not None:
                return self._by_position(value, n)
            stored = self.contents(value)
            return None if stored is value else self.known_items(stored, n)
        return self._items_of_protocol(value, "__iter__", n)

    def _items_of_protocol(self, value: Value, start_name: str, n: int) -> list[Value] | None:
        start, raised = self.heap, len(self.frame.raises)
        self.heap = start.fork()
        iterator = self.special(value, start_name, [], n) or EMPTY
        items = self._drained(iterator, n) if self._steps(iterator) else self.known_items(iterator, n)
        if items is None:
            self.heap = start.fork()
            del self.frame.raises[raised:]
            return None
        return [item.with_labels(value.labels) for item in items]

    def _by_position(self, value: Value, n: int) -> list[Value] | None:
        """What `__getitem__` gives for 0, 1 and so on until it raises; None where it is not seen to."""
        start, raised = self.heap, len(self.frame.raises)
        context = self.frame.context
        self.heap = start.fork()
        items: list[Value] | None = []
        while items is not None:
            position = len(items)
            before = len(self.frame.raises)
            self.frame.context = self.world.intern((context, "position", n, position))
            item = self.special(value, "__getitem__", [constant("int", position)], n) or EMPTY
            self.frame.context = context
            if item.is_empty():
                break
            items = None if position == ITERATION_LIMIT or len(self.frame.raises) > before else [*items, item]
        del self.frame.raises[raised:]
        if items is None:
            self.heap = start.fork()
        return items

    def _steps(self, iterator: Value) -> bool:
        """True for an instance that gives its items through `__next__`."""
        return any(
            o.kind == "instance"
            and o.cls is not None
            and (self.lookup(o.cls, "__next__") or self.lookup(o.cls, "__anext__"))
            for _, o in self.objects(iterator)
        )

    def _drained(self, iterator: Value, n: int) -> list[Value] | None:
        """What `__next__` gives until it stops; None where it is not seen to stop soon."""
        raised = len(self.frame.raises)
        context = self.frame.context
        items: list[Value] = []
        for position in range(ITERATION_LIMIT + 1):
            self.frame.context = self.world.intern((context, "next", n, position))
            before = len(self.frame.raises)
            item = self.special(iterator, "__next__", [], n) or EMPTY
            if item.is_empty():
                item = self.await_value(self.special(iterator, "__anext__", [], n) or EMPTY, n)
                self.ended = False
            self.frame.context = context
            if item.is_empty():
                del self.frame.raises[raised:]
                return items
            if len(self.frame.raises) > before:
                break
            items.append(item)
        del self.frame.raises[raised:]
        return None

    def iterate(self, value: Value, n: int) -> Value:
        """One item of an iterable, whichever it is."""
        self.hazards += self._is_foreign(value) or any(kind in ("x", "a") for kind, _ in value.refs)
        if not self.has_method(value, "__iter__"):
            value = self.contents(value)
        out = EMPTY
        protocol = self._iterate_instances(value, n)
        if protocol is not None:
            out = protocol
        for number, obj in self.objects(value):
            if obj.kind == "instance" and protocol is not None:
                continue
            out = join(out, self._one_item(number, obj, n))
        for number, path in self.refs(value, "a"):
            out = join(out, reference(("a", (number, path + "[]"))))
        if value.consts:
            out = join(out, SOME_DATA if DATA in value.consts else A_SCALAR)
        if self.refs(value, "x"):
            out = join(out, self.opaque(n, tag="item"))
        if value.labels:
            out = out.with_labels(self.step_labels(value.labels, "load", n))
        return out

    def _iterate_instances(self, value: Value, n: int) -> Value | None:
        iterator = self.special(value, "__iter__", [], n)
        if iterator is None:
            iterator = self.special(value, "__aiter__", [], n)
        if iterator is not None:
            step = self.special(iterator, "__next__", [], n)
            if step is None:
                step = self.special(iterator, "__anext__", [], n)
            if step is not None:
                return self.await_value(step, n)
            return self.iterate(iterator, n)
        found = self.special(value, "__next__", [], n)
        return found if found is not None else self.special(value, "__getitem__", [A_SCALAR], n)

    def _one_item(self, number: int, obj: Obj, n: int) -> Value:
        if obj.kind in ("gen", "view"):
            obj = self.exhaust(number, obj)
        if obj.kind == "dict":
            out = join_all(self.value_of(k, n) for k in obj.fields if isinstance(k, tuple))
            if "keys" in obj.fields:
                out = join(out, obj.fields["keys"])
            if ANY in obj.fields or obj.open:
                out = join(out, SOME_DATA)
            return out.with_labels(obj.labels)
        if obj.kind in ("list", "tuple", "set", "iter", "view", "gen"):
            out = EMPTY
            for key in obj.fields:
                if key == ANY or isinstance(key, int) or obj.kind == "set":
                    out = join(out, self.read_child(number, obj, key, n))
            return out.with_labels(obj.labels) if not out.is_empty() else out
        if obj.kind == "class":
            return join_all(self.enum_members(number, n)) if self.is_enum(number) else EMPTY
        if obj.kind in ("opaque", "ext", "instance"):
            return (
                self.step(self.child(number, ANY, obj), "load", n)
                if obj.kind != "ext"
                else reference(("a", (number, "[]"))).with_labels(obj.labels)
            )
        return EMPTY

    def as_mapping(self, value: Value, n: int) -> Value:
        """The value with each instance that is a mapping replaced by a dict of what it holds."""
        value = self.contents(value)
        kept, out = set(value.refs), EMPTY
        for number, obj in self.objects(value):
            if obj.kind != "instance" or obj.cls is None:
                continue
            if self.is_mapping_mixin(obj.cls) or self.lookup(obj.cls, "keys") is not None:
                kept.discard(("o", number))
                out = join(out, self._snapshot(number, n))
        return value if out.is_empty() else join(out, Value(value.labels, frozenset(kept), value.consts))

    def _snapshot(self, number: int, n: int) -> Value:
        """A dict of what a mapping gives for its keys now."""
        own = reference(("o", number))
        made = self.allocate("dict", n, {}, tag=("snapshot", number))
        ((_, copied),) = made.refs
        obj = self.obj(number)
        has_keys = obj.cls is not None and self.lookup(obj.cls, "keys") is not None
        keys = self.call_method(own, "keys", Args(), n) if has_keys else own
        for key in self.known_items(keys, n) or [self.iterate(keys, n)]:
            if not key.is_empty():
                self.store_key(copied, key, self.get_item(own, key, n), n)
        return made

    def unpack(self, value: Value, count: int, star: int | None, n: int) -> list[Value]:
        """The parts of `value` for `count` targets, of which the one at `star` takes the rest as a list."""
        items = self.known_items(value, n)
        value = value if self.has_method(value, "__iter__") else self.contents(value)
        if items is not None and (len(items) == count or (star is not None and len(items) >= count - 1)):
            return self._unpack_known(items, count, star, n)
        self.hazards += 1
        if items is not None and star is None:
            if self.watched:
                self.raise_outside("ValueError", [], n)
            return [EMPTY] * count
        one = self.iterate(value, n)
        parts = [self._unpack_part(value, position, one, star, n) for position in range(count)]
        if star is not None:
            parts[star] = self.allocate("list", n, {ANY: one}, tag="rest")
        return parts

    def _unpack_part(self, value: Value, position: int, one: Value, star: int | None, n: int) -> Value:
        """Positions are told apart where the iterable keeps them: an unknown one, or several candidates."""
        objects = self.objects(value)
        kept = objects and all(o.kind in ("tuple", "list", "opaque", "ext") for _, o in objects)
        if (
            kept
            and (star is None or position < star)
            and not value.consts
            and len(objects) == len(value.refs)
        ):
            return self.get_item(value, constant("int", position), n)
        return one

    def _unpack_known(self, items: list[Value], count: int, star: int | None, n: int) -> list[Value]:
        if star is None:
            return items
        tail = count - star - 1
        middle = items[star : len(items) - tail]
        rest = self.allocate("list", n, dict(enumerate(middle)), tag="rest")
        return [*items[:star], rest, *items[len(items) - tail :]]
