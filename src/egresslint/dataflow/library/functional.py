"""Functions made from functions, and functions that call others later or elsewhere."""

from __future__ import annotations

from typing import Any

from egresslint.dataflow.frames import Args
from egresslint.dataflow.library.selection import Selection
from egresslint.dataflow.values import (
    EMPTY,
    Obj,
    Value,
    join,
)


class Functional(Selection):
    """One `model_` method for each function."""

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
            for position, item in enumerate(items):
                out = self.call_for_item(function, [out, item], n, position)
            return out
        item = self.iterate(iterable, n)
        out = join(start[0] if start else item, EMPTY)
        for _ in range(2):
            out = join(out, self.call(function, Args([out, item]), n))
        return out

    def model_itemgetter(self, args: Args, n: int) -> Value:
        return self.allocate(
            "ext", n, {}, info={"name": "operator.itemgetter", "getter": ("item", args.positional)}
        )

    def model_attrgetter(self, args: Args, n: int) -> Value:
        return self.allocate(
            "ext", n, {}, info={"name": "operator.attrgetter", "getter": ("attr", args.positional)}
        )

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

    def model_in_thread(self, args: Args, n: int) -> Value:
        """`to_thread(function, *args, **kwargs)` and its like: call it now, hand back an awaitable."""
        if not args.positional:
            return EMPTY
        function, *rest = args.positional
        result = self.call(function, Args(rest, dict(args.keywords), args.more, args.more_keywords), n)
        return self.allocate("awaitable", n, {"value": self.await_value(result, n)})

    def model_partialmethod(self, args: Args, n: int) -> Value:
        if not args.positional:
            return EMPTY
        held = Args(args.positional[1:], dict(args.keywords), args.more, args.more_keywords)
        return self.allocate("partialmethod", n, {"func": args.positional[0]}, info=held)

    def _bind_one(self, number: int, obj: Obj, receiver: Value, cls: int, n: int) -> Value:
        if obj.kind != "partialmethod":
            return super()._bind_one(number, obj, receiver, cls, n)
        method = self.bind_member(obj.fields["func"], receiver, cls, n)
        return self.allocate("partial", n, {"func": method}, info=obj.info, tag=("partial", number))

    def _read_partial(self, number: int, obj: Obj, name: str, n: int) -> Value:
        held: Args = obj.info
        if name == "func":
            return obj.fields["func"]
        if name == "args":
            return self.allocate("tuple", n, dict(enumerate(held.positional)), tag=("args", number))
        if name == "keywords":
            given = {("str", key): value for key, value in held.keywords.items()}
            return self.allocate("dict", n, given, tag=("keywords", number))
        return self._read_plain(number, obj, name, n)

    def model_update_wrapper(self, args: Args, _n: int) -> Value:
        """`update_wrapper(wrapper, wrapped)`."""
        if len(args.positional) > 1:
            self._set_wrapped(args.positional[0], args.positional[1])
        return args.positional[0] if args.positional else EMPTY

    def remember_wrapped(self, decorator: Value, wrapper: Value) -> None:
        """What `@wraps(function)` notes on the function under it."""
        for _, obj in self.objects(decorator):
            if obj.kind == "opaque" and isinstance(obj.info, dict) and "wraps" in obj.info:
                self._set_wrapped(wrapper, obj.info["wraps"])

    def _set_wrapped(self, wrapper: Value, wrapped: Value) -> None:
        for number, obj in self.objects(wrapper):
            if obj.kind == "func":
                self.write(number, ".__wrapped__", wrapped, strong=True)
