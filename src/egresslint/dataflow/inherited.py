"""Methods that classes have without the project defining them: of `object`, `type` and the built-in types."""

from __future__ import annotations

from egresslint.dataflow.construction import Construction
from egresslint.dataflow.frames import Args
from egresslint.dataflow.values import EMPTY, NONE, SOME_DATA, Obj, Value, constant, join, join_all, reference

_TYPES = frozenset({"dict", "list", "set", "frozenset", "tuple", "str", "bytes", "int", "float"})


class Inherited(Construction):
    """Methods found in no class of the project, by the object that they are called on."""

    def call_unbound(self, name: str, args: Args, n: int) -> Value | None:
        """`dict.__setitem__(self, ...)`, `Exception.__init__(self, ...)` and the like."""
        parts = name.split(".")
        if len(parts) != 3 or parts[0] != "builtins" or not args.positional:
            return None
        receiver, rest = (
            args.positional[0],
            Args(args.positional[1:], args.keywords, args.more, args.more_keywords),
        )
        owned = [o for _, o in self.objects(receiver) if o.kind in ("instance", "class")]
        if not owned or len(owned) < len(receiver.refs):
            return None
        if parts[2] in _INHERITED:
            return self._inherited(receiver, parts[2], args if parts[2] == "__new__" else rest, n)
        stored = self.contents(receiver)
        return (
            None
            if stored is receiver or parts[1] not in _TYPES
            else self.call_method(stored, parts[2], rest, n)
        )

    def _inherited(self, receiver: Value, name: str, args: Args, n: int) -> Value:
        """A method that `object`, `type` or `BaseException` provides."""
        ways = [_INHERITED[name](self, number, obj, args, n) for number, obj in self.objects(receiver)]
        return join_all(ways)

    def _inherited_init(self, number: int, _obj: Obj, args: Args, n: int) -> Value:
        self.initialise_outside(reference(("o", number)), args, n)
        return NONE

    def _inherited_new(self, _number: int, _obj: Obj, args: Args, n: int) -> Value:
        """`super().__new__(cls, ...)`; of a metaclass, the class that is being defined."""
        out = EMPTY
        for number, obj in self.objects(args.positional[0]) if args.positional else ():
            if obj.kind != "class":
                continue
            if self.is_metaclass(number):
                return self.defined_class(args, n)
            made = self.instance(number, n)
            self._hold(
                number, made, Args(args.positional[1:], args.keywords, args.more, args.more_keywords), n
            )
            out = join(out, made)
        return out

    def _inherited_call(self, number: int, obj: Obj, args: Args, n: int) -> Value:
        return self.make(number, args, n) if obj.kind == "class" else self.unknown_call("", args, n)

    def _inherited_getattribute(self, number: int, obj: Obj, args: Args, n: int) -> Value:
        names = args.positional[0].texts() if args.positional else []
        return join_all(self.read_member(number, obj, name, n) for name in names)

    def _inherited_setattr(self, number: int, _obj: Obj, args: Args, n: int) -> Value:
        for name in args.positional[0].texts() if len(args.positional) == 2 else ():
            self.write_attribute(number, name, self.step(args.positional[1], "store", n), n)
        return NONE

    def _inherited_delattr(self, number: int, _obj: Obj, args: Args, _n: int) -> Value:
        for name in args.positional[0].texts() if args.positional else ():
            self.forget_attribute(number, name)
        return NONE

    def _inherited_nothing(self, _number: int, _obj: Obj, _args: Args, _n: int) -> Value:
        return NONE

    def _inherited_text(self, number: int, _obj: Obj, _args: Args, n: int) -> Value:
        return self.plain_text(reference(("o", number)), n)

    # Classes as receivers

    def _method_class(self, number: int, obj: Obj, name: str, args: Args, n: int) -> Value:
        plain = name.removeprefix("super.")
        if plain in _INHERITED:
            return _INHERITED[plain](self, number, obj, args, n)
        if name == "__subclasses__":
            known = self.world.subclasses.get(number, ())
            return self.allocate(
                "list", n, {i: reference(("o", sub)) for i, sub in enumerate(known)}, tag=number
            )
        if name == "mro":
            return self.allocate(
                "list", n, {i: reference(("o", c)) for i, c in enumerate(self.mro(number))}, tag=number
            )
        if name == "_make" and self.is_named_tuple(number) and args.positional:
            items = self.known_items(args.positional[0], n)
            more = self.iterate(args.positional[0], n) if items is None else None
            return self.construct(number, Args(items or [], more=more), n)
        return self.unknown_call("", args, n)

    def _method_instance(self, number: int, obj: Obj, name: str, args: Args, n: int) -> Value:
        """A method of an instance that no class in the project defines."""
        plain = name.removeprefix("super.")
        if plain in _INHERITED:
            return _INHERITED[plain](self, number, obj, args, n)
        named = self.exception_method(number, obj, plain, args, n)
        if named is None and obj.cls is not None:
            named = self._method_named_tuple(number, obj, name, args, n)
        if named is None and obj.cls is not None and self.is_mapping_mixin(obj.cls):
            named = self._method_mapping(number, name, args, n)
        return self._unknown_method(reference(("o", number)), name, args, n) if named is None else named

    def _unknown_method(self, receiver: Value, name: str, args: Args, n: int) -> Value:
        raise NotImplementedError

    def _method_named_tuple(self, number: int, obj: Obj, name: str, args: Args, n: int) -> Value | None:
        assert obj.cls is not None
        if not self.is_named_tuple(obj.cls):
            return None
        names = list(self.fields_of(obj.cls))
        if name == "_asdict":
            held = {("str", each): obj.fields["." + each] for each in names if "." + each in obj.fields}
            return self.allocate("dict", n, held, tag=("asdict", number))
        if name == "_replace":
            changed = {"." + k: self.step(v, "store", n) for k, v in args.keywords.items()}
            return self.allocate(
                "instance", n, {**obj.fields, **changed}, cls=obj.cls, tag=("replace", number)
            )
        return None

    # `MutableMapping` and `UserDict` define most methods in terms of the items' own

    def _method_mapping(self, number: int, name: str, args: Args, n: int) -> Value | None:
        own = reference(("o", number))
        given = args.positional
        if name in ("keys", "values", "items"):
            return self.call_method(self._snapshot(number, n), name, args, n)
        if name in ("get", "pop", "setdefault") and given:
            return self._mapping_item(own, name, args, n)
        if name == "update":
            self._mapping_update(own, args, n)
            return NONE
        if name in ("clear", "popitem"):
            for key in self.known_items(own, n) or [self.iterate(own, n)]:
                self.delete_item(own, key, n)
            return NONE
        return None

    def _mapping_item(self, own: Value, name: str, args: Args, n: int) -> Value:
        key, *rest = args.positional
        default = rest[0] if rest else args.keywords.get("default", NONE)
        found = self.get_item(own, key, n)
        if name == "pop":
            self.delete_item(own, key, n)
        if name == "setdefault":
            self.set_item(own, key, join(found, default), n)
        return join(found, default)

    def _mapping_update(self, own: Value, args: Args, n: int) -> None:
        made = self.allocate("dict", n, {}, tag=("update", own.refs))
        ((_, given),) = made.refs
        for other in args.positional:
            self.update_mapping(given, other, n)
        for key, value in args.keywords.items():
            self.set_item(own, constant("str", key), value, n)
        for key, value in self.obj(given).fields.items():
            self.set_item(own, self.value_of(key, n) if isinstance(key, tuple) else SOME_DATA, value, n)


_INHERITED = {
    "__init__": Inherited._inherited_init,
    "__new__": Inherited._inherited_new,
    "__call__": Inherited._inherited_call,
    "__getattribute__": Inherited._inherited_getattribute,
    "__setattr__": Inherited._inherited_setattr,
    "__delattr__": Inherited._inherited_delattr,
    "__init_subclass__": Inherited._inherited_nothing,
    "__set_name__": Inherited._inherited_nothing,
    "__str__": Inherited._inherited_text,
    "__repr__": Inherited._inherited_text,
    "__format__": Inherited._inherited_text,
}
