"""Finds what a call calls: each kind of callable, what it is decorated with, and what stays unknown.

How a body runs is in `functions`, how a class makes an instance in `construction`.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from egresslint.dataflow.frames import Args
from egresslint.dataflow.imports import Imports
from egresslint.dataflow.values import (
    DATA,
    EMPTY,
    MAX_REFS,
    Obj,
    Value,
    join,
    join_all,
    reference,
)

EXITS = frozenset({"sys.exit", "builtins.exit", "builtins.quit", "os._exit", "os.abort"})
_BOUND = frozenset({"func", "bound", "class", "method"})
_ENDING = EXITS | {"builtins.next", "builtins.anext", "builtins.int", "builtins.float"}
_GETTING = frozenset({"get", "pop", "setdefault"})
_CROWDED = f"it may be one of more than {MAX_REFS} things, and only so many were followed"
_STEPPING = frozenset({"__next__", "__anext__", "send", "asend", "throw", "athrow", "pop", "popleft"})


class Calls(Imports):
    """Everything that can be called, and how."""

    def call(self, callee: Value, args: Args, n: int) -> Value:
        ways: list[Callable[[], Value]] = [
            partial(self.call_outside_name, name, args, n) for name in self.refs(callee, "x")
        ]
        ways += [partial(self._call_member, number, path, args, n) for number, path in self.refs(callee, "a")]
        ways += [partial(self._call_object, number, obj, args, n) for number, obj in self.objects(callee)]
        if DATA in callee.consts:
            ways.append(partial(self.unknown_call, "", args, n))
        self._note_crowd(callee, args, n)
        out = self.alternatives(ways)
        if callee.labels and not any(o.kind in _BOUND for _, o in self.objects(callee)):
            out = out.with_labels(self.step_labels(callee.labels, "call", n))
        return out

    def _note_crowd(self, callee: Value, args: Args, n: int) -> None:
        """What a value may be beyond the most that is kept is never called, which must not go unsaid."""
        if len(callee.refs) < MAX_REFS or DATA not in callee.consts:
            return
        self.bounded = True
        self.limits += 1
        if self.deep_labels(join_all(args.all())):
            self.world.records.note_unresolved(self.site(n), "", _CROWDED)

    def call_outside_name(self, name: str, args: Args, n: int) -> Value:
        """A name outside the project; a method named through a built-in type acts on its first argument."""
        own = self.call_unbound(name, args, n)
        out = self.call_external(name, args, n) if own is None else own
        self.ended = self.ended and name in _ENDING
        return out

    def _call_member(self, number: int, path: str, args: Args, n: int) -> Value:
        out = self.call_member(number, path, args, n)
        self.ended = False
        return out

    def call_unbound(self, name: str, args: Args, n: int) -> Value | None:
        raise NotImplementedError

    def call_external(self, name: str, args: Args, n: int) -> Value:
        raise NotImplementedError

    def call_member(self, number: int, path: str, args: Args, n: int) -> Value:
        raise NotImplementedError

    def builtin_method(self, receiver: Value, name: str, args: Args, n: int) -> Value:
        raise NotImplementedError

    def _call_object(self, number: int, obj: Obj, args: Args, n: int) -> Value:
        caller = getattr(self, "_call_" + obj.kind, None)
        if caller is not None:
            result: Value = caller(number, obj, args, n)
            return result
        return self.unknown_call("", args, n, labels=obj.labels)

    def _call_func(self, number: int, obj: Obj, args: Args, n: int) -> Value:
        return self.call_function(number, obj, args, n)

    def _call_bound(self, _number: int, obj: Obj, args: Args, n: int) -> Value:
        result = self.call(obj.fields["func"], args.prepend(obj.fields["self"]), n)
        if any(receiver.open for _, receiver in self.objects(obj.fields["self"])):
            self.ended = False  # a subclass that is not seen may go on
        return result

    def _call_method(self, _number: int, obj: Obj, args: Args, n: int) -> Value:
        return self.call_method(obj.fields["self"], obj.info, args, n)

    def _call_classmethod(self, _number: int, obj: Obj, args: Args, n: int) -> Value:
        return self.call(obj.fields["func"], args, n)

    _call_staticmethod = _call_classmethod

    def _call_partial(self, number: int, obj: Obj, args: Args, n: int) -> Value:
        """A partial that may hold itself, as where a method is wrapped anew each time, is called once."""
        if number in self.partials:
            return EMPTY
        self.partials.add(number)
        result = self._call_held(obj, args, n)
        self.partials.discard(number)
        return result

    def _call_held(self, obj: Obj, args: Args, n: int) -> Value:
        held: Args = obj.info
        merged = Args(
            [*held.positional, *args.positional],
            {**held.keywords, **args.keywords},
            args.more if held.more is None else held.more,
            args.more_keywords if held.more_keywords is None else held.more_keywords,
        )
        return self.call(obj.fields["func"], merged, n)

    def _call_instance(self, number: int, obj: Obj, args: Args, n: int) -> Value:
        assert obj.cls is not None
        found = self.lookup(obj.cls, "__call__")
        if found is not None:
            return self.call(self.bind_member(found[1], reference(("o", number)), obj.cls, n), args, n)
        if ".__ext__" in obj.fields:
            return self.call(obj.fields[".__ext__"], args, n)
        return self.unknown_call("", args, n, labels=obj.labels)

    def _call_ext(self, number: int, _obj: Obj, args: Args, n: int) -> Value:
        return self.call_member(number, "__call__", args, n)

    def _call_opaque(self, _number: int, obj: Obj, args: Args, n: int) -> Value:
        wrapped = obj.info.get("wraps") if isinstance(obj.info, dict) else None
        if wrapped is not None:
            return join(self.call(wrapped, args, n), self.opaque(n, obj.labels, tag="wrapped"))
        return self.unknown_call("", args, n, labels=obj.labels)

    def _call_class(self, number: int, _obj: Obj, args: Args, n: int) -> Value:
        return self.construct(number, args, n)

    def call_method(self, receiver: Value, name: str, args: Args, n: int) -> Value:
        ways: list[Callable[[], Value]] = []
        plain: set[Any] = set()
        for ref in sorted(receiver.refs, key=repr):
            kind, what = ref
            if kind == "x":
                ways.append(partial(self.call_outside_name, f"{what}.{name}", args, n))
                ways += self._outside_ways(what, name, args, n)
                place, _, last = what.rpartition(".")
                late = self.stored_outside(place, last).refs - receiver.refs if place else None
                if late:  # stored there after it was read
                    ways.append(partial(self.call_method, Value(refs=frozenset(late)), name, args, n))
            elif kind == "a":
                ways.append(partial(self._call_member, what[0], f"{what[1]}.{name}", args, n))
            elif kind == "m" or self._has_own(what, name):
                ways.append(
                    partial(self._call_attribute, Value(receiver.labels, frozenset({ref})), name, args, n)
                )
            else:
                plain.add(ref)
        if plain or receiver.consts:
            rest = Value(receiver.labels, frozenset(plain), receiver.consts)
            ways.append(partial(self._call_builtin, rest, name, args, n))
        self._note_crowd(receiver, args, n)
        return self.alternatives(ways)

    def _outside_ways(self, dotted: str, name: str, args: Args, n: int) -> list[Callable[[], Value]]:
        """What the program stored in an object of a library: called as its method, or had as its item."""
        ways: list[Callable[[], Value]] = []
        stored = self.stored_outside(dotted, name)
        if stored.refs:
            ways.append(partial(self.call, stored.without_labels(), args, n))
        key = args.positional[0].text() if name in _GETTING and args.positional else None
        item = self.stored_outside(dotted, key)
        if not item.is_empty():
            ways.append(partial(self.step, item, "load", n))
        return ways

    def _call_attribute(self, receiver: Value, name: str, args: Args, n: int) -> Value:
        member = self.get_attribute(receiver, name, n)
        return self._call_looked_up(member.without_labels(), args, n)

    def _call_builtin(self, receiver: Value, name: str, args: Args, n: int) -> Value:
        out = self.builtin_method(receiver, name, args, n)
        is_sure = len(receiver.refs) == 1 if name in _STEPPING else receiver.constant() == ("none", None)
        self.ended = self.ended and is_sure
        self.write_back(receiver)
        return out

    def _call_looked_up(self, member: Value, args: Args, n: int) -> Value:
        """Call what an attribute holds; a method of the built-in kind is not looked up once more."""
        out = EMPTY
        for number, obj in self.objects(member):
            if obj.kind == "method":
                out = join(out, self._call_builtin(obj.fields["self"], obj.info, args, n))
                member = Value(member.labels, member.refs - {("o", number)}, member.consts)
        return join(out, self.call(member, args, n))

    def _has_own(self, number: int, name: str) -> bool:
        """True where looking the method up as an attribute says more than the kind of the object does."""
        obj = self.obj(number)
        if obj.kind in ("instance", "class", "super"):
            return True
        return "." + name in obj.fields

    def construct(self, cls: int, args: Args, n: int) -> Value:
        raise NotImplementedError

    # Decorators

    def decorate(self, decorator: Value, value: Value, n: int) -> Value:
        names = self.callable_names(decorator)
        if names:
            return self.decorate_from_outside(names[0], decorator, value, n)
        result = self.call(decorator, Args([value]), n)
        return result if not result.is_empty() else value

    def decorate_from_outside(self, name: str, decorator: Value, value: Value, n: int) -> Value:
        raise NotImplementedError
