"""Runs loops: item by item where the items are known, otherwise to a fixpoint."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from egresslint.dataflow.branches import Branches
from egresslint.dataflow.frames import Loop, State
from egresslint.dataflow.shapes import SHAPE
from egresslint.dataflow.values import ANY, EMPTY, SCALAR, Lead, Obj, Value, join_all, length_of, same
from egresslint.ir import nodes as ir

LOOP_PASSES = 3
# A loop whose test is known runs as the program would, for as long as it is short.
EXACT_PASSES = 24
EXACT_STEPS = 800
# Once a root has cost this much, every loop is one of unknown length.
EXACT_TOTAL_STEPS = 6_000
_GROWING = frozenset({"int", "float", "str", SHAPE})


class Loops(Branches):
    """`for` and `while`, with what leaves them early."""

    def _while(self, node: ir.While) -> bool:
        return self._loop(node, lambda: self._while_test(node), node.body, node.orelse)

    def _while_test(self, node: ir.While) -> tuple[bool | None, State | None]:
        truth = self.condition(node.test)
        if truth is not None:
            return truth, None
        other = self.fork()
        here = (self.env, self.heap)
        self.restore(other)
        self.narrow(node.test, outcome=False)
        left = (self.env, self.heap)
        self.restore(here)
        self.narrow(node.test, outcome=True)
        return None, left

    def _for(self, node: ir.For) -> bool:
        iterable = self.evaluate(node.iter)
        if self.ended:
            return False
        is_exact = self.steps <= EXACT_TOTAL_STEPS
        stepped = self.stepped(iterable, node.n) if is_exact else None
        if stepped is not None:
            return self._for_steps(node, stepped)
        items = self.known_items(iterable, node.n)
        if is_exact and items is not None and len(items) <= EXACT_PASSES:
            return self._for_each(node, items)
        return self._loop(node, lambda: self._for_next(node, iterable), node.body, node.orelse)

    def _for_next(self, node: ir.For, iterable: Value) -> tuple[bool | None, State | None]:
        before = self.fork()
        item = self.iterate(iterable, node.target.n)
        if item.is_empty():
            return False, None
        self.assign(node.target, item)
        return None, before

    def _for_each(self, node: ir.For, items: list[Value]) -> bool:
        """A loop over items that are known one by one runs once for each."""
        loop = Loop()
        alive = True
        context, steps = self.frame.context, self.steps
        for number, item in enumerate(items):
            if number > 1 and self.steps - steps > EXACT_STEPS:
                rest = join_all(items[number:])
                alive = self._loop(node, partial(self._for_any, node, rest), node.body, [])
                break
            self.frame.loops.append(loop)
            self.frame.context = self.world.intern((context, "item", node.n, number))
            self.assign(node.target, item)
            alive = self.execute(node.body)
            self.frame.loops.pop()
            alive = self._join_continues(loop, alive=alive)
            if not alive:
                break
        self.frame.context = context
        alive = alive and self.execute(node.orelse)
        return self._join_breaks(loop, alive=alive)

    def _for_any(self, node: ir.For, item: Value) -> tuple[bool | None, State | None]:
        before = self.fork()
        self.assign(node.target, item)
        return None, before

    def stepped(self, iterable: Value, n: int) -> Value | None:
        """The one iterator whose items come when they are asked for; None for other iterables."""
        raise NotImplementedError

    def step_iterator(self, iterator: Value, n: int) -> Value | None:
        """Its next item; empty at the end, None where that is not known."""
        raise NotImplementedError

    def _for_steps(self, node: ir.For, iterator: Value) -> bool:
        """A loop over an iterator takes an item at a time, so that leaving it early leaves the rest."""
        loop = Loop()
        context, steps = self.frame.context, self.steps
        alive = True
        for number in range(EXACT_PASSES):
            before = self.fork()
            item = self.step_iterator(iterator, node.n)
            is_long = number == EXACT_PASSES - 1 or self.steps - steps > EXACT_STEPS
            if item is None or is_long or self.is_spent():
                self.restore(before)
                alive = self._loop(node, lambda: self._for_next(node, iterator), node.body, [])
                break
            if item.is_empty():
                break
            self.frame.loops.append(loop)
            self.frame.context = self.world.intern((context, "item", node.n, number))
            self.assign(node.target, item)
            alive = self.execute(node.body)
            self.frame.loops.pop()
            self.frame.context = context
            alive = self._join_continues(loop, alive=alive)
            if not alive:
                break
        alive = alive and self.execute(node.orelse)
        return self._join_breaks(loop, alive=alive)

    def _join_continues(self, loop: Loop, *, alive: bool) -> bool:
        state: State | None = (self.env, self.heap) if alive else None
        for other in loop.continues:
            state = self.merge(state, other)
        loop.continues = []
        return self._continue_with(state)

    def _join_breaks(self, loop: Loop, *, alive: bool) -> bool:
        state: State | None = (self.env, self.heap) if alive else None
        for other in loop.breaks:
            state = self.merge(state, other)
        return self._continue_with(state)

    def _loop(
        self,
        node: ir.Stmt,
        enter: Callable[[], tuple[bool | None, State | None]],
        body: list[ir.Stmt],
        orelse: list[ir.Stmt],
    ) -> bool:
        """Run a loop pass by pass while its test is known, then until another pass adds nothing.

        `enter` says whether there is another pass, and gives the state in which the loop may end instead.
        """
        loop = Loop()
        exits: State | None = None
        context, steps = self.frame.context, self.steps
        exact = self.steps <= EXACT_TOTAL_STEPS
        left = LOOP_PASSES if exact and len(self.frame.loops) < 2 else 2
        for number in range(EXACT_PASSES + LOOP_PASSES):
            before = self.fork()
            truth, left_here = enter()
            if truth is False:
                exits = self.merge(exits, (self.env, self.heap))
                break
            exits = self.merge(exits, left_here)
            self.frame.loops.append(loop)
            self.frame.context = self.world.intern((context, "pass", node.n, number if exact else -1))
            alive = self.execute(body)
            self.frame.loops.pop()
            self.frame.context = context
            exact = exact and truth is True and not loop.breaks and not (alive and loop.continues)
            exact = exact and number < EXACT_PASSES and self.steps - steps < EXACT_STEPS
            if not self._join_continues(loop, alive=alive):
                break
            if number and self._settled(before):
                exits = self.merge(exits, (self.env, self.heap))
                break
            if exact:
                continue
            left = 0 if self.is_spent() else left - 1
            if left == 1 or self.is_spent():
                self._widen(before)
            if left == 0:
                _, left_here = enter()
                exits = self.merge(exits, left_here or (self.env, self.heap))
                break
        alive = self._continue_with(exits) and self.execute(orelse)
        return self._join_breaks(loop, alive=alive)

    def _widen(self, before: State) -> None:
        """What a pass has changed may go on changing: numbers and texts are any, and lists of any length."""
        env, heap = before
        for name, value in self.env.items():
            self.env[name] = _widened(value, env.get(name))
        for number, obj in self.heap.changed_since(heap).items():
            old = heap.get(number)
            if old is None or old.kind != obj.kind:
                continue
            fields = {key: _widened(value, old.fields.get(key)) for key, value in obj.fields.items()}
            self.heap[number] = obj.replace(fields=fields)
            if obj.kind == "list" and len(fields) > len(old.fields):
                self._widen_list(number, self.heap.layer[number], old)

    def _widen_list(self, number: int, obj: Obj, old: Obj) -> None:
        """Behind the items that were there before the pass there may be any number of others."""
        lead = length_of(old)
        if not lead or obj.many or obj.unsure or obj.info is not None or length_of(obj) is None:
            self._forget_positions(number, obj)
            return
        behind = join_all(value for key, value in obj.fields.items() if isinstance(key, int) and key >= lead)
        fields = {k: v for k, v in obj.fields.items() if not isinstance(k, int) or k < lead}
        self.heap[number] = obj.replace(fields={**fields, ANY: behind}, info=Lead(lead))

    def _forget_positions(self, number: int, obj: Obj) -> None:
        raise NotImplementedError

    def _settled(self, before: State) -> bool:
        """True where a pass changed nothing that another pass could see."""
        env, heap = before
        if any(not same(value, env.get(name, EMPTY)) for name, value in self.env.items()):
            return False
        changed = self.heap.changed_since(heap)
        return all(self._same_object(heap.get(number), obj) for number, obj in changed.items())

    def _same_object(self, a: Obj | None, b: Obj) -> bool:
        if a is None or a.fields.keys() != b.fields.keys() or a.labels.keys() != b.labels.keys():
            return False
        if a.unsure != b.unsure or (b.kind == "list" and a.info != b.info):
            return False
        return all(same(a.fields[key], value) for key, value in b.fields.items())


def _widened(value: Value, old: Value | None) -> Value:
    if old is None or value is old or value.consts <= old.consts:
        return value
    consts = frozenset(c if c[0] not in _GROWING or c in old.consts else SCALAR for c in value.consts)
    return Value(value.labels, value.refs, consts | old.consts)
