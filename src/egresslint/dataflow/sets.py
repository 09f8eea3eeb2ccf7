"""Sets: constants that surely are in one are kept by key, so that membership can be told; the rest is `*`."""

from __future__ import annotations

from egresslint.dataflow.frames import Args
from egresslint.dataflow.inherited import Inherited
from egresslint.dataflow.values import A_SCALAR, ANY, EMPTY, NONE, Key, Obj, Value, join, join_all, reference

_ALGEBRA = {"union": "|", "difference": "-", "intersection": "&", "symmetric_difference": "^"}
_IN_PLACE = {name + "_update": op for name, op in _ALGEBRA.items() if name != "union"}
_TESTS = frozenset({"issubset", "issuperset", "isdisjoint"})
# What code may call; other methods here only begin alike.
_OF_SETS = frozenset(dir(set))


class Sets(Inherited):
    """Methods and operators of sets."""

    def set_algebra(self, op: str, left: Value, right: Value, n: int) -> Value:
        fields = self._members(left, n)
        if op in "-&":
            drop = op == "-"
            kept = {key: value for key, value in fields.items() if self._has_key(key, right) is not drop}
            unsure = [key for key in kept if isinstance(key, tuple) and self._has_key(key, right) is None]
            others = self._members(right, n) if ANY in kept and not drop else {ANY: EMPTY}
            if ANY not in others:  # what is in both is one of these
                kept[ANY] = join_all(others.values())
        else:
            others = self._members(right, n)
            kept = {key: join(fields.get(key, EMPTY), others.get(key, EMPTY)) for key in {**fields, **others}}
            unsure = [key for key in kept if op == "^" and isinstance(key, tuple)]
        for key in unsure:
            kept[ANY] = join(kept.get(ANY, EMPTY), kept.pop(key))
        return self.allocate("set", n, kept, tag=("algebra", op))

    def _members(self, value: Value, n: int) -> dict[Key, Value]:
        objects = self.objects(self.contents(value))
        if len(objects) == 1 and len(value.refs) == 1 and objects[0][1].kind == "set":
            number, obj = objects[0]
            if not obj.many:
                return {key: self.read_child(number, obj, key, n) for key in obj.fields}
        fields: dict[Key, Value] = {}
        items = self.known_items(value, n)
        for item in items if items is not None else [self.iterate(value, n)]:
            if not item.is_empty():
                key = self.key_of(item) if items is not None else None
                fields[key or ANY] = join(fields.get(key or ANY, EMPTY), item)
        return fields

    def _has_key(self, key: Key, container: Value) -> bool | None:
        return (
            self._membership(Value(consts=frozenset({key})), container, 0) if isinstance(key, tuple) else None
        )

    def _method_set(self, number: int, obj: Obj, name: str, args: Args, n: int) -> Value:
        method = getattr(self, "_set_" + name, None) if name in _OF_SETS else None
        if method is not None:
            result: Value = method(number, obj, args, n)
            return result
        own = reference(("o", number))
        if name in _ALGEBRA:
            out = own if args.positional else self.set_algebra("|", own, own, n)
            for other in args.positional:
                out = self.set_algebra(_ALGEBRA[name], out, other, n)
            return out
        if name in _IN_PLACE:
            changed = own
            for other in args.positional:
                changed = self.set_algebra(_IN_PLACE[name], changed, other, n)
            self._become(number, changed)
            return NONE
        return A_SCALAR if name in _TESTS else self._common(number, name, args, n)

    def _set_add(self, number: int, _obj: Obj, args: Args, n: int) -> Value:
        for item in args.positional:
            self._add(number, item, n, one=True)
        return NONE

    def _set_update(self, number: int, _obj: Obj, args: Args, n: int) -> Value:
        for given in args.positional:
            items = self.known_items(given, n)
            for item in items if items is not None else [self.iterate(given, n)]:
                self._add(number, item, n, one=items is not None)
        return NONE

    def _set_discard(self, number: int, obj: Obj, args: Args, _n: int) -> Value:
        for item in args.positional:
            self._drop(number, obj, item)
        return NONE

    _set_remove = _set_discard

    def _set_pop(self, number: int, obj: Obj, _args: Args, n: int) -> Value:
        item = self.iterate(reference(("o", number)), n)
        self._forget_keys(number, obj)
        return item

    def _set_copy(self, number: int, obj: Obj, _args: Args, n: int) -> Value:
        tag = ("copy", number)
        return self.allocate(
            "set", n, dict(obj.fields), tag=tag, labels=obj.labels, open=obj.open, unsure=obj.unsure
        )

    def _set_clear(self, number: int, obj: Obj, _args: Args, _n: int) -> Value:
        if not obj.many:
            self.heap[number] = obj.replace(fields={})
        return NONE

    def _add(self, number: int, item: Value, n: int, *, one: bool) -> None:
        if item.is_empty():
            return
        key = self.key_of(item) if one else None
        self.write(number, key or ANY, self.step(item, "store", n), strong=False)
        if key is not None:
            self.note_key(number, key, sure=True)

    def _drop(self, number: int, obj: Obj, item: Value) -> None:
        """Take out one item; what is not known to be another may be gone or not."""
        key = self.key_of(item)
        if key is None or obj.many:
            self._forget_keys(number, obj)
        elif key in obj.fields:
            fields = {each: value for each, value in obj.fields.items() if each != key}
            self.heap[number] = obj.replace(fields=fields, unsure=obj.unsure - {key})

    def _become(self, number: int, changed: Value) -> None:
        """Hold what another set holds from now on."""
        obj = self.obj(number)
        for _, other in self.objects(changed):
            if obj.many:
                for key, value in other.fields.items():
                    self.write(number, key, value, strong=False)
            else:
                self.heap[number] = obj.replace(fields=dict(other.fields), unsure=other.unsure)

    def _forget_keys(self, number: int, obj: Obj) -> None:
        """What may have been taken out is no longer sure to be in."""
        together = EMPTY
        for value in obj.fields.values():
            together = join(together, value)
        self.heap[number] = obj.replace(fields={} if together.is_empty() else {ANY: together})

    def _common(self, number: int, name: str, args: Args, n: int) -> Value:
        raise NotImplementedError
