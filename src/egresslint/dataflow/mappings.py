"""Methods of dicts, which keep what is known of each key apart and in order."""

from __future__ import annotations

from typing import Any

from egresslint.dataflow.containers import Containers
from egresslint.dataflow.deferred import Live
from egresslint.dataflow.deques import Deques
from egresslint.dataflow.frames import Args
from egresslint.dataflow.values import (
    ANY,
    EMPTY,
    NONE,
    SOME_DATA,
    Obj,
    Value,
    constant,
    join,
    join_all,
    numbers,
    reference,
)

# What code may call; other methods here only begin alike.
_OF_DICTS = frozenset({*dir(dict), "move_to_end"})


class Mappings(Deques):
    """One `_dict_` method for each name."""

    def _method_dict(self, number: int, obj: Obj, name: str, args: Args, n: int) -> Value:
        method = getattr(self, "_dict_" + name, None) if name in _OF_DICTS else None
        if method is not None:
            result: Value = method(number, obj, args, n)
            return result
        return self._common(number, name, args, n)

    _dict_clear = Containers._list_clear
    _dict_copy = Containers._list_copy

    def _dict_get(self, number: int, obj: Obj, args: Args, n: int) -> Value:
        if not args.positional:
            return NONE
        own = reference(("o", number))
        fallback = args.positional[1] if len(args.positional) > 1 else args.keywords.get("default", NONE)
        present = self._membership(args.positional[0], own, n)
        if present is False and not obj.open:
            return fallback
        value = (
            self.get_item(own, args.positional[0], n)
            if "default" not in obj.fields
            else self._dict_plain(number, obj, args, n)
        )
        return value if present is True else join(value, fallback)

    def _dict_plain(self, number: int, obj: Obj, args: Args, n: int) -> Value:
        plain = obj.replace(fields={k: v for k, v in obj.fields.items() if k != "default"})
        return self._dict_item(number, plain, args.positional[0], n)

    def _dict_setdefault(self, number: int, obj: Obj, args: Args, n: int) -> Value:
        if not args.positional:
            return NONE
        own = reference(("o", number))
        value = args.positional[1] if len(args.positional) > 1 else NONE
        present = self._membership(args.positional[0], own, n)
        if present is not True:
            self.store_key(number, args.positional[0], value, n, strong=present is False)
        return self.get_item(own, args.positional[0], n)

    def _dict_pop(self, number: int, obj: Obj, args: Args, n: int) -> Value:
        if not args.positional:
            return NONE
        value = self._dict_get(number, obj, args, n)
        if len(args.positional) == 1:
            self.check_item(reference(("o", number)), args.positional[0], n)
        const = self.key_of(args.positional[0])
        if const is not None and not obj.many:
            self.remove_key(number, self.obj(number), const)
        return value

    def _dict_popitem(self, number: int, obj: Obj, args: Args, n: int) -> Value:
        """The last pair, or with `last=False` the first, where all keys are known in order."""
        items = self.known_items(reference(("o", number)), n)
        last = args.get(0, "last")
        first = last is not None and self.truth(last) is False
        if not items or (last is not None and self.truth(last) is None):
            return self.iterate(self._dict_items(number, obj, Args(), n), n)
        key = items[0 if first else -1]
        value = self._dict_pop(number, obj, Args([key]), n)
        return self.allocate("tuple", n, {0: key, 1: value}, tag=("popped", number))

    def _dict_move_to_end(self, number: int, obj: Obj, args: Args, _n: int) -> Value:
        key = args.positional[0].constant() if args.positional else None
        last = args.get(1, "last")
        if key in obj.fields:
            rest = {k: v for k, v in obj.fields.items() if k != key}
            moved = {key: obj.fields[key]}
            is_first = last is not None and self.truth(last) is False
            self.heap[number] = obj.replace(fields={**moved, **rest} if is_first else {**rest, **moved})
        return NONE

    def _dict_update(self, number: int, _obj: Obj, args: Args, n: int) -> Value:
        for other in args.positional:
            self.update_mapping(number, other, n)
        for name, value in args.keywords.items():
            self.store_key(number, constant("str", name), value, n)
        for extra in (args.more, args.more_keywords):
            if extra is not None:
                self.write(number, ANY, self.step(extra, "store", n), strong=False)
        return NONE

    def _dict_keys(self, number: int, _obj: Obj, _args: Args, n: int) -> Value:
        return self._view(number, "keys", n)

    def _dict_values(self, number: int, _obj: Obj, _args: Args, n: int) -> Value:
        return self._view(number, "values", n)

    def _dict_items(self, number: int, _obj: Obj, _args: Args, n: int) -> Value:
        return self._view(number, "items", n)

    def _view(self, number: int, what: str, n: int) -> Value:
        """Keys, values or items of a dict, in order while all keys are known."""
        fields = self.view_fields(number, what, n)
        info = Live(number, what, self.frame.path, n)
        tag = ("view", number, what)
        value = self.allocate("view", n, fields, tag=tag, labels=self.obj(number).labels, info=info)
        ((_, made),) = value.refs
        self.heap[made] = self.obj(made).replace(info=info, fields=fields)
        return value

    def view_fields(self, number: int, what: str, n: int) -> dict[Any, Value]:
        obj = self.obj(number)
        fields: dict[Any, Value] = {}
        for key in list(obj.fields):
            if isinstance(key, tuple):
                value = self.read_child(number, obj, key, n)
                fields[len(fields)] = self._shown_as(what, number, self.value_of(key, n), value, n)
        if ANY in obj.fields or obj.open:
            value = self.read_child(number, obj, ANY, n) if ANY in obj.fields else EMPTY
            value = join(value, Value(obj.labels, consts=SOME_DATA.consts)) if obj.open else value
            fields[ANY] = self._shown_as(what, number, obj.fields.get("keys", SOME_DATA), value, n)
        if obj.unsure and fields:
            fields = {ANY: join_all(fields.values())}  # a key may be missing: what follows it moves up
        return fields

    def _shown_as(self, what: str, number: int, key: Value, value: Value, n: int) -> Value:
        if what != "items":
            return key if what == "keys" else value
        tag = ("item", number, repr((key.constant(), numbers(key))))
        return self.allocate("tuple", n, {0: key, 1: value}, tag=tag)

    def _dict_fromkeys(self, _number: int, _obj: Obj, args: Args, n: int) -> Value:
        result = self.allocate("dict", n, {})
        ((_, made),) = result.refs
        value = args.positional[1] if len(args.positional) > 1 else NONE
        for key in self.known_items(args.positional[0], n) or [self.iterate(args.positional[0], n)]:
            self.store_key(made, key, value, n)
        return result
