"""Takes items out of containers: `del container[key]`, and what methods remove."""

from __future__ import annotations

from egresslint.dataflow.item_stores import ItemStores
from egresslint.dataflow.values import ANY, Const, Lead, Obj, Value


class Deletions(ItemStores):
    """`delete_item` is the statement, `remove_key` forgets one item."""

    def delete_item(self, base: Value, index: Value, n: int) -> None:
        index = self._as_index(index, n)
        self.special(base, "__delitem__", [index], n)
        const = self.key_of(index)
        slices = [o for _, o in self.objects(index) if o.kind == "slice"]
        rest = self.contents(self.others(base, "__delitem__"))
        for number, obj in self.objects(rest):
            if obj.many or len(base.refs) != 1:
                continue
            if const is not None:
                self.remove_key(number, obj, const)
            elif slices and obj.kind == "list":
                self._set_slice(
                    number, obj, slices[0], self.allocate("list", n, {}, tag="nothing"), n=n, strong=True
                )
        self.write_back(rest)

    def remove_key(self, number: int, obj: Obj, const: Const) -> None:
        """Forget one key of a dict, or one position of a list, moving up what follows."""
        if obj.kind == "list":
            length = self.known_length(obj)
            if const[0] != "int" or const[1] is None:
                return
            if length is None:
                self._remove_from_open(number, obj, const[1])
                return
            position = const[1] + length if const[1] < 0 else const[1]
            items = [obj.fields[i] for i in range(length) if i in obj.fields and i != position]
            self.heap[number] = obj.replace(fields=dict(enumerate(items)))
        elif const in obj.fields:
            fields = dict(obj.fields)
            del fields[const]
            self.heap[number] = obj.replace(fields=fields)

    def _remove_from_open(self, number: int, obj: Obj, position: int) -> None:
        """Take a position out of a list of unknown length: what may stand behind it moves up."""
        places = sorted(key for key in obj.fields if isinstance(key, int))
        if obj.many or obj.open or places != list(range(len(places))) or (position < 0 and ANY in obj.fields):
            self._forget_positions(number, obj)
            return
        at = len(places) - 1 if position < 0 else position
        moved = {i: obj.fields[i] for i in places if i < at}
        moved |= {i - 1: obj.fields[i] for i in places if i > at}
        unsure = frozenset(i - (i > at) for i in obj.unsure if isinstance(i, int) and i != at)
        if position < 0:
            first = min((i for i in obj.unsure if isinstance(i, int)), default=len(places))
            unsure = frozenset(range(max(0, first - 1), len(moved)))
        rest = {key: value for key, value in obj.fields.items() if not isinstance(key, int)}
        info = obj.info
        if isinstance(info, Lead) and at < info.count:
            info = Lead(info.count - 1)
        self.heap[number] = obj.replace(fields={**moved, **rest}, unsure=unsure, info=info)

    def _forget_positions(self, number: int, obj: Obj) -> None:
        raise NotImplementedError
