"""Functions that order items, choose among them or group them, as far as what decides is known."""

from __future__ import annotations

from functools import cmp_to_key
from itertools import groupby, pairwise

from egresslint.dataflow.comprehensions import ITERATION_LIMIT
from egresslint.dataflow.frames import Args
from egresslint.dataflow.library.iterators import Iterators
from egresslint.dataflow.values import (
    ANY,
    EMPTY,
    NONE,
    Obj,
    Value,
    constant,
    join,
    join_all,
    reference,
)


class _Open(Exception):  # noqa: N818  # no error: the order is not known
    """Which of two items comes first is not known."""


class Selection(Iterators):
    """One `model_` method for each function."""

    # Order

    def model_sorted(self, args: Args, n: int) -> Value:
        if not args.positional:
            return EMPTY
        items = self.known_items(args.positional[0], n)
        ordered = self._in_order(items, args, n) if items is not None else None
        if ordered is not None:
            return self.allocate("list", n, dict(enumerate(ordered)))
        item = self._compared(
            self.iterate(args.positional[0], n) if items is None else join_all(items), args, n
        )
        if items is None or len(items) > ITERATION_LIMIT:
            return self.allocate("list", n, {ANY: item})
        return self.allocate("list", n, dict.fromkeys(range(len(items)), item))

    def _compared(self, item: Value, args: Args, n: int) -> Value:
        """Any of some items, of which the key function has seen each."""
        key = args.keywords.get("key")
        if key is not None and key.constant() != ("none", None):
            self.call(key, Args([item]), n)
        return item

    def _in_order(self, items: list[Value], args: Args, n: int) -> list[Value] | None:
        """The items sorted; None where code does not show how they compare."""
        reverse = self.truth(args.keywords.get("reverse", constant("bool", False)))  # the default
        keys = self._keys(items, args, n)
        if reverse is None or keys is None:
            return None

        def compare(a: int, b: int) -> int:
            return -1 if self._precedes(keys[a], keys[b], n) else int(self._precedes(keys[b], keys[a], n))

        try:
            order = sorted(range(len(items)), key=cmp_to_key(compare), reverse=reverse)
        except _Open:
            return None
        return [items[position] for position in order]

    def _keys(self, items: list[Value], args: Args, n: int) -> list[Value] | None:
        """By what the items are compared; None where they are too many to look at each."""
        key = args.keywords.get("key")
        if len(items) > ITERATION_LIMIT:
            return None
        if key is None or key.constant() == ("none", None):
            return items
        return [self.call_for_item(key, [item], n, position) for position, item in enumerate(items)]

    def _precedes(self, a: Value, b: Value, n: int) -> bool:
        lefts, rights = self._parts(a, n), self._parts(b, n)
        if lefts is not None and rights is not None:
            for left, right in zip(lefts, rights, strict=False):
                if self._precedes(left, right, n):
                    return True
                if self._precedes(right, left, n):
                    return False
            return len(lefts) < len(rights)
        outcome = self.compare("<", a, b, n)
        truth = self.truth(outcome) if isinstance(outcome, Value) else outcome
        if truth is None:
            raise _Open
        return truth

    def _parts(self, value: Value, n: int) -> list[Value] | None:
        if not any(o.kind in ("tuple", "list") for _, o in self.objects(value)):
            return None
        return self.known_items(value, n)

    def _list_sort(self, number: int, obj: Obj, args: Args, n: int) -> Value:
        items = self.known_items(reference(("o", number)), n)
        ordered = self._in_order(items, args, n) if items is not None else None
        if ordered is None:
            return super()._list_sort(number, obj, args, n)
        self.heap[number] = self.obj(number).replace(fields={**obj.fields, **dict(enumerate(ordered))})
        return NONE

    def model_min(self, args: Args, n: int) -> Value:
        return self._extreme(args, n, at=0)

    def model_max(self, args: Args, n: int) -> Value:
        return self._extreme(args, n, at=-1)

    def _extreme(self, args: Args, n: int, *, at: int) -> Value:
        values = args.positional
        if not values:
            return EMPTY
        items = self.known_items(values[0], n) if len(values) == 1 else values
        default = args.keywords.get("default")
        if items:
            # Of equal items, `max` gives the first: sorting from the end finds it last.
            ordered = self._in_order(items if at == 0 else items[::-1], args, n)
            if ordered is not None:
                return ordered[at]
        elif items is not None and default is not None:
            return default
        item = self._compared(self.iterate(values[0], n) if items is None else join_all(items), args, n)
        return item if default is None or items else join(item, default)

    # Choice

    def model_filter(self, args: Args, n: int) -> Value:
        return self._chosen(args, n, wanted=True)

    def model_filterfalse(self, args: Args, n: int) -> Value:
        return self._chosen(args, n, wanted=False)

    def _chosen(self, args: Args, n: int, *, wanted: bool) -> Value:
        if len(args.positional) < 2:
            return EMPTY
        judged = self._judged(args, n)
        kept = [item for item, truth in judged or () if truth is not (not wanted)]
        if judged is not None and all(truth is not None for _, truth in judged):
            return self.allocate("iter", n, dict(enumerate(kept)))
        if judged is None:
            kept = [self._tested(args, n)]
        return self.allocate("iter", n, {ANY: join_all(kept)} if kept else {})

    def _judged(self, args: Args, n: int) -> list[tuple[Value, bool | None]] | None:
        """The items and what the predicate says of each; None where they are not known one by one."""
        function, iterable = args.positional[:2]
        items = self.known_items(iterable, n)
        if items is None or len(items) > 2 * ITERATION_LIMIT:
            return None
        if function.constant() == ("none", None):
            return [(item, self.truth_of(item, n)) for item in items]
        out = []
        for position, item in enumerate(items):
            result = self.call_for_item(function, [item], n, position)
            out.append((item, self.truth_of(result, n)))
        return out

    def _tested(self, args: Args, n: int) -> Value:
        item = self.iterate(args.positional[1], n)
        if args.positional[0].constant() != ("none", None):
            self.call(args.positional[0], Args([item]), n)
        return item

    def model_takewhile(self, args: Args, n: int) -> Value:
        """The items before the first that fails the test."""
        judged = self._judged(args, n) if len(args.positional) > 1 else None
        if judged is None:
            return self._chosen(args, n, wanted=True)
        kept: list[Value] = []
        for item, truth in judged:
            if truth is None:
                rest = [each for each, fits in judged[len(kept) :] if fits is not False]
                return self.allocate("iter", n, {**dict(enumerate(kept)), ANY: join_all(rest)})
            if not truth:
                break
            kept.append(item)
        return self.allocate("iter", n, dict(enumerate(kept)))

    def model_dropwhile(self, args: Args, n: int) -> Value:
        """The items from the first that fails the test on."""
        judged = self._judged(args, n) if len(args.positional) > 1 else None
        if judged is None:
            return EMPTY if len(args.positional) < 2 else self._some([self._tested(args, n)], n)
        for position, (_, truth) in enumerate(judged):
            rest = [item for item, _ in judged[position:]]
            if truth is None:
                return self._some(rest, n)
            if not truth:
                return self.allocate("iter", n, dict(enumerate(rest)))
        return self.allocate("iter", n, {})

    def _some(self, items: list[Value], n: int) -> Value:
        return self.allocate("iter", n, {ANY: join_all(items)} if items else {})

    # Groups

    def model_pairwise(self, args: Args, n: int) -> Value:
        items = self.known_items(args.positional[0], n) if args.positional else None
        if items is None:
            return self.model_tuples_of(args, n)
        return self._rows([list(pair) for pair in pairwise(items)], n)

    def model_batched(self, args: Args, n: int) -> Value:
        items = self.known_items(args.positional[0], n) if args.positional else None
        size = args.get(1, "n")
        count = size.constant() if size is not None else None
        if items is None or count is None or count[0] != "int" or not count[1] or count[1] < 1:
            return self.model_tuples_of(args, n)
        return self._rows([items[i : i + count[1]] for i in range(0, len(items), count[1])], n)

    def model_groupby(self, args: Args, n: int) -> Value:
        """Neighbours with the same key, where the keys of all are known."""
        if not args.positional:
            return EMPTY
        items = self.known_items(args.positional[0], n)
        key = args.get(1, "key")
        keys = self._keys(items, Args(keywords={"key": key} if key is not None else {}), n) if items else None
        consts = [self.key_of(each) for each in keys or ()]
        if items is None or not consts or None in consts:
            return self._grouped_anyhow(args, n)
        pairs = []
        for position, (_, members) in enumerate(groupby(range(len(items)), key=lambda at: consts[at])):
            chosen = list(members)
            group = self.allocate(
                "iter", n, dict(enumerate(items[at] for at in chosen)), tag=("group", position)
            )
            assert keys is not None
            pairs.append([keys[chosen[0]], group])
        return self._rows(pairs, n)

    def _grouped_anyhow(self, args: Args, n: int) -> Value:
        item = self.iterate(args.positional[0], n)
        key = args.get(1, "key")
        name = self.call(key, Args([item]), n) if key is not None else item
        group = self.allocate("iter", n, {ANY: item}, tag="group")
        return self.allocate("iter", n, {ANY: self.allocate("tuple", n, {0: name, 1: group}, tag="pair")})

    # Repetition

    def model_iter(self, args: Args, n: int) -> Value:
        """`iter(function, sentinel)` calls until it gets the sentinel."""
        if len(args.positional) < 2:
            return super().model_iter(args, n)
        function, sentinel = args.positional[:2]
        items: list[Value] = []
        sure = True
        for position in range(ITERATION_LIMIT):
            raised = len(self.frame.raises)
            item = self.call_for_item(function, [], n, position)
            ended = self.take_end()
            equal = self.compare("==", item, sentinel, n)
            truth = self.truth(equal) if isinstance(equal, Value) else equal
            if ended or item.is_empty() or truth is True:
                del self.frame.raises[raised:]
                return self.allocate("iter", n, dict(enumerate(items))) if sure else self._some(items, n)
            sure = sure and truth is False
            items.append(item)
        return self._some(items, n)

    def model_next(self, args: Args, n: int) -> Value:
        """`next(iterator, default)`: the default only where there may be no item."""
        if len(args.positional) < 2:
            return super().model_next(args, n)
        raised = len(self.frame.raises)
        exact = self._is_stepped(args.positional[0])
        item = super().model_next(Args(args.positional[:1]), n)
        stopped = len(self.frame.raises) > raised
        del self.frame.raises[raised:]
        self.ended = False
        if exact and not stopped and self._is_stepped(args.positional[0], after=True):
            return item
        return join(item, args.positional[1])

    def _is_stepped(self, iterator: Value, *, after: bool = False) -> bool:
        """True for one iterator whose items come in a known order."""
        objects = self.objects(iterator)
        if len(objects) != 1 or len(iterator.refs) != 1 or iterator.consts:
            return False
        obj = objects[0][1]
        return (
            obj.kind in ("iter", "gen") and not obj.many and ANY not in obj.fields and (after or not obj.open)
        )
