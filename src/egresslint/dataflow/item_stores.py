"""What storing items does to mappings, sequences and objects, one by one or from another mapping."""

from __future__ import annotations

from egresslint.dataflow.storage import OWNER
from egresslint.dataflow.subscripts import Subscripts
from egresslint.dataflow.values import ANY, DATA, SCALAR, SOME_DATA, Obj, Value, constant, join, reference


class ItemStores(Subscripts):
    """`set_item` is `container[key] = value`, `update_mapping` all that copies one mapping into another."""

    def set_item(self, base: Value, index: Value, value: Value, n: int) -> None:
        index = self._as_index(index, n)
        self.special(base, "__setitem__", [index, value], n)
        rest = self.contents(self.others(base, "__setitem__"))
        strong = len(rest.refs) == 1
        key = index.text()
        for dotted in self.refs(rest, "x"):
            if key is not None:
                self.fill_place(f"{dotted}.{key}", self.step(value, "store", n), strong=strong)
        for number, obj in self.objects(rest):
            if obj.kind == "list":
                self._set_position(number, obj, index, self.step(value, "store", n), strong=strong, n=n)
            else:
                self.store_key(number, index, value, n, strong=strong)
        self.write_back(rest)

    def _set_position(
        self, number: int, obj: Obj, index: Value, value: Value, *, strong: bool, n: int
    ) -> None:
        const = index.constant()
        slices = [o for _, o in self.objects(index) if o.kind == "slice"]
        if slices:
            self._set_slice(number, obj, slices[0], value, n=n, strong=strong)
            return
        if const is not None and const[0] == "int" and const[1] is not None:
            length = self.known_length(obj)
            position = const[1] + length if const[1] < 0 and length is not None else const[1]
            if position >= 0:
                is_known = ANY not in obj.fields or self._is_leading(obj, position)
                self.write(number, position if is_known else ANY, value, strong=strong and is_known)
                return
        self.write(number, ANY, value, strong=False)

    def _set_slice(self, number: int, obj: Obj, piece: Obj, value: Value, *, n: int, strong: bool) -> None:
        """`items[a:b] = value`: exact where all positions are known; a whole list can always be replaced."""
        given = self.known_items(value, n)
        own = self.known_items(reference(("o", number)), n)
        cut = self._cut(piece)
        if strong and not obj.many and cut is not None and (own is not None or _is_whole(cut)):
            kept = list(own or [])
            if given is not None:
                kept[cut] = given
                self.heap[number] = obj.replace(fields=dict(enumerate(kept)))
                return
            if _is_whole(cut):
                obj = obj.replace(fields={})
                self.heap[number] = obj
        self.write(number, ANY, self.iterate(value, n), strong=False)

    def store_key(self, number: int, key: Value, value: Value, n: int, *, strong: bool = True) -> None:
        """`container[key] = value` for dicts and unknown objects."""
        const = self.key_of(key)
        text = const[1] if const is not None and const[0] == "str" else None
        if text is not None:
            value = self._classify_stored(text, value, n)
        value = self.step(value, "store", n)
        if const is not None:
            is_new = const not in self.obj(number).fields
            self.write(number, const, value, strong=strong)
            if strong or is_new:
                self.note_key(number, const, sure=strong)
            return
        for choice in (
            key.consts if not key.refs and DATA not in key.consts and SCALAR not in key.consts else (ANY,)
        ):
            self.write(number, choice, value, strong=False)
        self.note_open_key(number, key)

    def _classify_stored(self, key: str, value: Value, n: int) -> Value:
        if not self.may_hold_data(value) or not self.has_content(value):
            return value
        found = self.classifier.name(key, "key", self.frame.path, self.module_name())
        if found is None or found.category == "none":
            return value
        return self.source(value, found, key, n)

    def update_mapping(self, number: int, other: Value, n: int) -> None:
        """`dict.update(other)` and `{**other}`."""
        other = self.as_mapping(other, n)
        for inner, obj in self.objects(other):
            if obj.kind == "dict":
                self._update_from(number, obj, n)
            elif obj.kind in ("list", "tuple", "iter", "view", "gen", "set") or self.has_method(
                other, "__iter__"
            ):
                for pair in self.known_items(other, n) or [self.iterate(other, n)]:
                    key, value = self.unpack(pair, 2, None, n)
                    self.store_key(number, key, value, n)
            else:
                for name, value in self.document_items(inner, obj):
                    self.store_key(number, constant("str", name), value, n)
                self.taint(number, self.deep_labels(other))
                rest = Value(obj.labels, consts=SOME_DATA.consts)
                self.write(number, ANY, join(rest, self.iterate_values(other, n)), strong=False)
        if other.labels:
            self.taint(number, self.step_labels(other.labels, "store", n))

    def iterate_values(self, value: Value, n: int) -> Value:
        return self.get_item(value, SOME_DATA, n)

    def _update_from(self, number: int, obj: Obj, n: int) -> None:
        for key, value in obj.fields.items():
            if key == OWNER:
                continue
            strong = key != ANY and ANY not in obj.fields and key not in obj.unsure and not obj.many
            is_new = key not in self.obj(number).fields
            self.write(number, key, self.step(value, "store", n), strong=strong)
            if strong or is_new:
                self.note_key(number, key, sure=strong)
        if obj.labels:
            self.taint(number, obj.labels)
        if obj.open:
            self.write(number, ANY, Value(obj.labels, consts=SOME_DATA.consts), strong=False)

    def unpack(self, value: Value, count: int, star: int | None, n: int) -> list[Value]:
        raise NotImplementedError


def _is_whole(cut: slice) -> bool:
    return cut.start in (None, 0) and cut.stop is None
