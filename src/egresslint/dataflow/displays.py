"""Makes lists, tuples, sets, dicts and slices where a program writes them down."""

from __future__ import annotations

from typing import Any

from egresslint.dataflow.names import Names
from egresslint.dataflow.values import (
    ANY,
    EMPTY,
    NONE,
    Const,
    Lead,
    Value,
    join,
)
from egresslint.ir import nodes as ir


class Displays(Names):
    """One method for each kind of display; positions and keys are kept while they are known."""

    def _slice(self, node: ir.Slice) -> Value:
        parts = [self.evaluate(p) if p is not None else NONE for p in (node.lower, node.upper, node.step)]
        return self.allocate("slice", node.n, dict(enumerate(parts)))

    def _display(self, node: ir.Display) -> Value:
        fields: dict[Any, Value] = {}
        position: int | None = 0
        for item in node.items:
            if isinstance(item, ir.Star):
                position = self._splice(fields, position, self.evaluate(item.value), item.n, node.kind)
                continue
            value = self.step(self.evaluate(item), "store", node.n)
            place: Any = ANY if position is None else position
            key = (self.key_of(value) or ANY) if node.kind == "set" else place
            fields[key] = join(fields.get(key, EMPTY), value)
            position = position + 1 if position is not None else None
        return self.allocate(node.kind, node.n, fields, info=self.leading(node.kind, fields))

    def leading(self, kind: str, fields: dict[Any, Value]) -> Lead | None:
        """What tells of a list whose end is not known how many items stand before that."""
        count = sum(1 for key in fields if isinstance(key, int))
        return Lead(count) if kind in ("list", "tuple") and count and ANY in fields else None

    def key_of(self, value: Value) -> Const | None:
        raise NotImplementedError

    def _splice(
        self, fields: dict[Any, Value], position: int | None, value: Value, n: int, kind: str
    ) -> int | None:
        """Put the items of `*value` into a display; None once positions are no longer known."""
        items = self.known_items(value, n)
        if items is None or position is None or kind == "set":
            fields[ANY] = join(fields.get(ANY, EMPTY), self.iterate(value, n))
            return None
        for item in items:
            fields[position] = item
            position += 1
        return position

    def known_items(self, value: Value, n: int) -> list[Value] | None:
        raise NotImplementedError

    def _dict_display(self, node: ir.DictDisplay) -> Value:
        result = self.allocate("dict", node.n, {})
        ((_, number),) = result.refs
        for key, value in zip(node.keys, node.values, strict=True):
            item = self.evaluate(value)
            if key is None:
                self.update_mapping(number, item, node.n)
            else:
                self.store_key(number, self.evaluate(key), item, value.n)
        return result

    def update_mapping(self, number: int, other: Value, n: int) -> None:
        raise NotImplementedError

    def store_key(self, number: int, key: Value, value: Value, n: int, *, strong: bool = True) -> None:
        raise NotImplementedError
