"""Methods of the built-in types, by what they are called on: lists, iterators, functions, unknowns."""

from __future__ import annotations

from egresslint.catalog.library import load_library
from egresslint.dataflow.descriptors import PROPERTY_PARTS
from egresslint.dataflow.frames import Args
from egresslint.dataflow.remains import Paused, Whole
from egresslint.dataflow.storage import OWNER
from egresslint.dataflow.textual import TextMethods
from egresslint.dataflow.values import (
    A_SCALAR,
    ANY,
    EMPTY,
    FALSE,
    NONE,
    SOME_DATA,
    TRUE,
    Lead,
    Obj,
    Value,
    constant,
    join,
    join_all,
    reference,
)

# What code may call on lists and deques; other methods here only begin alike.
_OF_LISTS = frozenset({*dir(list), "appendleft", "extendleft", "popleft", "rotate"})
# The positions of a list that are kept apart while it grows.
MAX_PLACES = 30


class Containers(TextMethods):
    """`builtin_method` dispatches on the receiver's kind."""

    def builtin_method(self, receiver: Value, name: str, args: Args, n: int) -> Value:
        args = args.counted()
        out = EMPTY
        if self.watched and receiver.constant() == ("none", None):
            self.raise_outside("AttributeError", [], n)
            return EMPTY
        for number, obj in self.objects(receiver):
            own = Value(receiver.labels, frozenset({("o", number)}))
            method = getattr(self, "_method_" + obj.kind, None)
            if method is None:
                out = join(out, self._unknown_method(own, name, args, n))
            else:
                result = method(number, obj, name, args, n)
                measures = name in load_library().measuring
                if receiver.labels and not (measures or result.is_empty()):
                    result = result.with_labels(self.step_labels(receiver.labels, "call", n))
                out = join(out, result)
        if receiver.consts:
            out = join(out, self.text_method(Value(receiver.labels, consts=receiver.consts), name, args, n))
        return out

    def _unknown_method(self, receiver: Value, name: str, args: Args, n: int) -> Value:
        """A method of an object of unknown kind: what goes in may come out, of it or of its other methods."""
        library = load_library()
        if name in library.measuring:
            return A_SCALAR
        labels = self.deep_labels(receiver)
        result = super().unknown_call("", args, n, labels=labels)
        if name == "__init__" or name in library.asking:
            return result
        given = join_all(self.flatten(value, "pass", n, objects=True) for value in args.all())
        if given.labels:
            for number, obj in self.objects(receiver):
                if obj.kind in ("opaque", "ext"):
                    self.taint(number, self.step_labels(given.labels, "store", n))
        return result

    def _is_setting_text(self, number: int, obj: Obj) -> bool:
        """True for what is known by the place that it was read from: a variable, a field of settings."""
        named = isinstance(obj.info, dict) and not obj.info.keys().isdisjoint(("env", "origin", "said"))
        return named or self.world.keys[number][0] == "child"

    def _method_opaque(self, number: int, obj: Obj, name: str, args: Args, n: int) -> Value:
        receiver = reference(("o", number))
        key = "." + name
        if key in obj.fields:
            return self.call(self.read_child(number, obj, key, n), args, n)
        told = self.exception_method(number, obj, name, args, n)
        if told is not None:
            return told
        if name in load_library().same_text and self._is_setting_text(number, obj):
            return receiver
        if name in ("append", "add", "extend", "insert", "appendleft") and args.positional:
            item = args.positional[-1]
            self.write(
                number,
                ANY,
                self.step(self.iterate(item, n) if name == "extend" else item, "store", n),
                strong=False,
            )
            return NONE
        if name in ("get", "pop", "setdefault") and args.positional and args.positional[0].text() is not None:
            found = self.get_item(receiver, args.positional[0], n)
            return join(found, args.positional[1]) if len(args.positional) > 1 else found
        if name in ("items", "keys", "values", "copy", "__iter__"):
            return self._open_view(number, obj, name, n)
        return self._unknown_method(receiver, name, args, n)

    def _open_view(self, number: int, obj: Obj, name: str, n: int) -> Value:
        """`items()` and the like of an unknown mapping."""
        if name in ("copy", "__iter__"):
            return reference(("o", number))
        item = self.iterate(reference(("o", number)), n)
        key = Value(obj.labels, consts=SOME_DATA.consts)
        if name == "keys":
            item = key
        elif name == "items":
            item = self.allocate("tuple", n, {0: key, 1: item}, tag=("pair", number))
        return self.allocate("view", n, {ANY: item}, tag=(name, number))

    def _method_ext(self, number: int, obj: Obj, name: str, args: Args, n: int) -> Value:
        key = "." + name
        if key in obj.fields:
            return self.call(self.read_child(number, obj, key, n), args, n)
        return self.call_member(number, name, args, n)

    def _method_func(self, number: int, _obj: Obj, name: str, args: Args, n: int) -> Value:
        if name in ("__call__", "__wrapped__"):
            return self.call(reference(("o", number)), args, n)
        if name == "__get__" and args.positional:
            return self.bound(reference(("o", number)), args.positional[0], n)
        return self.unknown_call("", args, n)

    _method_bound = _method_func
    _method_partial = _method_func

    def _method_method(self, number: int, obj: Obj, name: str, args: Args, n: int) -> Value:
        if name == "__call__":
            return self.call(reference(("o", number)), args, n)
        return self._unknown_method(obj.fields["self"], name, args, n)

    def _method_property(self, _number: int, obj: Obj, name: str, args: Args, n: int) -> Value:
        if name in PROPERTY_PARTS:
            return self.call(obj.fields.get(PROPERTY_PARTS[name], EMPTY), args, n)
        slot = {"setter": "set", "getter": "get", "deleter": "del"}.get(name)
        if slot is None or not args.positional:
            return self.unknown_call("", args, n)
        return self.allocate("property", n, {**obj.fields, slot: args.positional[0]}, info=obj.info)

    def _method_awaitable(self, number: int, obj: Obj, name: str, args: Args, n: int) -> Value:
        if name in ("result", "__await__"):
            return self.read_child(number, obj, "value", n)
        if name == "add_done_callback" and args.positional:
            return self.call(args.positional[0], Args([reference(("o", number))]), n)
        return A_SCALAR

    # Lists

    def _method_list(self, number: int, obj: Obj, name: str, args: Args, n: int) -> Value:
        method = getattr(self, "_list_" + name, None) if name in _OF_LISTS else None
        if method is not None:
            result: Value = method(number, obj, args, n)
            return result
        if name in ("count", "index"):
            return self._place_of(number, name, args, n)
        return A_SCALAR if name == "__len__" else self._common(number, name, args, n)

    def _place_of(self, number: int, name: str, args: Args, n: int) -> Value:
        """`index` and `count`, where all items are known as keys are."""
        items = self.known_items(reference(("o", number)), n)
        wanted = self.key_of(args.positional[0]) if len(args.positional) == 1 else None
        keys = [self.key_of(item) for item in items or ()]
        until = keys.index(wanted) if wanted in keys else len(keys)
        if wanted is None or None in (keys[:until] if name == "index" else keys):
            return A_SCALAR
        if name == "count":
            return constant("int", keys.count(wanted))
        return constant("int", until) if until < len(keys) else A_SCALAR

    def _common(self, number: int, name: str, args: Args, n: int) -> Value:
        """What every container has, under the special names."""
        own = reference(("o", number))
        given = args.positional
        if name == "__getitem__" and given:
            return self.get_item(own, given[0], n)
        if name == "__setitem__" and len(given) > 1:
            self.set_item(own, given[0], given[1], n)
            return NONE
        if name in ("__iter__", "__aiter__", "__reversed__"):
            return own
        if name in ("__len__", "__contains__", "__bool__", "__hash__", "__eq__"):
            return A_SCALAR
        if name in ("__str__", "__repr__"):
            return self.to_text(own, n, method="__str__")
        return self.unknown_call("", args.prepend(own), n)

    def _list_append(self, number: int, obj: Obj, args: Args, n: int) -> Value:
        if args.positional:
            self._append(number, obj, self.step(args.positional[0], "store", n))
        return NONE

    def _append(self, number: int, obj: Obj, value: Value) -> None:
        length = self.known_length(obj)
        if length is None and self._append_after_unsure(number, obj, value):
            return
        if length is None or length > MAX_PLACES:
            self._append_any(number, value)
        else:
            self.write(number, length, value, strong=False)

    def _append_any(self, number: int, value: Value) -> None:
        """Append what may be any number of items: those before stay where they are."""
        obj = self.obj(number)
        length = self.known_length(obj)
        info = Lead(length) if length and obj.info is None and obj.kind == "list" else obj.info
        self.write(number, ANY, value, strong=False)
        if isinstance(info, Lead):
            self.heap[number] = self.obj(number).replace(info=info)

    def _append_after_unsure(self, number: int, obj: Obj, value: Value) -> bool:
        """Append where the length is one of several: the item stands where the shortest ends, or behind."""
        positions = sorted(key for key in obj.fields if isinstance(key, int))
        first = min((key for key in obj.unsure if isinstance(key, int)), default=None)
        if first is None or ANY in obj.fields or obj.many or obj.open or len(positions) > MAX_PLACES:
            return False
        behind = range(first, len(positions) + 1)
        fields = {**obj.fields, **{at: join(obj.fields.get(at, EMPTY), value) for at in behind}}
        self.heap[number] = obj.replace(fields=fields, unsure=frozenset(behind[1:]))
        return True

    def _list_extend(self, number: int, obj: Obj, args: Args, n: int) -> Value:
        if not args.positional:
            return NONE
        items = self.known_items(args.positional[0], n)
        if items is None:
            self._append_any(number, self.step(self.iterate(args.positional[0], n), "store", n))
        for item in items or []:
            self._append(number, self.obj(number), self.step(item, "store", n))
        return NONE

    def _list_insert(self, number: int, obj: Obj, args: Args, n: int) -> Value:
        if len(args.positional) < 2:
            return NONE
        value = self.step(args.positional[1], "store", n)
        at = args.positional[0].constant()
        length = self.known_length(obj)
        if length is None or at is None or at[0] != "int" or at[1] is None:
            self._forget_positions(number, obj)
            self.write(number, ANY, value, strong=False)
            return NONE
        items = [obj.fields[i] for i in range(length) if i in obj.fields]
        items.insert(at[1], value)
        self.heap[number] = obj.replace(fields={**obj.fields, **dict(enumerate(items))})
        return NONE

    def _forget_positions(self, number: int, obj: Obj) -> None:
        together = join_all(v for k, v in obj.fields.items() if isinstance(k, int) or k == ANY)
        fields = {k: v for k, v in obj.fields.items() if not isinstance(k, int)}
        if not together.is_empty():
            fields[ANY] = together
        self.heap[number] = obj.replace(fields=fields)

    def _list_sort(self, number: int, obj: Obj, args: Args, n: int) -> Value:
        key = args.keywords.get("key")
        if key is not None:
            self.call(key, Args([self.iterate(reference(("o", number)), n)]), n)
        self._forget_positions(number, obj)
        return NONE

    def _list_reverse(self, number: int, obj: Obj, _args: Args, _n: int) -> Value:
        length = self.known_length(obj)
        if length is None or any(position not in obj.fields for position in range(length)):
            self._forget_positions(number, obj)
            return NONE
        turned = {position: obj.fields[length - 1 - position] for position in range(length)}
        self.heap[number] = obj.replace(fields={**obj.fields, **turned})
        return NONE

    def _list_pop(self, number: int, obj: Obj, args: Args, n: int) -> Value:
        self.hazards += not self.known_length(obj)
        at = args.positional[0] if args.positional else constant("int", -1)
        value = self.get_item(reference(("o", number)), at, n)
        const = at.constant()
        if const is not None and not obj.many:
            self.remove_key(number, obj, const)
        else:
            self._forget_positions(number, obj)
        return value

    def _list_popleft(self, number: int, obj: Obj, args: Args, n: int) -> Value:
        return self._list_pop(number, obj, Args([constant("int", 0)]), n)

    def _list_clear(self, number: int, obj: Obj, _args: Args, _n: int) -> Value:
        if not obj.many:
            self.heap[number] = obj.replace(
                fields={k: v for k, v in obj.fields.items() if k in ("default", OWNER)}, unsure=frozenset()
            )
        return NONE

    def _list_copy(self, number: int, obj: Obj, _args: Args, n: int) -> Value:
        fields = {key: value for key, value in obj.fields.items() if key != OWNER}
        return self.allocate(
            obj.kind, n, fields, tag=("copy", number), labels=obj.labels, open=obj.open, unsure=obj.unsure
        )

    # Tuples, generators, iterators

    def _method_tuple(self, number: int, _obj: Obj, name: str, args: Args, n: int) -> Value:
        if name in ("count", "index"):
            return self._place_of(number, name, args, n)
        return self._common(number, name, args, n)

    _method_view = _method_tuple

    def _method_iter(self, number: int, obj: Obj, name: str, args: Args, n: int) -> Value:
        if name in ("__next__", "__anext__"):
            return self.next_item(number, obj, n)
        return self._common(number, name, args, n)

    def _method_gen(self, number: int, obj: Obj, name: str, args: Args, n: int) -> Value:
        if name in ("send", "asend"):
            return self.next_item(number, obj, n, sent=self.step(join_all(args.positional[:1]), "pass", n))
        if name in ("throw", "athrow"):
            return self._throw(number, obj, args, n)
        if name in ("close", "aclose"):
            self._throw(number, obj, Args([reference(("x", "builtins.GeneratorExit"))]), n)
            return NONE
        if name in ("__next__", "__anext__"):
            return self.next_item(number, obj, n)
        if name in ("__enter__", "__aenter__"):
            return self.enter_generator(number, n)
        if name in ("__exit__", "__aexit__"):
            error = args.positional[1] if len(args.positional) > 1 else NONE
            swallowed = self.leave_generator(number, None if error.constant() == ("none", None) else error, n)
            return A_SCALAR if swallowed is None else (TRUE if swallowed else FALSE)
        return self._common(number, name, args, n)

    def _throw(self, number: int, obj: Obj, args: Args, n: int) -> Value:
        if not isinstance(obj.info, Paused) or not args.positional:
            return self.iterate(reference(("o", number)), n)
        error = self.instantiated(args.positional[-1] if args.positional[-1].refs else args.positional[0], n)
        return self.step_generator(number, NONE, error, n) or EMPTY

    def enter_generator(self, number: int, n: int) -> Value:
        return self.next_item(number, self.obj(number), n)

    def leave_generator(self, number: int, error: Value | None, n: int) -> bool | None:
        if not isinstance(self.obj(number).info, Paused):
            return None if error is not None else False
        start, raised = self.heap, len(self.frame.raises)
        self.assumed, self.was_assumed = (False, False) if error is not None else (None, False)
        self.heap = start.fork()
        self.step_generator(number, NONE, error, n)
        swallowed = error is not None and len(self.frame.raises) == raised
        if self.was_assumed and not swallowed:  # the handler may take it as well
            failed, before = self.heap, len(self.frame.raises)
            self.assumed, self.heap = True, start.fork()
            self.step_generator(number, NONE, error, n)
            if len(self.frame.raises) == before:
                self.assumed = None
                return None
            self.heap = self.merge_heaps(failed, self.heap)
        self.assumed = None
        return swallowed

    def next_item(self, number: int, obj: Obj, n: int, *, sent: Value = NONE) -> Value:
        """`next(iterator)`: in order while positions are known and only this code steps it."""
        if not isinstance(obj.info, (Paused, Whole)):
            obj = self.exhaust(number, obj)
        if isinstance(obj.info, Paused):
            item = self.step_generator(number, sent, None, n)
            if item is None:
                self._stop(self.obj(number), n)
            return item or EMPTY
        if isinstance(obj.info, Whole) and sent is not NONE:
            item = self.run_whole(number, obj.info.paused, join(obj.info.sent, sent))
            self._stop(self.obj(number), n)
            self.ended = False
            return item
        position = obj.fields.get("position", constant("int", 0)).constant()
        if ANY in obj.fields or obj.many or position is None or position[0] != "int" or position[1] is None:
            return self.iterate(reference(("o", number)), n)
        if position[1] not in obj.fields:
            self._stop(obj, n)
            return EMPTY
        value = self.read_child(number, obj, position[1], n)
        self.write(number, "position", constant("int", position[1] + 1), strong=True)
        return value

    def _stop(self, obj: Obj, n: int) -> None:
        """An exhausted iterator says so; its caller decides whether that ends the path."""
        self.raise_outside("StopIteration", [obj.fields.get("return", NONE)], n)
