"""Attribute access: lookup through instances, classes and their bases, modules, and unknowns."""

from __future__ import annotations

from egresslint.catalog.library import load_library
from egresslint.dataflow.core import Core, x
from egresslint.dataflow.frames import Args
from egresslint.dataflow.values import (
    A_SCALAR,
    CLEARED,
    EMPTY,
    Label,
    Labels,
    Obj,
    Trace,
    Value,
    constant,
    join,
    merge_labels,
    reference,
)
from egresslint.ir import nodes as ir

class ClassInfo:
    """What is known of a project class beside its members: unit, bases in order, and how it behaves."""

    __slots__ = ("bases", "decorators", "keywords", "name", "names", "path", "qualname", "record", "unit", "validators")

    def __init__(self, path: str, unit: int, name: str, qualname: str) -> None:
        self.path = path
        self.unit = unit
        self.name = name
        self.qualname = qualname
        self.bases: list[Value] = []
        self.decorators: list[str] = []
        self.keywords: dict[str, Value] = {}
        self.record = False
        self.names: list[str] = []
        self.validators: list[Value] = []


class Attributes(Core):
    """Reads, writes and deletes attributes."""

    # Classes

    def mro(self, cls: int) -> list[int]:
        """The project classes in resolution order (C3; depth first where the program has none)."""
        info: ClassInfo = self.obj(cls).info
        chains = [self.mro(base) for base in self._project_bases(info)]
        chains.append(self._project_bases(info))
        return [cls, *_merge_chains(chains)]

    def _project_bases(self, info: ClassInfo) -> list[int]:
        out: list[int] = []
        for base in info.bases:
            for number, obj in self.objects(base):
                if obj.kind == "class" and number not in out:
                    out.append(number)
        return out

    def external_bases(self, cls: int) -> list[str]:
        """Names outside the project that the class or its bases derive from, nearest first."""
        out: list[str] = []
        for number in self.mro(cls):
            for base in self.obj(number).info.bases:
                out.extend(self.refs(base, "x"))
                out.extend(obj.info["name"] for _, obj in self.objects(base) if obj.kind == "ext" and "name" in obj.info)
        return [name for name in dict.fromkeys(out) if name != "builtins.object"]

    def is_record(self, cls: int | None) -> bool:
        if cls is None:
            return False
        info: ClassInfo = self.obj(cls).info
        if info.record:
            return True
        if any(self.obj(c).info.record for c in self.mro(cls)):
            return True
        bases = load_library().record_bases
        return any(base in bases or base.endswith(".BaseModel") for base in self.external_bases(cls))

    def is_enum(self, cls: int) -> bool:
        enums = load_library().enum_bases
        return any(base in enums for base in self.external_bases(cls))

    def lookup(self, cls: int, name: str, *, after: int | None = None) -> tuple[int, Value] | None:
        """The class in the resolution order that defines `name`, and its value; past `after` for `super()`."""
        order = self.mro(cls)
        if after is not None and after in order:
            order = order[order.index(after) + 1 :]
        for number in order:
            found = self.obj(number).fields.get("." + name)
            if found is not None and not found.is_empty():
                return number, found
        return None

    def fields_of(self, cls: int) -> dict[str, ir.AnnAssign]:
        """The annotated fields of a class, bases first: what a record's constructor takes, in order."""
        out: dict[str, ir.AnnAssign] = {}
        for number in reversed(self.mro(cls)):
            info: ClassInfo = self.obj(number).info
            for name in info.names:
                named = ir.Name(0, name)
                out[name] = ir.AnnAssign(0, named, named, None)
            module = self.world.program.ir(info.path)
            if module is None or info.names:
                continue
            for stmt in module.units[info.unit].body:
                if isinstance(stmt, ir.AnnAssign) and isinstance(stmt.target, ir.Name):
                    out[stmt.target.id] = stmt
        return out

    # Reading

    def get_attribute(self, value: Value, name: str, n: int) -> Value:
        out = EMPTY
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
        if value.labels:
            out = out.with_labels(self.step_labels(value.labels, "load", n))
        return self.classify_read(out, value, name, n)

    def module_attribute(self, module: str, name: str, n: int) -> Value:
        raise NotImplementedError

    def read_outside(self, name: str) -> Value:
        """A name outside the project, and what the program was seen to store under it."""
        raise NotImplementedError

    def fill_place(self, name: str, value: Value) -> None:
        """Store under a name outside the project."""
        raise NotImplementedError

    def outside_member(self, number: int, obj: Obj, name: str, n: int) -> Value | None:
        """A member that a known library class provides; None where no base is one that knows it."""
        raise NotImplementedError

    def scalar_attribute(self, value: Value, name: str, n: int) -> Value:
        return self.allocate("method", n, {"self": Value(value.labels, consts=value.consts)}, info=name, tag="m")

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
            return A_SCALAR
        if obj.kind == "func" and name == "__wrapped__":
            return reference(("o", number))
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
        if found is not None:
            holder, value = found
            if self.is_enum(number) and not name.startswith("_"):
                return self.enum_member(holder, name, value, n)
            if value.labels:
                value = self.step(value, "load", n, cell=True)
            return self.bind_class_member(value, number, n)
        if name == "__name__":
            return constant("str", obj.info.name)
        if name == "__dict__":
            return self.allocate("dict", n, {("str", k[1:]): v for k, v in obj.fields.items()}, tag="d")
        bases = self.external_bases(number)
        if bases:
            return reference(("x", f"{bases[0]}.{name}"))
        return self.opaque(n, tag=("missing", number, name))

    def bind_class_member(self, value: Value, cls: int, n: int) -> Value:
        """A member read from the class itself: class methods bind, static ones unwrap."""
        out = EMPTY
        for number, obj in self.objects(value):
            if obj.kind == "classmethod":
                out = join(out, self.bound(obj.fields["func"], reference(("o", cls)), n, tag=number))
            elif obj.kind == "staticmethod":
                out = join(out, obj.fields["func"])
            else:
                out = join(out, reference(("o", number)))
        rest = frozenset(ref for ref in value.refs if ref[0] != "o")
        return join(out, Value(value.labels, rest, value.consts)).with_labels(value.labels)

    def enum_member(self, cls: int, name: str, value: Value, n: int) -> Value:
        if any(obj.kind in ("func", "property", "classmethod", "staticmethod") for _, obj in self.objects(value)):
            return self.bind_class_member(value, cls, n)
        number = self.world.intern(("enum", cls, name))
        fields = {".value": value, "._value_": value, ".name": constant("str", name)}
        self.create(number, Obj("instance", self.site(n), fields, cls=cls))
        return reference(("o", number))

    def bound(self, func: Value, receiver: Value, n: int, tag: object = "") -> Value:
        return self.allocate("bound", n, {"func": func, "self": receiver}, tag=("bound", tag))

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
        if not out.is_empty():
            return out
        return self.allocate("method", n, {"self": receiver}, info="super." + name, tag=("m", number))

    def _read_instance(self, number: int, obj: Obj, name: str, n: int) -> Value:
        assert obj.cls is not None
        receiver = reference(("o", number))
        key = "." + name
        found = self.lookup(obj.cls, name)
        if found is not None and self.is_data_descriptor(found[1]):
            return self.bind_member(found[1], receiver, obj.cls, n)
        out = EMPTY
        if key in obj.fields:
            out = self.read_child(number, obj, key, n)
            if not obj.open:
                return out
        elif obj.open:
            out = self._shared_member(number, obj.cls, name, n)
        if found is not None and (out.is_empty() or key not in obj.fields):
            value = found[1]
            if value.labels:
                value = self.step(value, "load", n, cell=True)
            return join(out, self.bind_member(value, receiver, obj.cls, n))
        if not out.is_empty():
            return out
        return self._missing(number, obj, name, n)

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
        if name == "__dict__":
            fields = {("str", k[1:]): v for k, v in obj.fields.items()}
            return self.allocate("dict", n, fields, tag=("dict", number), labels=obj.labels)
        if name == "__class__":
            return reference(("o", obj.cls))
        fallback = self.lookup(obj.cls, "__getattr__") or self.lookup(obj.cls, "__getattribute__")
        if fallback is not None:
            method = self.bind_member(fallback[1], receiver, obj.cls, n)
            return self.call(method, Args([constant("str", name)]), n)
        outside = self.outside_member(number, obj, name, n)
        if outside is not None:
            return outside.with_labels(obj.labels)
        overriding = self.subclass_members(obj.cls, name)
        if not overriding.is_empty():
            return self.bind_member(overriding, receiver, obj.cls, n)
        if obj.open or self.external_bases(obj.cls):
            return self._open_member(number, obj, name, n)
        return self.opaque(n, obj.labels, tag=("missing", number, name))

    def _open_member(self, number: int, obj: Obj, name: str, n: int) -> Value:
        """A member that an unseen constructor, or a base class outside the project, may provide."""
        assert obj.cls is not None
        typed = self.fields_of(obj.cls).get(name)
        if typed is not None:
            hinted = self.typed_value(typed.annotation, self.obj(obj.cls).info.path, n, tag=(number, name))
            if hinted is not None:
                key = "." + name
                self.write(number, key, hinted, strong=False)
                return hinted.with_labels(obj.labels)
        return self.step(self.child(number, "." + name, obj), "load", n)

    def typed_value(self, annotation: ir.Expr, path: str, n: int, *, tag: object) -> Value | None:
        raise NotImplementedError

    def cell_of(self, cls: int) -> int | None:
        raise NotImplementedError

    def subclass_members(self, cls: int, name: str) -> Value:
        """What subclasses define under a name that the class itself lacks: the hook of a template method."""
        out = EMPTY
        for sub in self.world.subclasses.get(cls, ()):
            own = self.obj(sub).fields.get("." + name)
            out = join(out, own if own is not None else self.subclass_members(sub, name))
        return out

    def is_data_descriptor(self, value: Value) -> bool:
        for _, obj in self.objects(value):
            if obj.kind == "property":
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
        if obj.kind == "func" or (obj.kind == "opaque" and isinstance(obj.info, dict) and "wraps" in obj.info):
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

    def field_default(self, spec: Obj, n: int) -> Value:
        """What a record's field holds by default, as `field(...)` says it."""
        if "factory" in spec.info:
            return self.call(spec.info["factory"], Args(), n)
        default: Value = spec.info["default"]
        return default

    def cache_property(self, prop: Obj, receiver: Value, result: Value) -> None:
        name = prop.fields.get("name", EMPTY).text()
        if name is None:
            return
        for number, obj in self.objects(receiver):
            if obj.kind == "instance":
                self.write(number, "." + name, result, strong=True)

    # What a name says

    def classify_read(self, out: Value, base: Value, name: str, n: int) -> Value:
        """Label what an attribute name, or its declared type, says to be sensitive."""
        if name.startswith("__") or not self.may_hold_data(out):
            return out
        declared = self._declared_field(base, name)
        if declared is None:
            declared = self.classifier.name(
                name,
                "attribute",
                self.frame.path,
                self.module_name(),
                owner=self.owner_name(base, n),
                siblings=self._siblings(base),
                annotation=self._field_annotation(base, name),
            )
        if declared is None:
            return out
        if declared.category == "none":
            return self.clear(out, ("*",), n)
        return self.source(out, declared, name, n) if self.has_content(out) else out

    def may_hold_data(self, value: Value) -> bool:
        """False for callables, classes and modules, whose names say nothing of data."""
        if value.consts or value.labels:
            return True
        for kind, what in value.refs:
            if kind == "o" and self.obj(what).kind not in ("func", "bound", "class", "method", "partial"):
                return True
        return False

    def _declared_field(self, base: Value, name: str):  # type: ignore[no-untyped-def]  # Verdict | None
        for _, obj in self.objects(base):
            if obj.kind == "instance" and obj.cls is not None:
                for cls in self.mro(obj.cls):
                    info: ClassInfo = self.obj(cls).info
                    qualname = self.world.qualname(info.path, info.qualname)
                    found = self.classifier.declarations.type(f"{qualname}.{name}", self.frame.path)
                    if found is None:
                        found = self.classifier.declarations.type(qualname, self.frame.path)
                    if found is not None:
                        return found
            if obj.kind in ("opaque", "ext") and isinstance(obj.info, dict) and "type" in obj.info:
                found = self.classifier.declarations.type(f"{obj.info['type']}.{name}", self.frame.path)
                found = found or self.classifier.declarations.type(obj.info["type"], self.frame.path)
                if found is not None:
                    return found
        return None

    def owner_name(self, base: Value, n: int) -> str | None:
        for _, obj in self.objects(base):
            if obj.kind == "instance" and obj.cls is not None:
                name: str = self.obj(obj.cls).info.name
                return name
        return self.base_names.get((self.frame.path, n))

    @property
    def base_names(self) -> dict[tuple[str, int], str]:
        raise NotImplementedError

    def _siblings(self, base: Value) -> tuple[str, ...]:
        for _, obj in self.objects(base):
            if obj.kind == "instance" and obj.cls is not None:
                own = [k[1:] for k in obj.fields if isinstance(k, str) and k.startswith(".")]
                return tuple(sorted({*own, *self.fields_of(obj.cls)}))
        return ()

    def _field_annotation(self, base: Value, name: str) -> str | None:
        for _, obj in self.objects(base):
            if obj.kind == "instance" and obj.cls is not None:
                typed = self.fields_of(obj.cls).get(name)
                if typed is not None:
                    return self.annotation_name(typed.annotation, self.obj(obj.cls).info.path)
        return None

    def annotation_name(self, annotation: ir.Expr, path: str) -> str | None:
        raise NotImplementedError

    def module_name(self) -> str:
        return self.world.modules.name(self.frame.path)

    def clear(self, value: Value, categories: tuple[str, ...], n: int) -> Value:
        """The value with labels of the given categories removed, marked as cleared if any was."""
        kept, removed = self._split(self.deep_labels(value, objects=True), categories)
        flat = Value(consts=value.consts or frozenset({("data", None)}))
        mark = Label(self.site(n), CLEARED, "declared", "", "")
        trace = Trace("sanitize", self.site(n), self.frame)
        if not removed and not value.refs:
            return value.with_labels({mark: trace})
        return flat.with_labels(merge_labels(kept, {mark: trace}))

    def _split(self, labels: Labels, categories: tuple[str, ...]) -> tuple[Labels, bool]:
        if "*" in categories:
            return {}, bool(labels)
        kept = {
            label: trace
            for label, trace in labels.items()
            if not any(label.category == c or label.category.startswith(c + ".") for c in categories)
        }
        return kept, len(kept) < len(labels)

    # Writing

    def set_attribute(self, target: Value, name: str, value: Value, n: int) -> None:
        strong = len(target.refs) == 1
        value = self.step(value, "store", n)
        for module in self.refs(target, "m"):
            self.write_module(module, name, value, strong=strong)
        for dotted in self.refs(target, "x"):
            self.fill_place(f"{dotted}.{name}", value)
        for number, obj in self.objects(target):
            if obj.kind == "instance" and self._set_through_class(number, obj, name, value, n):
                continue
            self.write(number, "." + name, value, strong=strong)
            if obj.kind == "class":
                self.world.changed.add(number)

    def write_module(self, module: str, name: str, value: Value, *, strong: bool) -> None:
        raise NotImplementedError

    def _set_through_class(self, number: int, obj: Obj, name: str, value: Value, n: int) -> bool:
        """True where a property, descriptor or `__setattr__` takes the write."""
        assert obj.cls is not None
        receiver = reference(("o", number))
        found = self.lookup(obj.cls, name)
        if found is not None:
            for descriptor, member in self.objects(found[1]):
                if member.kind == "property" and "set" in member.fields:
                    self.call(member.fields["set"], Args([receiver, value]), n)
                    return True
                if member.kind == "instance" and member.cls is not None:
                    setter = self.lookup(member.cls, "__set__")
                    if setter is not None:
                        own = reference(("o", descriptor))
                        self.call(self.bind_member(setter[1], own, member.cls, n), Args([receiver, value]), n)
                        return True
        hook = self.lookup(obj.cls, "__setattr__")
        if hook is not None and not self.inside(hook[1]):
            self.call(self.bind_member(hook[1], receiver, obj.cls, n), Args([constant("str", name), value]), n)
            return True
        return False

    def inside(self, function: Value) -> bool:
        """True while the given function is on the call stack."""
        numbers = {number for number, _ in self.objects(function)}
        frame = self.frame
        while frame is not None:
            if frame.function in numbers:
                return True
            frame = frame.parent  # type: ignore[assignment]  # the outermost frame has none
        return False

    def delete_attribute(self, target: Value, name: str) -> None:
        for number, obj in self.objects(target):
            if "." + name in obj.fields and len(target.refs) == 1 and not obj.many:
                fields = dict(obj.fields)
                del fields["." + name]
                self.heap[number] = obj.replace(fields=fields)


def _merge_chains(chains: list[list[int]]) -> list[int]:
    """C3 linearisation; where none exists, what is left in the order given."""
    chains = [list(chain) for chain in chains if chain]
    out: list[int] = []
    while chains:
        head = next(
            (chain[0] for chain in chains if not any(chain[0] in other[1:] for other in chains)), chains[0][0]
        )
        out.append(head)
        chains = [rest for chain in chains if (rest := [c for c in chain if c != head])]
    return out


