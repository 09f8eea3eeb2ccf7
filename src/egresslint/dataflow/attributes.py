"""Attribute access: lookup through instances, classes and their bases, modules, and unknowns."""

from __future__ import annotations

from egresslint.catalog.library import load_library
from egresslint.dataflow.core import x
from egresslint.dataflow.frames import Args
from egresslint.dataflow.signatures import Signatures
from egresslint.dataflow.storage import STORE
from egresslint.dataflow.values import (
    A_SCALAR,
    ANY,
    EMPTY,
    Key,
    Obj,
    Value,
    constant,
    join,
    reference,
)
from egresslint.ir import nodes as ir

EXCEPTION_METHODS = frozenset({"add_note", "with_traceback", "split", "subgroup", "derive"})
_SLICE = ("start", "stop", "step")
_OF_OBJECTS = frozenset(
    {
        "__init__",
        "__new__",
        "__getattribute__",
        "__setattr__",
        "__delattr__",
        "__str__",
        "__repr__",
        "__format__",
        "__init_subclass__",
        "__set_name__",
    }
)
_OF_CLASSES = frozenset({"__subclasses__", "mro", "_make"})


class Attributes(Signatures):
    """Reads, writes and deletes attributes."""

    def known_items(self, value: Value, n: int) -> list[Value] | None:
        raise NotImplementedError

    hazards = 0
    """How often something was done that may raise for reasons that code does not show."""

    def get_attribute(self, value: Value, name: str, n: int) -> Value:
        out = EMPTY
        self.hazards += ("none", None) in value.consts or self._is_foreign(value)
        for module in self.refs(value, "m"):
            out = join(out, self.module_attribute(module, name, n))
        for dotted in self.refs(value, "x"):
            out = join(out, self.read_outside(f"{dotted}.{name}"))
        for number, path in self.refs(value, "a"):
            out = join(out, reference(("a", (number, f"{path}.{name}"))))
        for number, obj in self.objects(value):
            out = join(out, self.object_attribute(number, obj, name, n))
        if value.consts:
            out = join(out, self.scalar_attribute(value, name, n))
        if value.labels and name != "__class__":
            out = out.with_labels(self.step_labels(value.labels, "load", n))
        return self.classify_read(out, value, name, n)

    def module_attribute(self, module: str, name: str, n: int) -> Value:
        raise NotImplementedError

    def read_outside(self, name: str) -> Value:
        """A name outside the project, and what the program was seen to store under it."""
        raise NotImplementedError

    def stored_outside(self, dotted: str, name: str | None) -> Value:
        """What the program was seen to store in an object of a library, as an attribute or as an item."""
        if name is None:
            return EMPTY
        found = self.read_outside(f"{dotted}.{name}")
        return Value(found.labels, found.refs - {("x", f"{dotted}.{name}")}, found.consts)

    def fill_place(self, name: str, value: Value, *, strong: bool) -> None:
        """Store under a name outside the project."""
        raise NotImplementedError

    def outside_member(self, number: int, obj: Obj, name: str, n: int) -> Value | None:
        """A member that a known library class provides; None where no base is one that knows it."""
        raise NotImplementedError

    def scalar_attribute(self, value: Value, name: str, n: int) -> Value:
        return self.allocate(
            "method", n, {"self": Value(value.labels, consts=value.consts)}, info=name, tag="m"
        )

    def _is_foreign(self, value: Value) -> bool:
        """True where a value may be an object of which little is known."""
        return any(obj.kind in ("opaque", "ext") or obj.open for _, obj in self.objects(value))

    def object_attribute(self, number: int, obj: Obj, name: str, n: int) -> Value:
        reader = getattr(self, "_read_" + obj.kind, None)
        if reader is not None:
            found: Value = reader(number, obj, name, n)
            return found
        return self._read_plain(number, obj, name, n)

    def _read_plain(self, number: int, obj: Obj, name: str, n: int) -> Value:
        """Containers, functions and the like: own attributes first, then a method of their kind."""
        own = obj.fields.get("." + name)
        if own is not None:
            return self.read_child(number, obj, "." + name, n)
        if obj.kind in ("func", "bound", "partial") and name in ("__name__", "__qualname__", "__doc__"):
            return self.function_name(number) if name == "__name__" else A_SCALAR
        if obj.kind == "func" and name in ("__defaults__", "__kwdefaults__"):
            return self.read_defaults(number, obj, name, n)
        if obj.kind == "func" and name == "__wrapped__":
            return reference(("o", number))
        if obj.kind == "slice" and name in _SLICE:
            return obj.fields[_SLICE.index(name)]
        if obj.kind == "bound" and name in ("__self__", "__func__"):
            return obj.fields["self" if name == "__self__" else "func"]
        return self.allocate("method", n, {"self": reference(("o", number))}, info=name, tag=("m", number))

    def read_child(self, number: int, obj: Obj, key: object, n: int) -> Value:
        """A child that is known to be there, with a station for the read."""
        value = obj.fields[key]
        if obj.labels:
            value = value.with_labels(obj.labels)
        if not value.labels:
            return value
        return self.step(value, "load", n, cell=self.is_cell(number, obj))

    def is_cell(self, number: int, obj: Obj) -> bool:
        """True for state that outlives calls: shared objects and the members of classes."""
        return obj.kind == "class" or self.is_shared(number)

    def _read_opaque(self, number: int, obj: Obj, name: str, n: int) -> Value:
        key = "." + name
        if key in obj.fields:
            return self.read_child(number, obj, key, n)
        held = f"{self.base_names.get((self.frame.path, n))}.{name}"
        if held in load_library().shared_attributes:
            return x("app" + held[held.rindex(".") :] if "app" in held else held)
        return self.step(self.child(number, key, obj), "load", n)

    def _read_ext(self, number: int, obj: Obj, name: str, n: int) -> Value:
        key = "." + name
        if key in obj.fields:
            return self.read_child(number, obj, key, n)
        path = f"{obj.info.get('path', '')}.{name}".lstrip(".")
        out = reference(("a", (number, path)))
        return out.with_labels(self.step_labels(obj.labels, "load", n)) if obj.labels else out

    def _read_class(self, number: int, obj: Obj, name: str, n: int) -> Value:
        found = self.lookup(number, name)
        meta = self.metaclass(number)
        inherited = self.lookup(meta, name) if meta is not None else None
        if (
            meta is not None
            and inherited is not None
            and (found is None or self.is_data_descriptor(inherited[1]))
        ):
            return self.bind_member(inherited[1], reference(("o", number)), meta, n)
        if found is not None:
            holder, value = found
            if self.is_enum(number) and not name.startswith("_"):
                return self.enum_member(holder, name, value, n)
            if value.labels:
                value = self.step(value, "load", n, cell=True)
            return self.bind_class_member(value, number, n)
        if name == "__name__":
            return constant("str", obj.info.name)
        if name == "__mro__":
            line = [*(reference(("o", each)) for each in self.mro(number)), x("builtins.object")]
            return self.allocate("tuple", n, dict(enumerate(line)), tag=("line", number))
        if name == "__dict__":
            return self.allocate("dict", n, {("str", k[1:]): v for k, v in obj.fields.items()}, tag="d")
        if name == "_fields" and self.is_named_tuple(number):
            return self._tuple_fields(number, n)
        if name in _OF_CLASSES:
            return self.allocate(
                "method", n, {"self": reference(("o", number))}, info=name, tag=("m", number)
            )
        return self.read_unseen(number, name, n)

    def read_unseen(self, cls: int, name: str, n: int) -> Value:
        """A member of a class that no code shows."""
        raise NotImplementedError

    def enum_member(self, cls: int, name: str, value: Value, n: int) -> Value:
        if any(
            obj.kind in ("func", "property", "classmethod", "staticmethod") for _, obj in self.objects(value)
        ):
            return self.bind_class_member(value, cls, n)
        number = self.world.intern(("enum", cls, name))
        is_new = number not in self.heap
        fields: dict[Key, Value] = {".value": value, "._value_": value, ".name": constant("str", name)}
        if self.storage_kind(cls) == "text":
            fields[STORE] = value
        member = reference(("o", number))
        if is_new:
            self.create(number, Obj("instance", self.site(n), fields, cls=cls))
            self._initialise_member(number, cls, value, n)
        return member

    def _initialise_member(self, number: int, cls: int, value: Value, n: int) -> None:
        """Run what an enumeration's own `__new__` or `__init__` makes of a member's value."""
        items = (
            self.known_items(value, n) if any(o.kind == "tuple" for _, o in self.objects(value)) else [value]
        )
        maker, init = self.lookup(cls, "__new__"), self.lookup(cls, "__init__")
        if maker is not None:
            for _, made in self.objects(
                self.call(maker[1], Args([reference(("o", cls)), *(items or [])]), n)
            ):
                obj = self.obj(number)
                self.heap[number] = obj.replace(fields={**obj.fields, **made.fields})
            held = self.obj(number).fields
            self.write(number, ".value", held["._value_"], strong=True)
        if init is not None:
            self.call(self.bind_member(init[1], reference(("o", number)), cls, n), Args(items or []), n)

    def _read_super(self, number: int, obj: Obj, name: str, n: int) -> Value:
        receiver = obj.fields["self"]
        out = EMPTY
        for cls in obj.info["classes"]:
            found = self.lookup(cls, name, after=obj.info["after"])
            if found is not None:
                out = join(out, self.bind_member(found[1], receiver, cls, n))
        for instance, holder in self.objects(receiver) if out.is_empty() else ():
            outside = self.outside_member(instance, holder, name, n) if holder.kind == "instance" else None
            out = join(out, outside or EMPTY)
            if STORE in holder.fields and name not in _OF_OBJECTS:
                out = join(out, self.get_attribute(holder.fields[STORE], name, n))
        if not out.is_empty():
            return out
        return self.allocate("method", n, {"self": receiver}, info="super." + name, tag=("m", number))

    def _read_instance(self, number: int, obj: Obj, name: str, n: int) -> Value:
        assert obj.cls is not None
        hook = self.lookup(obj.cls, "__getattribute__")
        if hook is None or self.inside(hook[1]):
            return self.read_member(number, obj, name, n)
        method = self.bind_member(hook[1], reference(("o", number)), obj.cls, n)
        return self.call(method, Args([constant("str", name)]), n)

    def read_member(self, number: int, obj: Obj, name: str, n: int) -> Value:
        """An attribute of an instance, as `object.__getattribute__` finds it."""
        if obj.cls is None:
            return self.object_attribute(number, obj, name, n)
        if name == "__dict__":
            return self.own_dict(number, obj)
        receiver = reference(("o", number))
        found = self.lookup(obj.cls, name)
        if found is not None and self.is_data_descriptor(found[1]):
            return self.bind_member(found[1], receiver, obj.cls, n)
        is_held = "." + name in obj.fields and "." + name not in obj.unsure
        out = self._held_member(number, obj, name, n)
        if is_held and not obj.open:
            return out
        if found is not None and (out.is_empty() or not is_held):
            value = self.overridden(obj, name, found[1])
            if value.labels:
                value = self.step(value, "load", n, cell=True)
            return join(out, self._bind_each(value, number, obj.cls, n))
        if out.is_empty() or self._may_fall_back(obj, name):
            out = join(out, self._missing(number, obj, name, n))
        return out

    def _bind_each(self, value: Value, number: int, cls: int, n: int) -> Value:
        """Members bound to an object; what a subclass puts in their place, to any object of that class."""
        functions = [(num, obj.info[3]) for num, obj in self.objects(value) if obj.kind == "func"]
        line = [None, *self.mro(cls)] if self.obj(number).open else [sub for _, sub in functions]
        further = {num: sub for num, sub in functions if sub not in line}
        own = Value(value.labels, value.refs - {("o", num) for num in further}, value.consts)
        out = EMPTY if own.is_empty() else self.bind_member(own, reference(("o", number)), cls, n)
        for num, sub in further.items():
            receiver = reference(("o", self.any_instance(sub)))
            out = join(out, self.bind_member(reference(("o", num)), receiver, sub, n))
        return out

    def _may_fall_back(self, obj: Obj, name: str) -> bool:
        """True where `__getattr__` answers on the ways on which the object does not hold the attribute."""
        assert obj.cls is not None
        return "." + name in obj.unsure and self.lookup(obj.cls, "__getattr__") is not None

    def _held_member(self, number: int, obj: Obj, name: str, n: int) -> Value:
        """What the object itself holds; of one that came from outside, what others of its class do."""
        assert obj.cls is not None
        out = EMPTY
        if "." + name in obj.fields:
            out = self.read_child(number, obj, "." + name, n)
        elif obj.open:
            out = self._shared_member(number, obj.cls, name, n)
            if self.is_record(obj.cls) and name in self.fields_of(obj.cls):
                out = join(out, self._open_member(number, obj, name, n))
        return out

    def _shared_member(self, number: int, cls: int, name: str, n: int) -> Value:
        """What instances of the class, or of its bases, were seen to hold under a name."""
        out = EMPTY
        for each in self.mro(cls):
            cell = self.cell_of(each)
            if cell is not None and cell != number and "." + name in self.obj(cell).fields:
                out = join(out, self.read_child(cell, self.obj(cell), "." + name, n))
        return out

    def _missing(self, number: int, obj: Obj, name: str, n: int) -> Value:
        """An attribute that nobody was seen to set."""
        assert obj.cls is not None
        receiver = reference(("o", number))
        if name == "__class__":
            return reference(("o", obj.cls))
        fallback = self.lookup(obj.cls, "__getattr__")
        if fallback is not None:
            method = self.bind_member(fallback[1], receiver, obj.cls, n)
            return self.call(method, Args([constant("str", name)]), n)
        outside = self.outside_member(number, obj, name, n)
        if outside is not None:
            return outside.with_labels(obj.labels)
        overriding = self.subclass_members(obj.cls, name)
        if not overriding.is_empty():
            return self.bind_member(overriding, receiver, obj.cls, n)
        if ANY in obj.fields:
            return self.read_child(number, obj, ANY, n)
        provided = self._provided(number, obj, name, n)
        if provided is not None:
            return provided
        if obj.open or self.has_unseen_fields(obj.cls):
            return self._open_member(number, obj, name, n)
        return self.opaque(n, obj.labels, tag=("missing", number, name))

    def _tuple_fields(self, cls: int, n: int) -> Value:
        names = {i: constant("str", each) for i, each in enumerate(self.fields_of(cls))}
        return self.allocate("tuple", n, names, tag="fields")

    def _provided(self, number: int, obj: Obj, name: str, n: int) -> Value | None:
        """A member that a built-in base class provides: of the container that it is, or of every object."""
        assert obj.cls is not None
        if name in _OF_OBJECTS or (name in EXCEPTION_METHODS and self.is_exception(obj.cls)):
            return self.allocate(
                "method", n, {"self": reference(("o", number))}, info=name, tag=("m", number)
            )
        if (
            self.is_mapping_mixin(obj.cls)
            and (STORE not in obj.fields or self._overrides_items(obj.cls))
            and name != "data"
        ):
            return self.allocate(
                "method", n, {"self": reference(("o", number))}, info=name, tag=("m", number)
            )
        if STORE in obj.fields:
            stored = obj.fields[STORE]
            return stored if name == "data" else self.get_attribute(stored, name, n)
        if self.is_named_tuple(obj.cls):
            if name == "_fields":
                return self._tuple_fields(obj.cls, n)
            return self.allocate(
                "method", n, {"self": reference(("o", number))}, info=name, tag=("m", number)
            )
        return None

    def _overrides_items(self, cls: int) -> bool:
        return any(self.lookup(cls, name) is not None for name in ("__getitem__", "__setitem__"))

    def _open_member(self, number: int, obj: Obj, name: str, n: int) -> Value:
        """A member that an unseen constructor, or a base class outside the project, may provide."""
        assert obj.cls is not None
        typed = self.fields_of(obj.cls).get(name)
        if typed is not None:
            hinted = self.typed_value(typed.annotation, self.obj(obj.cls).info.path, n, tag=(number, name))
            if hinted is not None:
                self._name_origin(hinted, obj.cls, name)
                key = "." + name
                self.write(number, key, hinted, strong=False)
                return hinted.with_labels(obj.labels)
        return self.step(self.child(number, "." + name, obj), "load", n)

    def _name_origin(self, value: Value, cls: int, name: str) -> None:
        """What a library's type is (a `SecretStr`) is known by the field that it was read from."""
        info = self.obj(cls).info
        origin = f"{self.world.qualname(info.path, info.qualname)}.{name}"
        for number, obj in self.objects(value):
            if obj.kind == "opaque" and isinstance(obj.info, dict):
                self.heap[number] = obj.replace(info={**obj.info, "origin": origin})

    def typed_value(self, annotation: ir.Expr, path: str, n: int, *, tag: object) -> Value | None:
        raise NotImplementedError

    def any_instance(self, cls: int) -> int:
        raise NotImplementedError

    def cell_of(self, cls: int) -> int | None:
        raise NotImplementedError
