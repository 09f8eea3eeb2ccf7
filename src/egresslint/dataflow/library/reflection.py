"""Questions about types and attributes, and what reads or writes by a name known at run time."""

from __future__ import annotations

from typing import Any

from egresslint.dataflow.classes import ClassInfo
from egresslint.dataflow.core import x
from egresslint.dataflow.frames import Args
from egresslint.dataflow.library.presence import Presence
from egresslint.dataflow.shapes import SHAPE, described
from egresslint.dataflow.values import (
    A_SCALAR,
    DATA,
    EMPTY,
    FALSE,
    NONE,
    SCALAR,
    UNDESCRIBED,
    Obj,
    Value,
    constant,
    join,
    join_all,
    reference,
)
from egresslint.dataflow.written import WRITTEN

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
    "builtins.slice": ("slice",),
    "types.NoneType": ("none",),
}
# Data from outside is taken for text, though it may be a number: never for a container.
_TEXT_IS = {
    "builtins.str": True,
    "builtins.list": False,
    "builtins.tuple": False,
    "builtins.dict": False,
    "builtins.set": False,
    "builtins.frozenset": False,
}


class Reflection(Presence):
    """One `model_` method for each function."""

    def is_instance(self, value: Value, kinds: Value) -> bool | None:
        members = [kinds]
        if any(o.kind == "tuple" for _, o in self.objects(kinds)):
            members = self.known_items(kinds, 0) or []
        elif any(o.kind == "tuple" for _, o in self.objects(kinds)):
            return None
        outcomes: set[bool | None] = set()
        for ref in value.refs:
            outcomes.add(_any([self._ref_is(ref, kind) for kind in members]))
        for const in described(value.consts):
            outcomes.add(_any([self._plain_is(const, kind) for kind in members]))
        return outcomes.pop() if len(outcomes) == 1 else None

    def _plain_is(self, const: Any, kinds: Value) -> bool | None:
        if kinds.consts or any(o.kind != "class" for _, o in self.objects(kinds)):
            return None
        return _const_is(const, self.refs(kinds, "x"))

    def _ref_is(self, ref: Any, kinds: Value) -> bool | None:
        if ref[0] == "x" and _looks_like_class(ref[1]):
            return _any([name == "builtins.type" for name in self.refs(kinds, "x")])
        if ref[0] != "o":
            return None
        obj = self.obj(ref[1])
        outcomes: list[bool | None] = []
        for number, kind in self.objects(kinds):
            outcomes.append(self._object_is(obj, number) if kind.kind == "class" else None)
        outcomes.extend(self._object_is_outside(obj, name) for name in self.refs(kinds, "x"))
        return _any(outcomes)

    def _object_is(self, obj: Obj, cls: int) -> bool | None:
        if obj.kind == "instance" and obj.cls is not None:
            if cls in self.mro(obj.cls):
                return True
            return None if obj.open and obj.cls in self.mro(cls) else False
        if obj.kind == "opaque" and isinstance(obj.info, dict) and "raised" in obj.info:
            return False
        return None if obj.kind in ("opaque", "ext") else False

    def _is_shipped_class(self, cls: int, name: str) -> bool:
        """Whether a class derives from one that a library model describes under a name."""
        infos = [self.obj(number).info for number in self.mro(cls)]
        return any(self.world.qualname(info.path, info.qualname) == name for info in infos)

    def _object_is_outside(self, obj: Obj, name: str) -> bool | None:
        derived = self.derives(obj, name)
        if derived is not None:
            return derived
        if obj.kind == "instance" and obj.cls is not None:
            if self._is_shipped_class(obj.cls, name):
                return True
            bases = self.external_bases(obj.cls)
            short = name.rsplit(".", 1)[-1]
            if any(base == name or base.rsplit(".", 1)[-1] == short for base in bases):
                return True
            if name == "builtins.object" or (
                name in ("builtins.Exception", "builtins.BaseException") and self.is_exception(obj.cls)
            ):
                return True
            return None if bases and name not in _KINDS else False
        if obj.kind == "ext" and obj.info.get("name") == name:
            return True
        if obj.kind in ("list", "tuple", "dict", "set", "slice"):
            return _container_is(obj.kind, name)
        if obj.kind in ("func", "class", "bound"):
            if name == "builtins.type":
                return obj.kind == "class"
            return False if name in _KINDS else None
        return None

    def model_isinstance(self, args: Args, _n: int) -> Value:
        if len(args.positional) < 2:
            return A_SCALAR
        outcome = self.is_instance(args.positional[0], args.positional[1])
        return A_SCALAR if outcome is None else constant("bool", outcome)

    def model_hasattr(self, args: Args, _n: int) -> Value:
        name = args.positional[1].text() if len(args.positional) == 2 else None
        found = None if name is None else self.has_attribute(args.positional[0], name)
        return A_SCALAR if found is None else constant("bool", found)

    def model_callable(self, args: Args, _n: int) -> Value:
        if all(value.consts and not value.refs for value in args.positional):
            return FALSE  # data is taken for text
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
        fallback = args.positional[2] if len(args.positional) > 2 else None
        for name in names:
            held = fallback is None or self.has_attribute(args.positional[0], name)
            if held is not False:
                out = join(out, self.get_attribute(args.positional[0], name, n))
            if fallback is not None and held is not True:
                out = join(out, fallback)
        return out

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

    def model_delattr(self, args: Args, n: int) -> Value:
        if len(args.positional) == 2:
            for name in args.positional[1].texts():
                self.delete_attribute(args.positional[0], name, n)
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
            elif obj.kind in ("list", "tuple", "dict", "set"):
                out = join(out, x("builtins." + obj.kind))
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
            fields.update(
                {"." + k[1]: v for k, v in obj.fields.items() if isinstance(k, tuple) and k[0] == "str"}
            )
        return self.allocate("class", n, fields, info=info, tag=("type", name))

    def model_vars(self, args: Args, n: int) -> Value:
        if args.positional:
            return self.get_attribute(args.positional[0], "__dict__", n)
        fields: dict[Any, Value] = {("str", k): v for k, v in self.env.items() if "." not in k}
        if self.frame.scope is not None:
            fields.update({("str", k[1:]): v for k, v in self.obj(self.frame.scope).fields.items()})
        return self.allocate("dict", n, fields)

    def model_globals(self, _args: Args, _n: int) -> Value:
        return self.own_dict(self.frame.globals, self.obj(self.frame.globals))

    def model_property(self, args: Args, n: int) -> Value:
        names = ("get", "set", "del")
        fields: dict[Any, Value] = dict(zip(names, args.positional, strict=False))
        fields.update({k[1:]: v for k, v in args.keywords.items() if k in ("fget", "fset", "fdel")})
        return self.allocate("property", n, fields)

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

    def model_import_module(self, args: Args, n: int) -> Value:
        """The modules that a name may mean; an unknown where it may mean others."""
        name = args.positional[0] if args.positional else EMPTY
        out = join_all(self._module_named(text, args) for text in name.texts())
        if name.refs or name.consts - {("str", text) for text in name.texts()}:
            out = join(out, self.opaque(n, tag="module"))
        return out

    def _module_named(self, name: str, args: Args) -> Value:
        found = self._module_file(name, args.get(1, "package"))
        if found is None:
            return x(name)
        self.load_module(found)
        return reference(("m", found))

    def _module_file(self, name: str, package: Value | None) -> str | None:
        """The file that a name means, which may be relative to a package: by default the importing code's."""
        inner = name.lstrip(".")
        level = len(name) - len(inner)
        if not level:
            return self.find_module(name)
        base = package.text() if package is not None else None
        if base is None or base == "__main__":
            return self.world.modules.resolve_relative(self.frame.path, level, inner)
        parts = base.split(".")
        return self.find_module(".".join([*parts[: len(parts) - level + 1], inner]))

    def model_dunder_import(self, args: Args, n: int) -> Value:
        """`__import__`: the top package, unless names to take from the module are listed."""
        name = args.positional[0].text() if args.positional else None
        listed = args.get(3, "fromlist")
        if name is not None and "." in name and (listed is None or self.truth(listed) is False):
            name = name.split(".")[0]
        return self.opaque(n, tag="module") if name is None else self.loaded_module(constant("str", name), n)

    def loaded_module(self, name: Value, n: int) -> Value:
        """What `sys.modules` holds under a name."""
        if name.text() == "__main__":
            return reference(("m", self.frame.path))
        return self.model_import_module(Args([name]), n)

    def model_loaded_module(self, args: Args, n: int) -> Value:
        return self.loaded_module(args.positional[0], n) if args.positional else EMPTY

    def model_cast(self, args: Args, _n: int) -> Value:
        return args.positional[1] if len(args.positional) > 1 else args.keywords.get("val", EMPTY)


def _looks_like_class(name: str) -> bool:
    last = name.rpartition(".")[2]
    return name in _KINDS or last[:1].isupper()


def _any(outcomes: list[bool | None]) -> bool | None:
    if True in outcomes:
        return True
    return None if None in outcomes else False


def _container_is(kind: str, name: str) -> bool | None:
    if name == "builtins.frozenset":
        return None if kind == "set" else False
    return (kind in _KINDS[name]) if name in _KINDS else None


def _const_is(const: Any, names: list[str]) -> bool | None:
    if const == SCALAR:
        return None
    if const in (DATA, UNDESCRIBED):
        return _any([_TEXT_IS.get(name) for name in names]) if names else False
    held = "str" if const[0] in (SHAPE, WRITTEN) else const[0]
    outcomes: list[bool | None] = [held in _KINDS[name] if name in _KINDS else False for name in names]
    return _any(outcomes) if names else False
