"""Functions of the built-ins and the standard library that have behaviour of their own.

One method for each, named in the table at the end; functions that one word describes are rows of the
catalogue's library data. What neither knows passes its arguments through.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from egresslint.catalog.library import load_library
from egresslint.dataflow.attributes import ClassInfo
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
        if name in library.scalar:
            self._run_callbacks(args, n)
            return A_SCALAR
        if name in library.silent:
            return NONE
        if name in library.identity:
            return args.positional[0] if args.positional else self.unknown_call(name, args, n)
        return self.call_outside(name, args, n)

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

    def _str(self, args: Args, n: int) -> Value:
        return self.to_text(args.positional[0], n, method="__str__") if args.positional else constant("str", "")

    def _repr(self, args: Args, n: int) -> Value:
        return self.to_text(args.positional[0], n, method="__repr__") if args.positional else A_SCALAR

    def _format(self, args: Args, n: int) -> Value:
        return self.to_text(args.positional[0], n, method="__format__") if args.positional else A_SCALAR

    def _number(self, args: Args, n: int) -> Value:
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

    def _len(self, args: Args, n: int) -> Value:
        if args.positional:
            out = self.special(args.positional[0], "__len__", [], n)
            if out is not None:
                return out
            items = self.known_items(args.positional[0], n)
            if items is not None:
                return constant("int", len(items))
        return A_SCALAR

    def _bool(self, args: Args, n: int) -> Value:
        if args.positional:
            out = self.special(args.positional[0], "__bool__", [], n)
            truth = self.truth(out if out is not None else args.positional[0])
            if truth is not None:
                return constant("bool", truth)
        return A_SCALAR

    def _isinstance(self, args: Args, _n: int) -> Value:
        if len(args.positional) < 2:
            return A_SCALAR
        outcome = self.is_instance(args.positional[0], args.positional[1])
        return A_SCALAR if outcome is None else constant("bool", outcome)

    def _hasattr(self, args: Args, _n: int) -> Value:
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

    def _callable(self, args: Args, _n: int) -> Value:
        kinds = {o.kind for v in args.positional for _, o in self.objects(v)}
        if kinds and kinds <= {"func", "bound", "class", "method", "partial"}:
            return constant("bool", True)
        return A_SCALAR

    def _getattr(self, args: Args, n: int) -> Value:
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

    def _setattr(self, args: Args, n: int) -> Value:
        if len(args.positional) == 3:
            for name in args.positional[1].texts():
                self.set_attribute(args.positional[0], name, args.positional[2], n)
            if not args.positional[1].texts():
                for number, _ in self.objects(args.positional[0]):
                    self.taint(number, self.deep_labels(args.positional[2]))
        return NONE

    def _delattr(self, args: Args, _n: int) -> Value:
        if len(args.positional) == 2:
            for name in args.positional[1].texts():
                self.delete_attribute(args.positional[0], name)
        return NONE

    def _type(self, args: Args, n: int) -> Value:
        if len(args.positional) == 3:
            return self._make_class(args, n)
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

    def _make_class(self, args: Args, n: int) -> Value:
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

    def _list(self, args: Args, n: int) -> Value:
        return self._container("list", args, n)

    def _tuple(self, args: Args, n: int) -> Value:
        return self._container("tuple", args, n)

    def _set(self, args: Args, n: int) -> Value:
        return self._container("set", args, n)

    def _dict(self, args: Args, n: int) -> Value:
        result = self.allocate("dict", n, {})
        ((_, number),) = result.refs
        self._dict_update(number, self.obj(number), args, n)
        return result

    def _iter(self, args: Args, n: int) -> Value:
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

    def _next(self, args: Args, n: int) -> Value:
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

    def _reversed(self, args: Args, n: int) -> Value:
        if not args.positional:
            return EMPTY
        out = self.special(args.positional[0], "__reversed__", [], n)
        if out is not None:
            return out
        items = self.known_items(args.positional[0], n)
        if items is not None:
            return self.allocate("iter", n, dict(enumerate(reversed(items))))
        return self._container("iter", args, n)

    def _sorted(self, args: Args, n: int) -> Value:
        if not args.positional:
            return EMPTY
        item = self.iterate(args.positional[0], n)
        key = args.keywords.get("key")
        if key is not None:
            self.call(key, Args([item]), n)
        return self.allocate("list", n, {ANY: item})

    def _enumerate(self, args: Args, n: int) -> Value:
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

    def _zip(self, args: Args, n: int) -> Value:
        columns = [self.known_items(value, n) for value in args.positional]
        known = [column for column in columns if column is not None]
        if len(known) == len(columns) and columns and args.more is None:
            rows = [
                self.allocate("tuple", n, dict(enumerate(row)), tag=("row", i))
                for i, row in enumerate(zip(*known, strict=False))
            ]
            return self.allocate("iter", n, dict(enumerate(rows)))
        row = {i: self.iterate(value, n) for i, value in enumerate(args.positional)}
        if args.more is not None:
            row = {ANY: join(join_all(row.values()), self.iterate(args.more, n))}
        return self.allocate("iter", n, {ANY: self.allocate("tuple", n, row, tag="row")})

    def _map(self, args: Args, n: int) -> Value:
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

    def _filter(self, args: Args, n: int) -> Value:
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

    def _extreme(self, args: Args, n: int) -> Value:
        """`min` and `max`."""
        values = args.positional
        item = self.iterate(values[0], n) if len(values) == 1 else join_all(values)
        key = args.keywords.get("key")
        if key is not None:
            self.call(key, Args([item]), n)
        default = args.keywords.get("default")
        return item if default is None else join(item, default)

    def _sum(self, args: Args, n: int) -> Value:
        if not args.positional:
            return A_SCALAR
        items = self.known_items(args.positional[0], n)
        start = args.positional[1] if len(args.positional) > 1 else args.keywords.get("start", constant("int", 0))
        out = start
        for item in items if items is not None else [self.iterate(args.positional[0], n)]:
            out = self.binary("+", out, item, n)
        return out

    def _range(self, args: Args, n: int) -> Value:
        bounds = [value.constant() for value in args.positional]
        if bounds and all(b is not None and b[0] == "int" and b[1] is not None for b in bounds):
            try:
                numbers = range(*(b[1] for b in bounds if b is not None))
            except (TypeError, ValueError):
                return EMPTY
            if len(numbers) <= 8:
                return self.allocate("iter", n, {i: constant("int", v) for i, v in enumerate(numbers)})
        return self.allocate("iter", n, {ANY: A_SCALAR})

    def _vars(self, args: Args, n: int) -> Value:
        if args.positional:
            return self.get_attribute(args.positional[0], "__dict__", n)
        fields: dict[Any, Value] = {("str", k): v for k, v in self.env.items()}
        if self.frame.scope is not None:
            fields.update({("str", k[1:]): v for k, v in self.obj(self.frame.scope).fields.items()})
        return self.allocate("dict", n, fields)

    def _globals(self, _args: Args, n: int) -> Value:
        fields = {("str", k[1:]): v for k, v in self.obj(self.frame.globals).fields.items()}
        return self.allocate("dict", n, fields)

    def _property(self, args: Args, n: int) -> Value:
        names = ("get", "set", "del")
        fields: dict[Any, Value] = dict(zip(names, args.positional, strict=False))
        fields.update({k[1:]: v for k, v in args.keywords.items() if k in ("fget", "fset", "fdel")})
        return self.allocate("property", n, fields)

    # Modules of the standard library

    def _partial(self, args: Args, n: int) -> Value:
        if not args.positional:
            return EMPTY
        held = Args(args.positional[1:], dict(args.keywords), args.more, args.more_keywords)
        return self.allocate("partial", n, {"func": args.positional[0]}, info=held)

    def _reduce(self, args: Args, n: int) -> Value:
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

    def _copy(self, args: Args, n: int) -> Value:
        return self._copied(args, n, deep=False)

    def _deepcopy(self, args: Args, n: int) -> Value:
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

    def _dumps(self, args: Args, n: int) -> Value:
        return self.flat_join([args.positional[0]], n) if args.positional else A_SCALAR

    def _asdict(self, args: Args, n: int) -> Value:
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

    def _astuple(self, args: Args, n: int) -> Value:
        if not args.positional:
            return EMPTY
        values: list[Value] = []
        for _, obj in self.objects(args.positional[0]):
            values.extend(v for k, v in obj.fields.items() if isinstance(k, str) and k.startswith("."))
        return self.allocate("tuple", n, dict(enumerate(values))).with_labels(args.positional[0].labels)

    def _replace(self, args: Args, n: int) -> Value:
        copied = self._copied(args, n, deep=False)
        for number, _ in self.objects(copied):
            for name, value in args.keywords.items():
                self.write(number, "." + name, self.step(value, "store", n), strong=True)
        return copied

    def _field(self, args: Args, n: int) -> Value:
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

    def _getenv(self, args: Args, n: int) -> Value:
        name = args.positional[0].text() if args.positional else None
        default = args.positional[1] if len(args.positional) > 1 else args.keywords.get("default", NONE)
        return join(self._environment_value(name, n), default)

    def _environment_value(self, name: str | None, n: int) -> Value:
        value = self.environment(name, n)
        found = None
        if name is not None:
            found = self.classifier.name(name, "key", self.frame.path, self.module_name())
        return value if found is None else self.source(value, found, name or "", n)

    def _environ_item(self, args: Args, n: int) -> Value:
        return self._environment_value(args.positional[0].text() if args.positional else None, n)

    def _gather(self, args: Args, n: int) -> Value:
        fields: dict[Any, Value] = {i: self.await_value(v, n) for i, v in enumerate(args.positional)}
        if args.more is not None:
            fields[ANY] = self.await_value(args.more, n)
        return self.allocate("awaitable", n, {"value": self.allocate("list", n, fields, tag="all")})

    def _in_thread(self, args: Args, n: int) -> Value:
        """`to_thread(function, *args, **kwargs)` and its like: call it now, hand back an awaitable."""
        if not args.positional:
            return EMPTY
        function, *rest = args.positional
        result = self.call(function, Args(rest, dict(args.keywords), args.more, args.more_keywords), n)
        return self.allocate("awaitable", n, {"value": self.await_value(result, n)})

    def _in_executor(self, args: Args, n: int) -> Value:
        return self._in_thread(Args(args.positional[1:], args.keywords, args.more, args.more_keywords), n)

    def _thread(self, args: Args, n: int) -> Value:
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

    def _chain(self, args: Args, n: int) -> Value:
        known = [self.known_items(value, n) for value in args.positional]
        if known and all(items is not None for items in known) and args.more is None:
            return self.allocate("iter", n, dict(enumerate(item for items in known for item in items or [])))
        one = join_all(self.iterate(value, n) for value in args.positional)
        if args.more is not None:
            one = join(one, self.iterate(args.more, n))
        return self.allocate("iter", n, {ANY: one})

    def _chain_from(self, args: Args, n: int) -> Value:
        outer = self.known_items(args.positional[0], n) if args.positional else None
        if outer is not None:
            return self._chain(Args(outer), n)
        return self.allocate("iter", n, {ANY: self.iterate(self.iterate(args.positional[0], n), n)})

    def _items_of_first(self, args: Args, n: int) -> Value:
        """Iterators that give the items of their first argument, in some number and order."""
        return self.allocate("iter", n, {ANY: self.iterate(args.positional[0], n)}) if args.positional else EMPTY

    def _items_of_second(self, args: Args, n: int) -> Value:
        if len(args.positional) > 1:
            item = self.iterate(args.positional[1], n)
            self.call(args.positional[0], Args([item]), n)
            return self.allocate("iter", n, {ANY: item})
        return EMPTY

    def _tuples_of(self, args: Args, n: int) -> Value:
        """Iterators that give tuples of items (`product`, `permutations`, `pairwise`)."""
        one = join_all(self.iterate(value, n) for value in args.positional if not value.constant())
        return self.allocate("iter", n, {ANY: self.allocate("tuple", n, {ANY: one}, tag="row")})

    def _starmap(self, args: Args, n: int) -> Value:
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

    def _groupby(self, args: Args, n: int) -> Value:
        item = self.iterate(args.positional[0], n) if args.positional else EMPTY
        key = args.get(1, "key")
        name = self.call(key, Args([item]), n) if key is not None else item
        group = self.allocate("iter", n, {ANY: item}, tag="group")
        return self.allocate("iter", n, {ANY: self.allocate("tuple", n, {0: name, 1: group}, tag="pair")})

    def _accumulate(self, args: Args, n: int) -> Value:
        item = self.iterate(args.positional[0], n) if args.positional else EMPTY
        function = args.get(1, "func")
        result = self.call(function, Args([item, item]), n) if function is not None else item
        return self.allocate("iter", n, {ANY: join(item, result)})

    def _defaultdict(self, args: Args, n: int) -> Value:
        result = self._dict(Args(args.positional[1:], args.keywords), n)
        if args.positional and args.positional[0].constant() != ("none", None):
            ((_, number),) = result.refs
            self.write(number, "default", args.positional[0], strong=True)
        return result

    def _chain_map(self, args: Args, n: int) -> Value:
        result = self.allocate("dict", n, {})
        ((_, number),) = result.refs
        for value in reversed(args.positional):
            self.update_mapping(number, value, n)
        return result

    def _namedtuple(self, args: Args, n: int) -> Value:
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

    def _itemgetter(self, args: Args, n: int) -> Value:
        return self.allocate("ext", n, {}, info={"name": "operator.itemgetter", "getter": ("item", args.positional)})

    def _attrgetter(self, args: Args, n: int) -> Value:
        return self.allocate("ext", n, {}, info={"name": "operator.attrgetter", "getter": ("attr", args.positional)})

    def _methodcaller(self, args: Args, n: int) -> Value:
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

    def _import_module(self, args: Args, n: int) -> Value:
        name = args.positional[0].text() if args.positional else None
        if name is None:
            return self.opaque(n, tag="module")
        level = len(name) - len(name.lstrip("."))
        if level:
            found = self.world.modules.resolve_relative(self.frame.path, level, name.lstrip("."))
        else:
            found = self.world.modules.resolve(self.frame.path, name)
        if found is None:
            return x(name)
        self.load_module(found)
        return reference(("m", found))

    def _dunder_import(self, args: Args, n: int) -> Value:
        name = args.positional[0].text() if args.positional else None
        if name is not None and "." in name and len(args.positional) < 4:
            return self._import_module(Args([constant("str", name.split(".")[0])]), n)
        return self._import_module(args, n)

    def _cast(self, args: Args, _n: int) -> Value:
        return args.positional[1] if len(args.positional) > 1 else args.keywords.get("val", EMPTY)

    def _new_object(self, args: Args, n: int) -> Value:
        """`object.__new__(cls)`."""
        out = EMPTY
        for number, obj in self.objects(args.positional[0]) if args.positional else []:
            if obj.kind == "class":
                out = join(out, self.instance(number, n))
        return out

    def _object_setattr(self, args: Args, n: int) -> Value:
        if len(args.positional) == 3:
            for name in args.positional[1].texts():
                for number, _ in self.objects(args.positional[0]):
                    self.write(number, "." + name, self.step(args.positional[2], "store", n), strong=True)
        return NONE

    def _template(self, args: Args, n: int) -> Value:
        text = args.positional[0] if args.positional else EMPTY
        return self.allocate("ext", n, {}, info={"name": "string.Template", "template": text})

    def _regex_sub(self, args: Args, n: int) -> Value:
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
    "builtins.str": Library._str,
    "builtins.repr": Library._repr,
    "builtins.ascii": Library._repr,
    "builtins.format": Library._format,
    "builtins.int": Library._number,
    "builtins.float": Library._number,
    "builtins.abs": Library._number,
    "builtins.round": Library._number,
    "builtins.len": Library._len,
    "builtins.bool": Library._bool,
    "builtins.isinstance": Library._isinstance,
    "builtins.hasattr": Library._hasattr,
    "builtins.callable": Library._callable,
    "builtins.getattr": Library._getattr,
    "builtins.setattr": Library._setattr,
    "builtins.delattr": Library._delattr,
    "builtins.type": Library._type,
    "builtins.list": Library._list,
    "builtins.tuple": Library._tuple,
    "builtins.set": Library._set,
    "builtins.frozenset": Library._set,
    "builtins.dict": Library._dict,
    "builtins.iter": Library._iter,
    "builtins.next": Library._next,
    "builtins.anext": Library._next,
    "builtins.reversed": Library._reversed,
    "builtins.sorted": Library._sorted,
    "builtins.enumerate": Library._enumerate,
    "builtins.zip": Library._zip,
    "builtins.map": Library._map,
    "builtins.filter": Library._filter,
    "builtins.min": Library._extreme,
    "builtins.max": Library._extreme,
    "builtins.sum": Library._sum,
    "builtins.range": Library._range,
    "builtins.vars": Library._vars,
    "builtins.locals": Library._vars,
    "builtins.globals": Library._globals,
    "builtins.property": Library._property,
    "builtins.classmethod": _kind("classmethod"),
    "builtins.staticmethod": _kind("staticmethod"),
    "builtins.object.__new__": Library._new_object,
    "builtins.object.__setattr__": Library._object_setattr,
    "builtins.dict.fromkeys": lambda self, args, n: self._dict_fromkeys(0, Obj("dict", ("", 0)), args, n),
    "builtins.__import__": Library._dunder_import,
    "importlib.import_module": Library._import_module,
    "functools.partial": Library._partial,
    "functools.partialmethod": Library._partial,
    "functools.reduce": Library._reduce,
    "copy.copy": Library._copy,
    "copy.deepcopy": Library._deepcopy,
    "copy.replace": Library._replace,
    "json.dumps": Library._dumps,
    "yaml.dump": Library._dumps,
    "yaml.safe_dump": Library._dumps,
    "pprint.pformat": Library._dumps,
    "dataclasses.asdict": Library._asdict,
    "attr.asdict": Library._asdict,
    "attrs.asdict": Library._asdict,
    "msgspec.to_builtins": Library._asdict,
    "dataclasses.astuple": Library._astuple,
    "dataclasses.replace": Library._replace,
    "attrs.evolve": Library._replace,
    "attr.evolve": Library._replace,
    "dataclasses.field": Library._field,
    "pydantic.Field": Library._field,
    "attrs.field": Library._field,
    "attr.ib": Library._field,
    "attr.field": Library._field,
    "msgspec.field": Library._field,
    "sqlmodel.Field": Library._field,
    "os.getenv": Library._getenv,
    "os.environ.get": Library._getenv,
    "os.environ.setdefault": Library._getenv,
    "os.environ.pop": Library._getenv,
    "os.environ.__getitem__": Library._environ_item,
    "asyncio.gather": Library._gather,
    "asyncio.to_thread": Library._in_thread,
    "anyio.to_thread.run_sync": Library._in_thread,
    "starlette.concurrency.run_in_threadpool": Library._in_thread,
    "fastapi.concurrency.run_in_threadpool": Library._in_thread,
    "threading.Thread": Library._thread,
    "threading.Timer": Library._thread,
    "multiprocessing.Process": Library._thread,
    "itertools.chain": Library._chain,
    "itertools.chain.from_iterable": Library._chain_from,
    "itertools.islice": Library._items_of_first,
    "itertools.cycle": Library._items_of_first,
    "itertools.compress": Library._items_of_first,
    "itertools.tee": Library._tuples_of,
    "itertools.repeat": lambda self, args, n: self.allocate("iter", n, {ANY: join_all(args.positional[:1])}),
    "itertools.takewhile": Library._items_of_second,
    "itertools.dropwhile": Library._items_of_second,
    "itertools.filterfalse": Library._items_of_second,
    "itertools.product": Library._tuples_of,
    "itertools.permutations": Library._tuples_of,
    "itertools.combinations": Library._tuples_of,
    "itertools.pairwise": Library._tuples_of,
    "itertools.batched": Library._tuples_of,
    "itertools.zip_longest": Library._zip,
    "itertools.starmap": Library._starmap,
    "itertools.groupby": Library._groupby,
    "itertools.accumulate": Library._accumulate,
    "collections.defaultdict": Library._defaultdict,
    "collections.OrderedDict": Library._dict,
    "collections.Counter": Library._dict,
    "collections.UserDict": Library._dict,
    "collections.deque": Library._list,
    "collections.ChainMap": Library._chain_map,
    "collections.namedtuple": Library._namedtuple,
    "types.SimpleNamespace": lambda self, args, n: self.allocate(
        "opaque", n, {"." + k: self.step(v, "store", n) for k, v in args.keywords.items()}, tag="ns", open=False
    ),
    "operator.itemgetter": Library._itemgetter,
    "operator.attrgetter": Library._attrgetter,
    "operator.methodcaller": Library._methodcaller,
    "operator.add": _binary("+"),
    "operator.concat": _binary("+"),
    "operator.mul": _binary("*"),
    "operator.or_": _binary("|"),
    "operator.iadd": _binary("+"),
    "operator.getitem": lambda self, args, n: self.get_item(args.positional[0], args.positional[1], n),
    "typing.cast": Library._cast,
    "string.Template": Library._template,
    "re.sub": Library._regex_sub,
    "heapq.heappush": lambda self, args, n: self.call_method(args.positional[0], "append", Args(args.positional[1:]), n),
    "heapq.heappop": lambda self, args, n: self.iterate(args.positional[0], n),
}
