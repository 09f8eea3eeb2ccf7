"""Functions that make containers and iterators, or go through them item by item."""

from __future__ import annotations

from typing import Any

from egresslint.dataflow.deferred import Expected
from egresslint.dataflow.frames import Args
from egresslint.dataflow.library.reflection import Reflection
from egresslint.dataflow.values import (
    A_SCALAR,
    ANY,
    EMPTY,
    NONE,
    Value,
    constant,
    join,
    join_all,
    reference,
)


class Iterators(Reflection):
    """One `model_` method for each function."""

    def _container(self, kind: str, args: Args, n: int) -> Value:
        if not args.positional:
            return self.allocate(kind, n, {})
        items = self.known_items(args.positional[0], n)
        if items is not None and kind != "set":
            return self.allocate(kind, n, dict(enumerate(items)), tag="of")
        if items is not None:
            fields: dict[Any, Value] = {}
            for each in items:
                key = self.key_of(each) or ANY
                fields[key] = join(fields.get(key, EMPTY), self.step(each, "store", n))
            return self.allocate(kind, n, fields, tag="of")
        item = self.iterate(args.positional[0], n)
        return self.allocate(
            kind, n, {ANY: self.step(item, "store", n)} if not item.is_empty() else {}, tag="of"
        )

    def model_list(self, args: Args, n: int) -> Value:
        return self._container("list", args, n)

    def model_tuple(self, args: Args, n: int) -> Value:
        return self._container("tuple", args, n)

    def model_set(self, args: Args, n: int) -> Value:
        return self._container("set", args, n)

    def call_for_item(self, function: Value, items: list[Value], n: int, position: int) -> Value:
        """Call a function for one of several items: what it makes is the item's own."""
        context = self.frame.context
        self.frame.context = self.world.intern((context, "item", n, position))
        result = self.call(function, Args(items), n)
        self.frame.context = context
        return result

    def model_dict(self, args: Args, n: int) -> Value:
        result = self.allocate("dict", n, {})
        ((_, number),) = result.refs
        self._dict_update(number, self.obj(number), args, n)
        return result

    def model_deque(self, args: Args, n: int) -> Value:
        items = args.get(0, "iterable")
        return self.make_deque(items or self.allocate("tuple", n), args.get(1, "maxlen") or NONE, n)

    def model_defaultdict(self, args: Args, n: int) -> Value:
        result = self.model_dict(Args(args.positional[1:], args.keywords), n)
        if args.positional and args.positional[0].constant() != ("none", None):
            ((_, number),) = result.refs
            self.write(number, "default", args.positional[0], strong=True)
        return result

    def model_iter(self, args: Args, n: int) -> Value:
        if not args.positional:
            return EMPTY
        value = args.positional[0]
        own = self.special(value, "__iter__", [], n)
        if own is not None:
            return own
        if any(o.kind in ("gen", "iter") for _, o in self.objects(value)):
            return value
        return self._container("iter", args, n)

    def model_next(self, args: Args, n: int) -> Value:
        if not args.positional:
            return EMPTY
        value = args.positional[0]
        out = self.special(value, "__next__", [], n)
        if out is None:
            out = self.special(value, "__anext__", [], n)
        out = out if out is not None else EMPTY
        for number, obj in self.objects(value):
            if obj.kind in ("iter", "gen"):
                out = join(out, self.next_item(number, obj, n))
            elif obj.kind != "instance":
                out = join(out, self.iterate(reference(("o", number)), n))
        if value.consts or self.refs(value, "a") or self.refs(value, "x"):
            rest = Value(value.labels, frozenset(r for r in value.refs if r[0] != "o"), value.consts)
            out = join(out, self.iterate(rest, n))
        self.ended = self.ended and out.is_empty()
        return out.with_labels(value.labels)

    def model_reversed(self, args: Args, n: int) -> Value:
        if not args.positional:
            return EMPTY
        out = self.special(args.positional[0], "__reversed__", [], n)
        if out is not None:
            return out
        items = self.known_items(args.positional[0], n)
        if items is not None:
            return self.allocate("iter", n, dict(enumerate(reversed(items))))
        return self._container("iter", args, n)

    def model_enumerate(self, args: Args, n: int) -> Value:
        if not args.positional:
            return EMPTY
        items = self.known_items(args.positional[0], n)
        if items is None:
            pair = self.allocate(
                "tuple", n, {0: A_SCALAR, 1: self.iterate(args.positional[0], n)}, tag="pair"
            )
            return self.allocate("iter", n, {ANY: pair})
        pairs = [
            self.allocate("tuple", n, {0: constant("int", i), 1: item}, tag=("pair", i))
            for i, item in enumerate(items)
        ]
        return self.allocate("iter", n, dict(enumerate(pairs)))

    def model_zip(self, args: Args, n: int) -> Value:
        columns = [self.known_items(value, n) for value in args.positional]
        known = [column for column in columns if column is not None]
        if len(known) == len(columns) and columns and args.more is None:
            return self._rows([list(row) for row in zip(*known, strict=False)], n)
        row: dict[Any, Value] = {i: self.iterate(value, n) for i, value in enumerate(args.positional)}
        if args.more is not None:
            row = {ANY: join(join_all(row.values()), self.iterate(args.more, n))}
        return self.allocate("iter", n, {ANY: self.allocate("tuple", n, row, tag="row")})

    def model_zip_longest(self, args: Args, n: int) -> Value:
        from itertools import zip_longest

        fill = args.keywords.get("fillvalue", NONE)
        columns = [self.known_items(value, n) for value in args.positional]
        known = [column for column in columns if column is not None]
        if len(known) == len(columns) and columns and args.more is None:
            return self._rows([list(row) for row in zip_longest(*known, fillvalue=fill)], n)
        row: dict[Any, Value] = {
            i: join(self.iterate(value, n), fill) for i, value in enumerate(args.positional)
        }
        if args.more is not None:
            row[ANY] = join(self.iterate(args.more, n), fill)
        return self.allocate("iter", n, {ANY: self.allocate("tuple", n, row, tag="row")})

    def _rows(self, rows: list[list[Value]], n: int) -> Value:
        made = [self.allocate("tuple", n, dict(enumerate(row)), tag=("row", i)) for i, row in enumerate(rows)]
        return self.allocate("iter", n, dict(enumerate(made)))

    def model_map(self, args: Args, n: int) -> Value:
        if not args.positional:
            return EMPTY
        function, *iterables = args.positional
        columns = [self.known_items(value, n) for value in iterables]
        known = [column for column in columns if column is not None]
        if known and len(known) == len(columns) and min(map(len, known)) <= 8:
            rows = enumerate(zip(*known, strict=False))
            results = [self.call_for_item(function, list(row), n, position) for position, row in rows]
            return self.allocate("iter", n, dict(enumerate(results)))
        items = [self.iterate(value, n) for value in iterables]
        return self.allocate("iter", n, {ANY: self.call(function, Args(items), n)})

    def model_slice(self, args: Args, n: int) -> Value:
        given = args.positional[:3]
        bounds = [NONE, *given, NONE] if len(given) == 1 else [*given, NONE, NONE]
        return self.allocate("slice", n, dict(enumerate(bounds[:3])))

    def model_sum(self, args: Args, n: int) -> Value:
        if not args.positional:
            return A_SCALAR
        items = self.known_items(args.positional[0], n)
        start = (
            args.positional[1] if len(args.positional) > 1 else args.keywords.get("start", constant("int", 0))
        )
        out = start
        for item in items if items is not None else [self.iterate(args.positional[0], n)]:
            out = self.binary("+", out, item, n)
        return out

    def model_all(self, args: Args, n: int) -> Value:
        return self._decided(args, n, by=False)

    def model_any(self, args: Args, n: int) -> Value:
        return self._decided(args, n, by=True)

    def _decided(self, args: Args, n: int, *, by: bool) -> Value:
        """`all` and `any`: the first item whose truth is `by` decides, else all of them do."""
        if not args.positional:
            return A_SCALAR
        if self._stops_early(args.positional[0], n, by=by):
            return constant("bool", by)
        items = self.known_items(args.positional[0], n)
        if items is None:
            self.truth_of(self.iterate(args.positional[0], n), n)
            return A_SCALAR
        truths = [self.truth_of(item, n) for item in items]
        if by in truths:
            return constant("bool", by)
        return A_SCALAR if None in truths else constant("bool", not by)

    def _stops_early(self, items: Value, n: int, *, by: bool) -> bool:
        """Run a generator expression until an item decides; what else asks for its items begins anew."""
        objects = self.objects(items)
        if len(objects) != 1 or len(items.refs) != 1 or not isinstance(objects[0][1].info, Expected):
            return False
        number, obj = objects[0]
        outer, self.deciding = self.deciding, (number, by)
        self.known_items(items, n)
        decided, self.decided, self.deciding = self.decided, False, outer
        if decided:
            self.heap[number] = obj
        return decided

    def model_range(self, args: Args, n: int) -> Value:
        bounds = [value.constant() for value in args.positional]
        if bounds and all(b is not None and b[0] == "int" and b[1] is not None for b in bounds):
            try:
                numbers = range(*(b[1] for b in bounds if b is not None))
            except (TypeError, ValueError):
                return EMPTY
            if len(numbers) <= 8:
                return self.allocate("iter", n, {i: constant("int", v) for i, v in enumerate(numbers)})
        return self.allocate("iter", n, {ANY: A_SCALAR})

    def model_chain(self, args: Args, n: int) -> Value:
        known = [self.known_items(value, n) for value in args.positional]
        if known and all(items is not None for items in known) and args.more is None:
            return self.allocate("iter", n, dict(enumerate(item for items in known for item in items or [])))
        one = join_all(self.iterate(value, n) for value in args.positional)
        if args.more is not None:
            one = join(one, self.iterate(args.more, n))
        return self.allocate("iter", n, {ANY: one})

    def model_chain_from(self, args: Args, n: int) -> Value:
        outer = self.known_items(args.positional[0], n) if args.positional else None
        if outer is not None:
            return self.model_chain(Args(outer), n)
        return self.allocate("iter", n, {ANY: self.iterate(self.iterate(args.positional[0], n), n)})

    def model_items_of_first(self, args: Args, n: int) -> Value:
        """Iterators that give the items of their first argument, in some number and order."""
        return (
            self.allocate("iter", n, {ANY: self.iterate(args.positional[0], n)}) if args.positional else EMPTY
        )

    def model_tuples_of(self, args: Args, n: int) -> Value:
        """Iterators that give tuples of items (`product`, `permutations`, `pairwise`)."""
        one = join_all(self.iterate(value, n) for value in args.positional if not value.constant())
        return self.allocate("iter", n, {ANY: self.allocate("tuple", n, {ANY: one}, tag="row")})

    def model_starmap(self, args: Args, n: int) -> Value:
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
