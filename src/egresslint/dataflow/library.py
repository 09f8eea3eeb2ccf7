"""Functions of the built-ins and the standard library that have behaviour of their own.

One method for each, named in the table at the end; functions that one word describes are rows of the
catalogue's library data. What neither knows passes its arguments through.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from egresslint.catalog.library import LIBRARY, library_module, load_library
from egresslint.dataflow.classes import ClassInfo
from egresslint.dataflow.core import x
from egresslint.dataflow.containers import Containers
from egresslint.dataflow.frames import Args
from egresslint.dataflow.values import (
    A_SCALAR,
    ANY,
    DATA,
    EMPTY,
    NONE,
    SCALAR,
    Obj,
    Value,
    constant,
    join,
    join_all,
    reference,
)

_KINDS = {
    "builtins.str": ("str",),
    "builtins.int": ("int", "bool"),
    "builtins.float": ("float",),
    "builtins.bool": ("bool",),
    "builtins.bytes": ("bytes",),
    "builtins.list": ("list",),
    "builtins.tuple": ("tuple",),
    "builtins.dict": ("dict",),
    "builtins.set": ("set",),
    "types.NoneType": ("none",),
}


class Library(Containers):
    """`call_external` finds the model of a dotted name."""

    def call_external(self, name: str, args: Args, n: int) -> Value:
        library = load_library()
        model = _MODELS.get(name)
        if model is not None:
            return model(self, args, n)
        shipped = self.shipped(name, n)
        if shipped is not None:
            return self.call(shipped, args, n)
        if name in library.scalar:
            self._run_callbacks(args, n)
            return A_SCALAR
        if name in library.silent:
            return NONE
        if name in library.identity:
            return args.positional[0] if args.positional else self.unknown_call(name, args, n)
        return self.call_outside(name, args, n)

    def shipped(self, name: str, n: int) -> Value | None:
        """What a model file defines under a dotted name; None where there is none."""
        module = library_module(name)
        if module is None:
            return None
        scope = self.load_module(LIBRARY + module)
        assert scope is not None
        first, *rest = name[len(module) + 1 :].split(".")
        value = self.obj(scope).fields.get("." + first)
        for part in rest if value is not None else ():
            value = self.get_attribute(value, part, n)
        return value

    def shipped_base(self, base: Value, n: int) -> Value:
        """A base class, or what a library model says in its place."""
        out = Value(base.labels, frozenset(r for r in base.refs if r[0] != "x"), base.consts)
        for name in self.refs(base, "x"):
            found = self.shipped(name, n)
            is_class = found is not None and any(o.kind == "class" for _, o in self.objects(found))
            out = join(out, found if found is not None and is_class else x(name))
        return out

    def call_outside(self, name: str, args: Args, n: int) -> Value:
        """A function that no model describes: of a provider's library, or unknown."""
        raise NotImplementedError

    def _run_callbacks(self, args: Args, n: int) -> None:
        callables = self._callables(args)
        if callables is not None:
            self.escape(callables)

    def decorate_from_outside(self, name: str, decorator: Value, value: Value, n: int) -> Value:
        maker = _DECORATORS.get(name)
        if maker is not None:
            return maker(self, value, n)
        if name in load_library().model_validators and self.frame.unit.kind == "class":
            assert self.frame.scope is not None
            self.obj(self.frame.scope).info.validators.append(value)
        if name not in load_library().transparent_decorators:
            self.escape(value)
        return value

    def is_instance(self, value: Value, kinds: Value) -> bool | None:
        members = [kinds]
        if any(o.kind == "tuple" for _, o in self.objects(kinds)):
            members = self.known_items(kinds, 0) or []
        elif any(o.kind == "tuple" for _, o in self.objects(kinds)):
            return None
        outcomes: set[bool | None] = set()
        for ref in value.refs:
            outcomes.add(_any([self._ref_is(ref, kind) for kind in members]))
        for const in value.consts:
            outcomes.add(_any([_const_is(const, self.refs(kind, "x")) for kind in members]))
        return outcomes.pop() if len(outcomes) == 1 else None

    def _ref_is(self, ref: Any, kinds: Value) -> bool | None:
        if ref[0] != "o":
            return None
        obj = self.obj(ref[1])
        outcomes: list[bool | None] = []
        for number, kind in self.objects(kinds):
            outcomes.append(self._object_is(obj, number) if kind.kind == "class" else None)
        for name in self.refs(kinds, "x"):
            outcomes.append(self._object_is_outside(obj, name))
        return _any(outcomes)

    def _object_is(self, obj: Obj, cls: int) -> bool | None:
        if obj.kind == "instance" and obj.cls is not None:
            if cls in self.mro(obj.cls):
                return True
            return None if obj.open and obj.cls in self.mro(cls) else False
        return None if obj.kind in ("opaque", "ext") else False

    def _object_is_outside(self, obj: Obj, name: str) -> bool | None:
        if obj.kind == "instance" and obj.cls is not None:
            bases = self.external_bases(obj.cls)
            short = name.rsplit(".", 1)[-1]
            if any(base == name or base.rsplit(".", 1)[-1] == short for base in bases):
                return True
            if name in ("builtins.object",) or (name in ("builtins.Exception", "builtins.BaseException") and self._is_exception(bases)):
                return True
            return None if bases and name not in _KINDS else False
        if obj.kind == "ext" and obj.info.get("name") == name:
            return True
        if obj.kind in ("list", "tuple", "dict", "set"):
            return (obj.kind in _KINDS[name]) if name in _KINDS else None
        if obj.kind in ("func", "class", "bound"):
            return False if name in _KINDS else None
        return None

    # Builtins

    def model_str(self, args: Args, n: int) -> Value:
        return self.to_text(args.positional[0], n, method="__str__") if args.positional else constant("str", "")

    def model_repr(self, args: Args, n: int) -> Value:
        return self.to_text(args.positional[0], n, method="__repr__") if args.positional else A_SCALAR

    def model_format(self, args: Args, n: int) -> Value:
        return self.to_text(args.positional[0], n, method="__format__") if args.positional else A_SCALAR

    def model_number(self, args: Args, n: int) -> Value:
        if not args.positional:
            return constant("int", 0)
        value = args.positional[0]
        for name in ("__int__", "__float__", "__index__", "__abs__", "__round__"):
            out = self.special(value, name, [], n)
            if out is not None:
                return out
        const = value.constant()
        if const is not None and const[0] in ("int", "bool"):
            return value
        return self.flat_join([value], n)

    def model_len(self, args: Args, n: int) -> Value:
        if args.positional:
            out = self.special(args.positional[0], "__len__", [], n)
            if out is not None:
                return out
            items = self.known_items(args.positional[0], n)
            if items is not None:
                return constant("int", len(items))
        return A_SCALAR

    def model_bool(self, args: Args, n: int) -> Value:
        if args.positional:
            out = self.special(args.positional[0], "__bool__", [], n)
            truth = self.truth(out if out is not None else args.positional[0])
            if truth is not None:
                return constant("bool", truth)
        return A_SCALAR

    def model_isinstance(self, args: Args, _n: int) -> Value:
        if len(args.positional) < 2:
            return A_SCALAR
        outcome = self.is_instance(args.positional[0], args.positional[1])
        return A_SCALAR if outcome is None else constant("bool", outcome)

    def model_hasattr(self, args: Args, _n: int) -> Value:
        if len(args.positional) == 2:
            name = args.positional[1].text()
            objects = self.objects(args.positional[0])
            if name is not None and len(objects) == 1 and len(args.positional[0].refs) == 1:
                obj = objects[0][1]
                if "." + name in obj.fields or (obj.cls is not None and self.lookup(obj.cls, name)):
                    return constant("bool", True)
                if obj.kind == "instance" and not obj.open and obj.cls is not None and not self.external_bases(obj.cls):
                    if not self.lookup(obj.cls, "__getattr__"):
                        return constant("bool", False)
        return A_SCALAR

    def model_callable(self, args: Args, _n: int) -> Value:
        kinds = {o.kind for v in args.positional for _, o in self.objects(v)}
        if kinds and kinds <= {"func", "bound", "class", "method", "partial"}:
            return constant("bool", True)
        return A_SCALAR

    def model_getattr(self, args: Args, n: int) -> Value:
        if len(args.positional) < 2:
            return EMPTY
        names = args.positional[1].texts()
        if not names:
            return self._any_attribute(args.positional[0], n)
        out = EMPTY
        for name in names:
            present = len(args.positional) < 3 or self._has_member(args.positional[0], name)
            out = join(out, self.get_attribute(args.positional[0], name, n) if present else args.positional[2])
        return out

    def _has_member(self, value: Value, name: str) -> bool:
        for _, obj in self.objects(value):
            if obj.kind != "instance" or obj.open or "." + name in obj.fields:
                return True
            if obj.cls is not None and (self.lookup(obj.cls, name) or self.lookup(obj.cls, "__getattr__") or self.external_bases(obj.cls)):
                return True
        return not self.objects(value)

    def _any_attribute(self, value: Value, n: int) -> Value:
        out = EMPTY
        for number, obj in self.objects(value):
            for key in obj.fields:
                if isinstance(key, str) and key.startswith(".") and not key.startswith(".__"):
                    out = join(out, self.get_attribute(reference(("o", number)), key[1:], n))
            if obj.cls is not None and not obj.open:
                for cls in self.mro(obj.cls):
                    for key in self.obj(cls).fields:
                        if isinstance(key, str) and not key.startswith(".__"):
                            out = join(out, self.get_attribute(reference(("o", number)), key[1:], n))
        for path in self.refs(value, "m"):
            scope = self.load_module(path)
            if scope is not None:
                out = join(out, join_all(self.obj(scope).fields.values()))
        return out if not out.is_empty() else self.opaque(n, value.labels, tag="getattr")

    def model_setattr(self, args: Args, n: int) -> Value:
        if len(args.positional) == 3:
            for name in args.positional[1].texts():
                self.set_attribute(args.positional[0], name, args.positional[2], n)
            if not args.positional[1].texts():
                for number, _ in self.objects(args.positional[0]):
                    self.taint(number, self.deep_labels(args.positional[2]))
        return NONE

    def model_delattr(self, args: Args, _n: int) -> Value:
        if len(args.positional) == 2:
            for name in args.positional[1].texts():
                self.delete_attribute(args.positional[0], name)
        return NONE

    def model_type(self, args: Args, n: int) -> Value:
        if len(args.positional) == 3:
            return self.model_make_class(args, n)
        out = EMPTY
        for _, obj in self.objects(args.positional[0]) if args.positional else []:
            if obj.cls is not None:
                out = join(out, reference(("o", obj.cls)))
            elif obj.kind == "ext":
                out = join(out, x(obj.info["name"]))
        for const in args.positional[0].consts if args.positional else ():
            if const[0] in ("str", "int", "bool", "float", "bytes"):
                out = join(out, x("builtins." + const[0]))
        return out if not out.is_empty() else A_SCALAR

    def model_make_class(self, args: Args, n: int) -> Value:
        """`type(name, bases, namespace)`."""
        name = args.positional[0].text() or "type"
        info = ClassInfo(self.frame.path, 0, name, name)
        info.bases = self.known_items(args.positional[1], n) or []
        fields = {}
        for _, obj in self.objects(args.positional[2]):
            fields.update({"." + k[1]: v for k, v in obj.fields.items() if isinstance(k, tuple) and k[0] == "str"})
        return self.allocate("class", n, fields, info=info, tag=("type", name))

    def _container(self, kind: str, args: Args, n: int) -> Value:
        if not args.positional:
            return self.allocate(kind, n, {})
        items = self.known_items(args.positional[0], n)
        if items is not None and kind != "set":
            return self.allocate(kind, n, dict(enumerate(items)), tag="of")
        item = self.iterate(args.positional[0], n)
        return self.allocate(kind, n, {ANY: self.step(item, "store", n)} if not item.is_empty() else {}, tag="of")

    def model_list(self, args: Args, n: int) -> Value:
        return self._container("list", args, n)

    def model_tuple(self, args: Args, n: int) -> Value:
        return self._container("tuple", args, n)

    def model_set(self, args: Args, n: int) -> Value:
        return self._container("set", args, n)

    def model_dict(self, args: Args, n: int) -> Value:
        result = self.allocate("dict", n, {})
        ((_, number),) = result.refs
        self._dict_update(number, self.obj(number), args, n)
        return result

    def model_iter(self, args: Args, n: int) -> Value:
        if not args.positional:
            return EMPTY
        value = args.positional[0]
        if len(args.positional) > 1:
            return self.allocate("iter", n, {ANY: self.call(value, Args(), n)})
        own = self.special(value, "__iter__", [], n)
        if own is not None:
            return own
        if any(o.kind in ("gen", "iter") for _, o in self.objects(value)):
            return value
        return self._container("iter", args, n)

    def model_next(self, args: Args, n: int) -> Value:
        if not args.positional:
            return EMPTY
        value = args.positional[0]
        out = self.special(value, "__next__", [], n)
        out = out if out is not None else EMPTY
        for number, obj in self.objects(value):
            if obj.kind in ("iter", "gen"):
                out = join(out, self.next_item(number, obj, n))
            elif obj.kind != "instance":
                out = join(out, self.iterate(reference(("o", number)), n))
        if value.consts or self.refs(value, "a") or self.refs(value, "x"):
            rest = Value(value.labels, frozenset(r for r in value.refs if r[0] != "o"), value.consts)
            out = join(out, self.iterate(rest, n))
        return join(out, args.positional[1]) if len(args.positional) > 1 else out.with_labels(value.labels)

    def model_reversed(self, args: Args, n: int) -> Value:
        if not args.positional:
            return EMPTY
        out = self.special(args.positional[0], "__reversed__", [], n)
        if out is not None:
            return out
        items = self.known_items(args.positional[0], n)
        if items is not None:
            return self.allocate("iter", n, dict(enumerate(reversed(items))))
        return self._container("iter", args, n)

    def model_sorted(self, args: Args, n: int) -> Value:
        if not args.positional:
            return EMPTY
        item = self.iterate(args.positional[0], n)
        key = args.keywords.get("key")
        if key is not None:
            self.call(key, Args([item]), n)
        return self.allocate("list", n, {ANY: item})

    def model_enumerate(self, args: Args, n: int) -> Value:
        if not args.positional:
            return EMPTY
        items = self.known_items(args.positional[0], n)
        if items is None:
            pair = self.allocate("tuple", n, {0: A_SCALAR, 1: self.iterate(args.positional[0], n)}, tag="pair")
            return self.allocate("iter", n, {ANY: pair})
        pairs = [
            self.allocate("tuple", n, {0: constant("int", i), 1: item}, tag=("pair", i)) for i, item in enumerate(items)
        ]
        return self.allocate("iter", n, dict(enumerate(pairs)))

    def model_zip(self, args: Args, n: int) -> Value:
        columns = [self.known_items(value, n) for value in args.positional]
        known = [column for column in columns if column is not None]
        if len(known) == len(columns) and columns and args.more is None:
            rows = [
                self.allocate("tuple", n, dict(enumerate(row)), tag=("row", i))
                for i, row in enumerate(zip(*known, strict=False))
            ]
            return self.allocate("iter", n, dict(enumerate(rows)))
        row: dict[Any, Value] = {i: self.iterate(value, n) for i, value in enumerate(args.positional)}
        if args.more is not None:
            row = {ANY: join(join_all(row.values()), self.iterate(args.more, n))}
        return self.allocate("iter", n, {ANY: self.allocate("tuple", n, row, tag="row")})

    def model_map(self, args: Args, n: int) -> Value:
        if not args.positional:
            return EMPTY
        function, *iterables = args.positional
        columns = [self.known_items(value, n) for value in iterables]
        known = [column for column in columns if column is not None]
        if known and len(known) == len(columns) and min(map(len, known)) <= 8:
            results = [self.call(function, Args(list(row)), n) for row in zip(*known, strict=False)]
            return self.allocate("iter", n, dict(enumerate(results)))
        items = [self.iterate(value, n) for value in iterables]
        return self.allocate("iter", n, {ANY: self.call(function, Args(items), n)})

    def model_filter(self, args: Args, n: int) -> Value:
        if len(args.positional) < 2:
            return EMPTY
        function, iterable = args.positional[:2]
        items = self.known_items(iterable, n)
        keeps_all = function.constant() == ("none", None)
        if items is not None and not keeps_all:
            kept = [item for item in items if self.truth(self.call(function, Args([item]), n)) is not False]
        else:
            kept = items if items is not None else [self.iterate(iterable, n)]
            if not keeps_all and items is None:
                self.call(function, Args([kept[0]]), n)
        return self.allocate("iter", n, {ANY: join_all(kept)} if kept else {})

    def model_extreme(self, args: Args, n: int) -> Value:
        """`min` and `max`."""
        values = args.positional
        item = self.iterate(values[0], n) if len(values) == 1 else join_all(values)
        key = args.keywords.get("key")
        if key is not None:
            self.call(key, Args([item]), n)
        default = args.keywords.get("default")
        return item if default is None else join(item, default)

    def model_sum(self, args: Args, n: int) -> Value:
        if not args.positional:
            return A_SCALAR
        items = self.known_items(args.positional[0], n)
        start = args.positional[1] if len(args.positional) > 1 else args.keywords.get("start", constant("int", 0))
        out = start
        for item in items if items is not None else [self.iterate(args.positional[0], n)]:
            out = self.binary("+", out, item, n)
        return out

    def model_range(self, args: Args, n: int) -> Value:
        bounds = [value.constant() for value in args.positional]
        if bounds and all(b is not None and b[0] == "int" and b[1] is not None for b in bounds):
            try:
                numbers = range(*(b[1] for b in bounds if b is not None))
            except (TypeError, ValueError):
                return EMPTY
            if len(numbers) <= 8:
                return self.allocate("iter", n, {i: constant("int", v) for i, v in enumerate(numbers)})
        return self.allocate("iter", n, {ANY: A_SCALAR})

    def model_vars(self, args: Args, n: int) -> Value:
        if args.positional:
            return self.get_attribute(args.positional[0], "__dict__", n)
        fields: dict[Any, Value] = {("str", k): v for k, v in self.env.items()}
        if self.frame.scope is not None:
            fields.update({("str", k[1:]): v for k, v in self.obj(self.frame.scope).fields.items()})
        return self.allocate("dict", n, fields)

    def model_globals(self, _args: Args, n: int) -> Value:
        fields = {("str", k[1:]): v for k, v in self.obj(self.frame.globals).fields.items()}
        return self.allocate("dict", n, fields)

    def model_property(self, args: Args, n: int) -> Value:
        names = ("get", "set", "del")
        fields: dict[Any, Value] = dict(zip(names, args.positional, strict=False))
        fields.update({k[1:]: v for k, v in args.keywords.items() if k in ("fget", "fset", "fdel")})
        return self.allocate("property", n, fields)

    # Modules of the standard library

    def model_partial(self, args: Args, n: int) -> Value:
        if not args.positional:
            return EMPTY
        held = Args(args.positional[1:], dict(args.keywords), args.more, args.more_keywords)
        return self.allocate("partial", n, {"func": args.positional[0]}, info=held)

    def model_reduce(self, args: Args, n: int) -> Value:
        if len(args.positional) < 2:
            return EMPTY
        function, iterable, *start = args.positional
        items = self.known_items(iterable, n)
        if items is not None and len(items) <= 8:
            out = start[0] if start else (items.pop(0) if items else EMPTY)
            for item in items:
                out = self.call(function, Args([out, item]), n)
            return out
        item = self.iterate(iterable, n)
        out = join(start[0] if start else item, EMPTY)
        for _ in range(2):
            out = join(out, self.call(function, Args([out, item]), n))
        return out

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
            if obj.kind not in ("list", "dict", "set", "instance", "tuple", "opaque"):
                out = join(out, reference(("o", number)))
                continue
            if number not in seen:
                made = self.allocate(
                    obj.kind, n, dict(obj.fields), tag=("copy", number), cls=obj.cls, labels=obj.labels, info=obj.info,
                    open=obj.open,
                )
                seen[number] = made
                if deep:
                    ((_, copied),) = made.refs
                    for key, child in obj.fields.items():
                        self.write(copied, key, self._copy_value(child, n, deep, seen), strong=True)
            out = join(out, seen[number])
        return out

    def model_dumps(self, args: Args, n: int) -> Value:
        return self.flat_join([args.positional[0]], n) if args.positional else A_SCALAR

    def model_asdict(self, args: Args, n: int) -> Value:
        if not args.positional:
            return EMPTY
        out = EMPTY
        for number, obj in self.objects(args.positional[0]):
            fields: dict[Any, Value] = {
                ("str", k[1:]): v for k, v in obj.fields.items() if isinstance(k, str) and k.startswith(".") and k != ".__ext__"
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
        copied = self._copied(args, n, deep=False)
        for number, _ in self.objects(copied):
            for name, value in args.keywords.items():
                self.write(number, "." + name, self.step(value, "store", n), strong=True)
        return copied

    def model_field(self, args: Args, n: int) -> Value:
        """`dataclasses.field`, `pydantic.Field`: the default, or what makes it."""
        info: dict[str, Any] = {"name": "dataclasses.field"}
        factory = args.keywords.get("default_factory") or args.keywords.get("factory")
        if factory is not None:
            info["factory"] = factory
        elif "default" in args.keywords or args.positional:
            default = args.keywords.get("default", args.positional[0] if args.positional else EMPTY)
            info["default"] = EMPTY if default.constant() == ("ellipsis", None) else default
        else:
            info["default"] = EMPTY
        return self.allocate("ext", n, {}, info=info)

    def model_getenv(self, args: Args, n: int) -> Value:
        name = args.positional[0].text() if args.positional else None
        default = args.positional[1] if len(args.positional) > 1 else args.keywords.get("default", NONE)
        return join(self._environment_value(name, n), default)

    def _environment_value(self, name: str | None, n: int) -> Value:
        value = self.environment(name, n)
        found = None
        if name is not None:
            found = self.classifier.name(name, "key", self.frame.path, self.module_name())
        return value if found is None else self.source(value, found, name or "", n)

    def model_environ_item(self, args: Args, n: int) -> Value:
        return self._environment_value(args.positional[0].text() if args.positional else None, n)

    def model_gather(self, args: Args, n: int) -> Value:
        fields: dict[Any, Value] = {i: self.await_value(v, n) for i, v in enumerate(args.positional)}
        if args.more is not None:
            fields[ANY] = self.await_value(args.more, n)
        return self.allocate("awaitable", n, {"value": self.allocate("list", n, fields, tag="all")})

    def model_in_thread(self, args: Args, n: int) -> Value:
        """`to_thread(function, *args, **kwargs)` and its like: call it now, hand back an awaitable."""
        if not args.positional:
            return EMPTY
        function, *rest = args.positional
        result = self.call(function, Args(rest, dict(args.keywords), args.more, args.more_keywords), n)
        return self.allocate("awaitable", n, {"value": self.await_value(result, n)})

    def model_in_executor(self, args: Args, n: int) -> Value:
        return self.model_in_thread(Args(args.positional[1:], args.keywords, args.more, args.more_keywords), n)

    def model_thread(self, args: Args, n: int) -> Value:
        """`Thread(target=f, args=(...), kwargs={...})`."""
        target = args.get(1, "target")
        if target is None:
            return EMPTY
        given = args.get(3, "args")
        positional = self.known_items(given, n) if given is not None else []
        more = self.iterate(given, n) if positional is None and given is not None else None
        inner = Args(positional or [], {}, more)
        if "kwargs" in args.keywords:
            self._mapping_argument(inner, args.keywords["kwargs"], n)
        return self.allocate("awaitable", n, {"value": self.call(target, inner, n)})

    def model_chain(self, args: Args, n: int) -> Value:
        known = [self.known_items(value, n) for value in args.positional]
        if known and all(items is not None for items in known) and args.more is None:
            return self.allocate("iter", n, dict(enumerate(item for items in known for item in items or [])))
        one = join_all(self.iterate(value, n) for value in args.positional)
        if args.more is not None:
            one = join(one, self.iterate(args.more, n))
        return self.allocate("iter", n, {ANY: one})

    def model_chain_from(self, args: Args, n: int) -> Value:
        outer = self.known_items(args.positional[0], n) if args.positional else None
        if outer is not None:
            return self.model_chain(Args(outer), n)
        return self.allocate("iter", n, {ANY: self.iterate(self.iterate(args.positional[0], n), n)})

    def model_items_of_first(self, args: Args, n: int) -> Value:
        """Iterators that give the items of their first argument, in some number and order."""
        return self.allocate("iter", n, {ANY: self.iterate(args.positional[0], n)}) if args.positional else EMPTY

    def model_items_of_second(self, args: Args, n: int) -> Value:
        if len(args.positional) > 1:
            item = self.iterate(args.positional[1], n)
            self.call(args.positional[0], Args([item]), n)
            return self.allocate("iter", n, {ANY: item})
        return EMPTY

    def model_tuples_of(self, args: Args, n: int) -> Value:
        """Iterators that give tuples of items (`product`, `permutations`, `pairwise`)."""
        one = join_all(self.iterate(value, n) for value in args.positional if not value.constant())
        return self.allocate("iter", n, {ANY: self.allocate("tuple", n, {ANY: one}, tag="row")})

    def model_starmap(self, args: Args, n: int) -> Value:
        if len(args.positional) < 2:
            return EMPTY
        rows = self.known_items(args.positional[1], n)
        if rows is None:
            rows = [self.iterate(args.positional[1], n)]
        results = []
        for row in rows:
            inner = Args()
            self._star_argument(inner, row, n)
            results.append(self.call(args.positional[0], inner, n))
        return self.allocate("iter", n, dict(enumerate(results)))

    def model_groupby(self, args: Args, n: int) -> Value:
        item = self.iterate(args.positional[0], n) if args.positional else EMPTY
        key = args.get(1, "key")
        name = self.call(key, Args([item]), n) if key is not None else item
        group = self.allocate("iter", n, {ANY: item}, tag="group")
        return self.allocate("iter", n, {ANY: self.allocate("tuple", n, {0: name, 1: group}, tag="pair")})

    def model_accumulate(self, args: Args, n: int) -> Value:
        item = self.iterate(args.positional[0], n) if args.positional else EMPTY
        function = args.get(1, "func")
        result = self.call(function, Args([item, item]), n) if function is not None else item
        return self.allocate("iter", n, {ANY: join(item, result)})

    def model_defaultdict(self, args: Args, n: int) -> Value:
        result = self.model_dict(Args(args.positional[1:], args.keywords), n)
        if args.positional and args.positional[0].constant() != ("none", None):
            ((_, number),) = result.refs
            self.write(number, "default", args.positional[0], strong=True)
        return result

    def model_chain_map(self, args: Args, n: int) -> Value:
        result = self.allocate("dict", n, {})
        ((_, number),) = result.refs
        for value in reversed(args.positional):
            self.update_mapping(number, value, n)
        return result

    def model_namedtuple(self, args: Args, n: int) -> Value:
        """`namedtuple(name, fields)`: a record class made at run time."""
        if len(args.positional) < 2:
            return EMPTY
        text = args.positional[1].text()
        items = text.replace(",", " ").split() if text is not None else [
            t for item in self.known_items(args.positional[1], n) or [] if (t := item.text())
        ]
        name = args.positional[0].text() or "namedtuple"
        info = ClassInfo(self.frame.path, 0, name, name)
        info.record = True
        info.bases = [x("typing.NamedTuple")]
        info.names = items
        return self.allocate("class", n, {}, info=info)

    def model_itemgetter(self, args: Args, n: int) -> Value:
        return self.allocate("ext", n, {}, info={"name": "operator.itemgetter", "getter": ("item", args.positional)})

    def model_attrgetter(self, args: Args, n: int) -> Value:
        return self.allocate("ext", n, {}, info={"name": "operator.attrgetter", "getter": ("attr", args.positional)})

    def model_methodcaller(self, args: Args, n: int) -> Value:
        return self.allocate("ext", n, {}, info={"name": "operator.methodcaller", "getter": ("call", args)})

    def apply_getter(self, getter: Any, args: Args, n: int) -> Value:
        """Calling what `itemgetter`, `attrgetter` or `methodcaller` made."""
        kind, what = getter
        target = args.positional[0] if args.positional else EMPTY
        if kind == "call":
            inner = Args(what.positional[1:], what.keywords)
            return self.call_method(target, what.positional[0].text() or "", inner, n)
        results = []
        for key in what:
            value = target
            if kind == "item":
                value = self.get_item(value, key, n)
            else:
                for name in (key.text() or "").split("."):
                    value = self.get_attribute(value, name, n)
            results.append(value)
        return results[0] if len(results) == 1 else self.allocate("tuple", n, dict(enumerate(results)))

    def model_import_module(self, args: Args, n: int) -> Value:
        name = args.positional[0].text() if args.positional else None
        if name is None:
            return self.opaque(n, tag="module")
        level = len(name) - len(name.lstrip("."))
        if level:
            found = self.world.modules.resolve_relative(self.frame.path, level, name.lstrip("."))
        else:
            found = self.find_module(name)
        if found is None:
            return x(name)
        self.load_module(found)
        return reference(("m", found))

    def model_dunder_import(self, args: Args, n: int) -> Value:
        name = args.positional[0].text() if args.positional else None
        if name is not None and "." in name and len(args.positional) < 4:
            return self.model_import_module(Args([constant("str", name.split(".")[0])]), n)
        return self.model_import_module(args, n)

    def model_cast(self, args: Args, _n: int) -> Value:
        return args.positional[1] if len(args.positional) > 1 else args.keywords.get("val", EMPTY)

    def model_new_object(self, args: Args, n: int) -> Value:
        """`object.__new__(cls)`."""
        out = EMPTY
        for number, obj in self.objects(args.positional[0]) if args.positional else []:
            if obj.kind == "class":
                out = join(out, self.instance(number, n))
        return out

    def model_object_setattr(self, args: Args, n: int) -> Value:
        if len(args.positional) == 3:
            for name in args.positional[1].texts():
                for number, _ in self.objects(args.positional[0]):
                    self.write(number, "." + name, self.step(args.positional[2], "store", n), strong=True)
        return NONE

    def model_template(self, args: Args, n: int) -> Value:
        text = args.positional[0] if args.positional else EMPTY
        return self.allocate("ext", n, {}, info={"name": "string.Template", "template": text})

    def model_regex_sub(self, args: Args, n: int) -> Value:
        """`re.sub(pattern, repl, string)`: what is not replaced stays."""
        if len(args.positional) >= 3 and any(o.kind in ("func", "bound") for _, o in self.objects(args.positional[1])):
            match = self.allocate("opaque", n, {}, open=True, labels=args.positional[2].labels, tag="match")
            return self.flat_join([self.call(args.positional[1], Args([match]), n), args.positional[2]], n)
        return self.flat_join(args.positional[1:3] or list(args.keywords.values()), n)


def _any(outcomes: list[bool | None]) -> bool | None:
    if True in outcomes:
        return True
    return None if None in outcomes else False


def _const_is(const: Any, names: list[str]) -> bool | None:
    if const in (DATA, SCALAR):
        if const == DATA and names and all(name in ("builtins.list", "builtins.dict", "builtins.tuple", "builtins.set") for name in names):
            return None
        return None
    outcomes: list[bool | None] = [const[0] in _KINDS[name] if name in _KINDS else False for name in names]
    return _any(outcomes) if names else False


def _binary(op: str) -> Callable[[Library, Args, int], Value]:
    def apply(self: Library, args: Args, n: int) -> Value:
        return self.binary(op, args.positional[0], args.positional[1], n) if len(args.positional) == 2 else EMPTY

    return apply


def _kind(kind: str) -> Callable[[Library, Args, int], Value]:
    def apply(self: Library, args: Args, n: int) -> Value:
        return self.allocate(kind, n, {"func": args.positional[0]}) if args.positional else EMPTY

    return apply


def _decorated(kind: str, info: str | None = None) -> Callable[[Library, Value, int], Value]:
    def apply(self: Library, value: Value, n: int) -> Value:
        if kind != "property":
            return self.allocate(kind, n, {"func": value})
        name = EMPTY
        for _, obj in self.objects(value):
            if obj.kind == "func":
                name = constant("str", self._unit_of(obj.info[0], obj.info[1]).name)
        return self.allocate("property", n, {"get": value, "name": name}, info=info)

    return apply


_DECORATORS: dict[str, Callable[[Library, Value, int], Value]] = {
    "builtins.property": _decorated("property"),
    "builtins.classmethod": _decorated("classmethod"),
    "builtins.staticmethod": _decorated("staticmethod"),
    "functools.cached_property": _decorated("property", "cached"),
    "django.utils.functional.cached_property": _decorated("property", "cached"),
    "abc.abstractproperty": _decorated("property"),
}

_MODELS: dict[str, Callable[[Library, Args, int], Value]] = {
    "builtins.str": Library.model_str,
    "builtins.repr": Library.model_repr,
    "builtins.ascii": Library.model_repr,
    "builtins.format": Library.model_format,
    "builtins.int": Library.model_number,
    "builtins.float": Library.model_number,
    "builtins.abs": Library.model_number,
    "builtins.round": Library.model_number,
    "builtins.len": Library.model_len,
    "builtins.bool": Library.model_bool,
    "builtins.isinstance": Library.model_isinstance,
    "builtins.hasattr": Library.model_hasattr,
    "builtins.callable": Library.model_callable,
    "builtins.getattr": Library.model_getattr,
    "builtins.setattr": Library.model_setattr,
    "builtins.delattr": Library.model_delattr,
    "builtins.type": Library.model_type,
    "builtins.list": Library.model_list,
    "builtins.tuple": Library.model_tuple,
    "builtins.set": Library.model_set,
    "builtins.frozenset": Library.model_set,
    "builtins.dict": Library.model_dict,
    "builtins.iter": Library.model_iter,
    "builtins.next": Library.model_next,
    "builtins.anext": Library.model_next,
    "builtins.reversed": Library.model_reversed,
    "builtins.sorted": Library.model_sorted,
    "builtins.enumerate": Library.model_enumerate,
    "builtins.zip": Library.model_zip,
    "builtins.map": Library.model_map,
    "builtins.filter": Library.model_filter,
    "builtins.min": Library.model_extreme,
    "builtins.max": Library.model_extreme,
    "builtins.sum": Library.model_sum,
    "builtins.range": Library.model_range,
    "builtins.vars": Library.model_vars,
    "builtins.locals": Library.model_vars,
    "builtins.globals": Library.model_globals,
    "builtins.property": Library.model_property,
    "builtins.classmethod": _kind("classmethod"),
    "builtins.staticmethod": _kind("staticmethod"),
    "builtins.object.__new__": Library.model_new_object,
    "builtins.object.__setattr__": Library.model_object_setattr,
    "builtins.dict.fromkeys": lambda self, args, n: self._dict_fromkeys(0, Obj("dict", ("", 0)), args, n),
    "builtins.__import__": Library.model_dunder_import,
    "importlib.import_module": Library.model_import_module,
    "functools.partial": Library.model_partial,
    "functools.partialmethod": Library.model_partial,
    "functools.reduce": Library.model_reduce,
    "copy.copy": Library.model_copy,
    "copy.deepcopy": Library.model_deepcopy,
    "copy.replace": Library.model_replace,
    "json.dumps": Library.model_dumps,
    "yaml.dump": Library.model_dumps,
    "yaml.safe_dump": Library.model_dumps,
    "pprint.pformat": Library.model_dumps,
    "dataclasses.asdict": Library.model_asdict,
    "attr.asdict": Library.model_asdict,
    "attrs.asdict": Library.model_asdict,
    "msgspec.to_builtins": Library.model_asdict,
    "dataclasses.astuple": Library.model_astuple,
    "dataclasses.replace": Library.model_replace,
    "attrs.evolve": Library.model_replace,
    "attr.evolve": Library.model_replace,
    "dataclasses.field": Library.model_field,
    "pydantic.Field": Library.model_field,
    "attrs.field": Library.model_field,
    "attr.ib": Library.model_field,
    "attr.field": Library.model_field,
    "msgspec.field": Library.model_field,
    "sqlmodel.Field": Library.model_field,
    "os.getenv": Library.model_getenv,
    "os.environ.get": Library.model_getenv,
    "os.environ.setdefault": Library.model_getenv,
    "os.environ.pop": Library.model_getenv,
    "os.environ.__getitem__": Library.model_environ_item,
    "asyncio.gather": Library.model_gather,
    "asyncio.to_thread": Library.model_in_thread,
    "anyio.to_thread.run_sync": Library.model_in_thread,
    "starlette.concurrency.run_in_threadpool": Library.model_in_thread,
    "fastapi.concurrency.run_in_threadpool": Library.model_in_thread,
    "threading.Thread": Library.model_thread,
    "threading.Timer": Library.model_thread,
    "multiprocessing.Process": Library.model_thread,
    "itertools.chain": Library.model_chain,
    "itertools.chain.from_iterable": Library.model_chain_from,
    "itertools.islice": Library.model_items_of_first,
    "itertools.cycle": Library.model_items_of_first,
    "itertools.compress": Library.model_items_of_first,
    "itertools.tee": Library.model_tuples_of,
    "itertools.repeat": lambda self, args, n: self.allocate("iter", n, {ANY: join_all(args.positional[:1])}),
    "itertools.takewhile": Library.model_items_of_second,
    "itertools.dropwhile": Library.model_items_of_second,
    "itertools.filterfalse": Library.model_items_of_second,
    "itertools.product": Library.model_tuples_of,
    "itertools.permutations": Library.model_tuples_of,
    "itertools.combinations": Library.model_tuples_of,
    "itertools.pairwise": Library.model_tuples_of,
    "itertools.batched": Library.model_tuples_of,
    "itertools.zip_longest": Library.model_zip,
    "itertools.starmap": Library.model_starmap,
    "itertools.groupby": Library.model_groupby,
    "itertools.accumulate": Library.model_accumulate,
    "collections.defaultdict": Library.model_defaultdict,
    "collections.OrderedDict": Library.model_dict,
    "collections.Counter": Library.model_dict,
    "collections.UserDict": Library.model_dict,
    "collections.deque": Library.model_list,
    "collections.ChainMap": Library.model_chain_map,
    "collections.namedtuple": Library.model_namedtuple,
    "types.SimpleNamespace": lambda self, args, n: self.allocate(
        "opaque", n, {"." + k: self.step(v, "store", n) for k, v in args.keywords.items()}, tag="ns", open=False
    ),
    "operator.itemgetter": Library.model_itemgetter,
    "operator.attrgetter": Library.model_attrgetter,
    "operator.methodcaller": Library.model_methodcaller,
    "operator.add": _binary("+"),
    "operator.concat": _binary("+"),
    "operator.mul": _binary("*"),
    "operator.or_": _binary("|"),
    "operator.iadd": _binary("+"),
    "operator.getitem": lambda self, args, n: self.get_item(args.positional[0], args.positional[1], n),
    "typing.cast": Library.model_cast,
    "string.Template": Library.model_template,
    "re.sub": Library.model_regex_sub,
    "heapq.heappush": lambda self, args, n: self.call_method(args.positional[0], "append", Args(args.positional[1:]), n),
    "heapq.heappop": lambda self, args, n: self.iterate(args.positional[0], n),
}
