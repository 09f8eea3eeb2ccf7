"""Copies of objects, and records turned into dicts, tuples, text or other records."""

from __future__ import annotations

from typing import Any

from egresslint.dataflow.classes import ClassInfo
from egresslint.dataflow.core import CONTAINERS, x
from egresslint.dataflow.frames import Args
from egresslint.dataflow.library.functional import Functional
from egresslint.dataflow.storage import OWNER
from egresslint.dataflow.values import (
    A_SCALAR,
    EMPTY,
    Obj,
    Value,
    constant,
    join,
    join_all,
    reference,
)

MAX_SERIALISED = 60
UNWRITABLE = frozenset({"instance", "opaque", "ext", "sentinel"})

# What a field may be called elsewhere.
_ALIASES = ("env", "validation_alias", "alias")


class Copies(Functional):
    """One `model_` method for each function."""

    def model_copy(self, args: Args, n: int) -> Value:
        return self._copied(args, n, deep=False)

    def model_deepcopy(self, args: Args, n: int) -> Value:
        return self._copied(args, n, deep=True)

    def _copied(self, args: Args, n: int, *, deep: bool) -> Value:
        if not args.positional:
            return EMPTY
        return self._copy_value(args.positional[0], n, deep, {})

    def _copy_value(self, value: Value, n: int, deep: bool, seen: dict[int, Value]) -> Value:
        out = Value(value.labels, frozenset(r for r in value.refs if r[0] != "o"), value.consts)
        for number, obj in self.objects(value):
            self.steps += 1
            if obj.kind not in ("list", "dict", "set", "instance", "tuple", "opaque") or self.is_spent():
                out = join(out, reference(("o", number)))
                continue
            hooked = self._hooked_copy(number, deep, n) if number not in seen else None
            if hooked is not None:
                seen[number] = hooked
            elif number not in seen:
                made = self.allocate(
                    obj.kind,
                    n,
                    {key: child for key, child in obj.fields.items() if key != OWNER},
                    tag=("copy", number),
                    cls=obj.cls,
                    labels=obj.labels,
                    info=obj.info,
                    open=obj.open,
                    unsure=obj.unsure,
                )
                seen[number] = made
                if deep:
                    ((_, copied),) = made.refs
                    for key, child in self.obj(copied).fields.items():
                        self.write(copied, key, self._copy_value(child, n, deep, seen), strong=True)
            out = join(out, seen[number])
        return out

    def _hooked_copy(self, number: int, deep: bool, n: int) -> Value | None:
        """What a class's own `__copy__` or `__deepcopy__` gives."""
        own = reference(("o", number))
        if deep:
            return self.special(own, "__deepcopy__", [self.allocate("dict", n, {}, tag="memo")], n)
        return self.special(own, "__copy__", [], n)

    def model_dumps(self, args: Args, n: int) -> Value:
        if not args.positional:
            return A_SCALAR
        value, hook = args.positional[0], self._json_hook(args, n)
        shown = [value]
        if hook is not None:
            shown += [self.call(hook, Args([each]), n) for each in self._unserialised(value)]
        return self.flat_join(shown, n)

    def _json_hook(self, args: Args, n: int) -> Value | None:
        """The function that says what stands for objects that have no text form of their own."""
        encoder = args.keywords.get("cls")
        if encoder is not None and any(obj.kind == "class" for _, obj in self.objects(encoder)):
            return self.get_attribute(self.call(encoder, Args(), n), "default", n)
        return args.keywords.get("default")

    def _unserialised(self, value: Value) -> list[Value]:
        """The objects in a value that have no text form of their own."""
        seen: set[int] = set()
        stack = [number for number, _ in self.objects(value)]
        found: list[Value] = []
        while stack:
            number = stack.pop()
            if number in seen or len(seen) > MAX_SERIALISED:
                continue
            seen.add(number)
            obj = self.obj(number)
            if obj.kind in UNWRITABLE and not (obj.cls is not None and self.is_record(obj.cls)):
                found.append(reference(("o", number)))
            elif obj.kind in CONTAINERS:
                stack.extend(
                    what for child in obj.fields.values() for kind, what in child.refs if kind == "o"
                )
        return found

    def model_asdict(self, args: Args, n: int) -> Value:
        if not args.positional:
            return EMPTY
        out = EMPTY
        for number, obj in self.objects(args.positional[0]):
            fields: dict[Any, Value] = {
                ("str", k[1:]): v
                for k, v in obj.fields.items()
                if isinstance(k, str) and k.startswith(".") and k != ".__ext__"
            }
            labels = self.deep_labels(reference(("o", number))) if obj.open else obj.labels
            made = self.allocate("dict", n, fields, tag=("asdict", number), labels=labels, open=obj.open)
            out = join(out, made)
        return out.with_labels(args.positional[0].labels)

    def model_astuple(self, args: Args, n: int) -> Value:
        if not args.positional:
            return EMPTY
        values: list[Value] = []
        for _, obj in self.objects(args.positional[0]):
            values.extend(v for k, v in obj.fields.items() if isinstance(k, str) and k.startswith("."))
        return self.allocate("tuple", n, dict(enumerate(values))).with_labels(args.positional[0].labels)

    def model_replace(self, args: Args, n: int) -> Value:
        """`dataclasses.replace`: a new record from the fields of another and those given."""
        if len(args.positional) == 1 and args.more_keywords is None:
            made = [self._replaced(obj, args, n) for _, obj in self.objects(args.positional[0])]
            known = [value for value in made if value is not None]
            if made and len(known) == len(made):
                return join_all(known).with_labels(args.positional[0].labels)
        return self._with_fields(args, n)

    def _replaced(self, obj: Obj, args: Args, n: int) -> Value | None:
        """The record constructed anew; None where not all of its fields are known."""
        if obj.kind != "instance" or obj.cls is None or obj.open or not self.is_record(obj.cls):
            return None
        given: dict[str, Value] = {}
        for name, stmt in self.fields_of(obj.cls).items():
            if self.is_initialised(obj.cls, stmt) and "." + name in obj.fields:
                given[name] = obj.fields["." + name].with_labels(obj.labels)
        return self.construct(obj.cls, Args(keywords={**given, **args.keywords}), n)

    def _with_fields(self, args: Args, n: int) -> Value:
        copied = self._copied(args, n, deep=False)
        for number, _ in self.objects(copied):
            for name, value in args.keywords.items():
                self.write(number, "." + name, self.step(value, "store", n), strong=True)
        return copied

    def model_field(self, args: Args, n: int) -> Value:
        """`dataclasses.field`, `pydantic.Field`: the default, or what makes it."""
        info: dict[str, Any] = {"name": "dataclasses.field"}
        if "init" in args.keywords:
            info["init"] = self.truth(args.keywords["init"])
        factory = args.keywords.get("default_factory") or args.keywords.get("factory")
        if factory is not None:
            info["factory"] = factory
        elif "default" in args.keywords or args.positional:
            default = args.keywords.get("default", args.positional[0] if args.positional else EMPTY)
            info["default"] = EMPTY if default.constant() == ("ellipsis", None) else default
        else:
            info["default"] = EMPTY
        named = [args.keywords[name].text() for name in _ALIASES if name in args.keywords]
        info["aliases"] = tuple(alias for alias in named if alias is not None)
        return self.allocate("ext", n, {}, info=info)

    def model_fields(self, args: Args, n: int) -> Value:
        """`dataclasses.fields`: descriptions, which name the fields and hold none of their data."""
        items: list[Value] = []
        for number, obj in self.objects(args.positional[0]) if args.positional else ():
            cls = number if obj.kind == "class" else obj.cls
            items.extend(
                self.allocate("opaque", n, {".name": constant("str", name)}, tag=("field", name))
                for name in (self.fields_of(cls) if cls is not None else ())
            )
        return self.allocate("tuple", n, dict(enumerate(items)))

    def model_make_dataclass(self, args: Args, n: int) -> Value:
        """`make_dataclass(name, fields)`: a field is a name, or a name with type and perhaps default."""
        name = (args.positional[0].text() if args.positional else None) or "dataclass"
        info = ClassInfo(self.frame.path, 0, name, name)
        info.record = True
        fields: dict[Any, Value] = {}
        for item in self.known_items(args.positional[1], n) or [] if len(args.positional) > 1 else []:
            parts = [item] if item.text() is not None else self.known_items(item, n) or []
            text = parts[0].text() if parts else None
            if text is not None:
                info.names.append(text)
                if len(parts) > 2:
                    fields["." + text] = parts[2]
        bases = args.keywords.get("bases")
        info.bases = self.known_items(bases, n) or [] if bases is not None else []
        return self.allocate("class", n, fields, info=info)

    def model_namedtuple(self, args: Args, n: int) -> Value:
        """`namedtuple(name, fields)`: a record class made at run time."""
        if len(args.positional) < 2:
            return EMPTY
        text = args.positional[1].text()
        items = (
            text.replace(",", " ").split()
            if text is not None
            else [t for item in self.known_items(args.positional[1], n) or [] if (t := item.text())]
        )
        name = args.positional[0].text() or "namedtuple"
        info = ClassInfo(self.frame.path, 0, name, name)
        info.record = True
        info.bases = [x("typing.NamedTuple")]
        info.names = items
        return self.allocate("class", n, {}, info=info)
