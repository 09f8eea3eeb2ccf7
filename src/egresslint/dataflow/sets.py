"""Sets: constants that surely are in one are kept by key, so that membership can be told; the rest is `*`."""

from __future__ import annotations

from egresslint.dataflow.frames import Args
from egresslint.dataflow.inherited import Inherited
from egresslint.dataflow.values import A_SCALAR, ANY, EMPTY, NONE, Key, Obj, Value, join, reference

_ALGEBRA = {"union": "|", "difference": "-", "intersection": "&", "symmetric_difference": "^"}
_REMOVALS = frozenset({"pop", "discard", "remove", "difference_update", "intersection_update"})
_TESTS = frozenset({"issubset", "issuperset", "isdisjoint"})


class Sets(Inherited):
    """Methods and operators of sets."""

    def set_algebra(self, op: str, left: Value, right: Value, n: int) -> Value:
        fields = self._members(left, n)
        if op in "-&":
            drop = op == "-"
            kept = {key: value for key, value in fields.items() if self._has_key(key, right) is not drop}
            unsure = [key for key in kept if isinstance(key, tuple) and self._has_key(key, right) is None]
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
        own = reference(("o", number))
        if name in ("add", "update", "symmetric_difference_update"):
            for given in args.positional:
                item = given if name == "add" else self.iterate(given, n)
                self.write(number, ANY, self.step(item, "store", n), strong=False)
            return NONE
        if name in _ALGEBRA:
            out = own if args.positional else self.set_algebra("|", own, own, n)
            for other in args.positional:
                out = self.set_algebra(_ALGEBRA[name], out, other, n)
            return out
        if name in _TESTS:
            return A_SCALAR
        if name in _REMOVALS:
            self._forget_keys(number, obj)
            return self.iterate(own, n) if name == "pop" else NONE
        if name == "copy":
            return self.allocate(
                "set", n, dict(obj.fields), tag=("copy", number), labels=obj.labels, open=obj.open
            )
        if name == "clear":
            if not obj.many:
                self.heap[number] = obj.replace(fields={})
            return NONE
        return self._common(number, name, args, n)

    def _forget_keys(self, number: int, obj: Obj) -> None:
        """What may have been taken out is no longer sure to be in."""
        together = EMPTY
        for value in obj.fields.values():
            together = join(together, value)
        self.heap[number] = obj.replace(fields={} if together.is_empty() else {ANY: together})

    def _common(self, number: int, name: str, args: Args, n: int) -> Value:
        raise NotImplementedError
