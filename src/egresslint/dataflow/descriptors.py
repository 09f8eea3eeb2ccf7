"""Class members as instances and classes show them: functions bind, properties and descriptors compute."""

from __future__ import annotations

from egresslint.dataflow.frames import Args
from egresslint.dataflow.storage import Storage
from egresslint.dataflow.values import (
    EMPTY,
    NONE,
    Obj,
    Value,
    constant,
    join,
    reference,
)

PROPERTY_PARTS = {
    "fget": "get",
    "fset": "set",
    "fdel": "del",
    "__get__": "get",
    "__set__": "set",
    "__delete__": "del",
}
"""The function behind each of a property's attributes; the receiver is the first argument of all."""


class Descriptors(Storage):
    """What reading or writing through a class member does."""

    def _read_property(self, number: int, obj: Obj, name: str, n: int) -> Value:
        if name in PROPERTY_PARTS:
            return obj.fields.get(PROPERTY_PARTS[name], NONE)
        return self.allocate("method", n, {"self": reference(("o", number))}, info=name, tag=("m", number))

    def is_data_descriptor(self, value: Value) -> bool:
        for _, obj in self.objects(value):
            if obj.kind == "property" and obj.info != "cached":
                return True
            if obj.kind == "instance" and obj.cls is not None and self.lookup(obj.cls, "__set__") is not None:
                return True
        return False

    def bind_member(self, value: Value, receiver: Value, cls: int, n: int) -> Value:
        """A class member as an instance shows it: functions bind, properties and descriptors compute."""
        out = EMPTY
        for number, obj in self.objects(value):
            out = join(out, self._bind_one(number, obj, receiver, cls, n))
        rest = frozenset(ref for ref in value.refs if ref[0] != "o")
        return join(out, Value(value.labels, rest, value.consts)).with_labels(value.labels)

    def _bind_one(self, number: int, obj: Obj, receiver: Value, cls: int, n: int) -> Value:
        own = reference(("o", number))
        if obj.kind == "func" or (
            obj.kind == "opaque" and isinstance(obj.info, dict) and "wraps" in obj.info
        ):
            return self.bound(own, receiver, n, tag=number)
        if obj.kind == "classmethod":
            return self.bound(obj.fields["func"], reference(("o", cls)), n, tag=number)
        if obj.kind == "staticmethod":
            return obj.fields["func"]
        if obj.kind == "property":
            getter = obj.fields.get("get", EMPTY)
            result = self.call(getter, Args([receiver]), n)
            if obj.info == "cached":
                self.cache_property(obj, receiver, result)
            return result
        if obj.kind == "ext" and ("default" in obj.info or "factory" in obj.info):
            return join(self.field_default(obj, n), self.opaque(n, tag=("field", number)))
        if obj.kind == "instance" and obj.cls is not None:
            getter_method = self.lookup(obj.cls, "__get__")
            if getter_method is not None:
                bound = self.bind_member(getter_method[1], own, obj.cls, n)
                return self.call(bound, Args([receiver, reference(("o", cls))]), n)
        return own

    def bind_class_member(self, value: Value, cls: int, n: int) -> Value:
        """A member read from the class itself: class methods bind, static ones unwrap."""
        out = EMPTY
        for number, obj in self.objects(value):
            if obj.kind == "classmethod":
                out = join(out, self.bound(obj.fields["func"], reference(("o", cls)), n, tag=number))
            elif obj.kind == "staticmethod":
                out = join(out, obj.fields["func"])
            elif obj.kind == "instance" and obj.cls is not None and self.lookup(obj.cls, "__get__"):
                out = join(out, self._bind_one(number, obj, NONE, cls, n))
            else:
                out = join(out, reference(("o", number)))
        rest = frozenset(ref for ref in value.refs if ref[0] != "o")
        return join(out, Value(value.labels, rest, value.consts)).with_labels(value.labels)

    def bound(self, func: Value, receiver: Value, n: int, tag: object = "") -> Value:
        return self.allocate("bound", n, {"func": func, "self": receiver}, tag=("bound", tag, receiver.refs))

    def field_default(self, spec: Obj, n: int) -> Value:
        """What a record's field holds by default, as `field(...)` says it: each field's own."""
        if "factory" in spec.info:
            context = self.frame.context
            self.frame.context = self.world.intern((context, "default", *spec.site))
            made = self.call(spec.info["factory"], Args(), n)
            self.frame.context = context
            return made
        default: Value = spec.info["default"]
        return default

    def cache_property(self, prop: Obj, receiver: Value, result: Value) -> None:
        name = prop.fields.get("name", EMPTY).text()
        if name is None:
            return
        for number, obj in self.objects(receiver):
            if obj.kind == "instance":
                self.write(number, "." + name, result, strong=True)

    def _delete_through_class(self, number: int, obj: Obj, name: str, n: int) -> bool:
        """True where `__delattr__`, a property or a descriptor takes the deletion."""
        assert obj.cls is not None
        receiver = reference(("o", number))
        hook = self.lookup(obj.cls, "__delattr__")
        if hook is not None and not self.inside(hook[1]):
            self.call(self.bind_member(hook[1], receiver, obj.cls, n), Args([constant("str", name)]), n)
            return True
        found = self.lookup(obj.cls, name)
        for descriptor, member in self.objects(found[1]) if found is not None else ():
            if member.kind == "property" and "del" in member.fields:
                self.call(member.fields["del"], Args([receiver]), n)
                return True
            if member.kind == "instance" and member.cls is not None:
                remover = self.lookup(member.cls, "__delete__")
                if remover is not None:
                    bound = self.bind_member(remover[1], reference(("o", descriptor)), member.cls, n)
                    self.call(bound, Args([receiver]), n)
                    return True
        return False

    def _set_through_class(self, number: int, obj: Obj, name: str, value: Value, n: int) -> bool:
        """True where `__setattr__`, a property or a descriptor takes the write."""
        assert obj.cls is not None
        hook = self.lookup(obj.cls, "__setattr__")
        if hook is None or self.inside(hook[1]):
            return self._set_through_descriptor(number, obj, name, value, n)
        method = self.bind_member(hook[1], reference(("o", number)), obj.cls, n)
        self.call(method, Args([constant("str", name), value]), n)
        return True

    def _set_through_descriptor(self, number: int, obj: Obj, name: str, value: Value, n: int) -> bool:
        assert obj.cls is not None
        receiver = reference(("o", number))
        found = self.lookup(obj.cls, name)
        for descriptor, member in self.objects(found[1]) if found is not None else ():
            if member.kind == "property" and "set" in member.fields:
                self.call(member.fields["set"], Args([receiver, value]), n)
                return True
            if member.kind == "instance" and member.cls is not None:
                setter = self.lookup(member.cls, "__set__")
                if setter is not None:
                    own = reference(("o", descriptor))
                    self.call(self.bind_member(setter[1], own, member.cls, n), Args([receiver, value]), n)
                    return True
        return False
