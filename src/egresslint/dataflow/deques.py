"""Methods that only deques have, over what lists do: both ends, rotation, and a greatest length."""

from __future__ import annotations

from egresslint.dataflow.containers import Containers
from egresslint.dataflow.frames import Args
from egresslint.dataflow.values import ANY, NONE, Obj, Value, constant, join, reference, same

_ROTATED_BY = constant("int", 1)


class Deques(Containers):
    """A deque is a list; `info` holds its greatest length, where it has one."""

    def _append(self, number: int, obj: Obj, value: Value) -> None:
        super()._append(number, obj, value)
        self._trim(number, ("int", 0))

    def _trim(self, number: int, end: tuple[str, int]) -> None:
        """Drop the item at one end of a deque that is full."""
        obj = self.obj(number)
        length = self.known_length(obj)
        if isinstance(obj.info, int) and length is not None and length > obj.info and not obj.many:
            self.remove_key(number, obj, end)

    def _list_appendleft(self, number: int, obj: Obj, args: Args, n: int) -> Value:
        self._list_insert(number, obj, Args([constant("int", 0), *args.positional]), n)
        self._trim(number, ("int", -1))
        return NONE

    def _list_extendleft(self, number: int, _obj: Obj, args: Args, n: int) -> Value:
        items = self.known_items(args.positional[0], n) if args.positional else []
        for item in items if items is not None else [self.iterate(args.positional[0], n)]:
            self._list_appendleft(number, self.obj(number), Args([item]), n)
        if items is None:
            self._forget_positions(number, self.obj(number))
        return NONE

    def _list_rotate(self, number: int, obj: Obj, args: Args, n: int) -> Value:
        by = (args.get(0, "n") or _ROTATED_BY).constant()
        items = self.known_items(reference(("o", number)), n)
        if items is None or by is None or by[0] != "int" or by[1] is None or obj.many:
            self._forget_positions(number, obj)
        elif items:
            at = -by[1] % len(items)
            turned = dict(enumerate([*items[at:], *items[:at]]))
            self.heap[number] = obj.replace(fields={**obj.fields, **turned})
        return NONE

    def _list_remove(self, number: int, obj: Obj, args: Args, n: int) -> Value:
        """Take out the one item that is the given value, where code shows which that is."""
        items = self.known_items(reference(("o", number)), n)
        wanted = args.positional[0] if args.positional else None
        if items is None or wanted is None or obj.many:
            self._forget_positions(number, obj)
            return NONE
        alike = [position for position, item in enumerate(items) if same(item, wanted)]
        known = wanted.constant() is not None
        if alike and (known or len(alike) == 1):
            self.remove_key(number, obj, ("int", alike[0]))
        elif not known or any(item.constant() is None for item in items):
            self._forget_positions(number, obj)
        return NONE

    def make_deque(self, items: Value, longest: Value, n: int) -> Value:
        """`deque(items, maxlen)`."""
        known = self.known_items(items, n)
        limit = longest.constant()
        size = limit[1] if limit is not None and limit[0] == "int" else None
        if known is None:
            fields = {ANY: join(self.iterate(items, n), Value())}
            return self.allocate("list", n, fields, info=size, tag="deque")
        kept = known if size is None else known[len(known) - size :] if len(known) > size else known
        return self.allocate("list", n, dict(enumerate(kept)), info=size, tag="deque")
