"""Runs `with`: what entering a manager gives, what leaving it does, and which exceptions it swallows."""

from __future__ import annotations

from egresslint.dataflow.exceptions import MAX_RAISE_STATES
from egresslint.dataflow.frames import Args, Guard, State
from egresslint.dataflow.groups import Groups
from egresslint.dataflow.heap import Heap
from egresslint.dataflow.values import EMPTY, NONE, Value, join, reference
from egresslint.ir import nodes as ir


class Managers(Groups):
    """`with`, and `enter` and `leave_manager` for whoever does so by hand."""

    def _with(self, node: ir.With) -> bool:
        return self._with_items(node, 0)

    def _with_items(self, node: ir.With, index: int) -> bool:
        """`with a, b:` is a `with` inside a `with`."""
        if index == len(node.items):
            return self.execute(node.body)
        item = node.items[index]
        manager = self.evaluate(item.context)
        entered = self.enter(manager, item.n)
        if self.ended:
            return False
        if item.target is not None:
            self.assign(item.target, entered)
        frame = self.frame
        outer_raises, outer_guard = frame.raises, frame.guard
        frame.raises, frame.guard = [], Guard()
        returned = len(frame.returns)
        jumps = [(states, len(states)) for states in self._jump_states()]
        self.watched += 1
        reached = self._with_items(node, index + 1)
        self.watched -= 1
        guard, raised = frame.guard, frame.raises
        frame.raises, frame.guard = outer_raises, outer_guard
        after = self._after_leaving(manager, (self.env, self.heap) if reached else None, item.n)
        for states, mark in jumps:
            passing = [self._after_leaving(manager, each, item.n) for each in states[mark:]]
            states[mark:] = [each for each in passing if each is not None]
        self._leave_on_returns(manager, guard, returned, item.n)
        for value, state in raised[:MAX_RAISE_STATES]:
            after = self.merge(after, self._after_raising(manager, value, state, item.n))
        frame.raises.extend(raised[MAX_RAISE_STATES:])
        if guard.seen is not None and self._may_swallow(manager):
            unknown = self.allocate("opaque", item.n, open=True, info={"exception": True}, tag="exc")
            before = len(frame.raises)
            after = self.merge(after, self._after_raising(manager, unknown, guard.seen, item.n))
            del frame.raises[before:]
        elif guard.seen is not None:
            self._note_guard(guard)
        return self._continue_with(after)

    def _after_leaving(self, manager: Value, state: State | None, n: int) -> State | None:
        if state is None:
            return None
        self.restore((dict(state[0]), state[1].fork()))
        self.leave_manager(manager, None, n)
        return (self.env, self.heap)

    def _after_raising(self, manager: Value, value: Value, state: State, n: int) -> State | None:
        """The state after an exception that the manager swallows; others go on."""
        self.restore((dict(state[0]), state[1].fork()))
        raised = len(self.frame.raises)
        swallowed = self.leave_manager(manager, value, n)
        if swallowed is not True and len(self.frame.raises) == raised:
            self.frame.raises.append((value, self.fork()))
        return None if swallowed is False else (self.env, self.heap)

    def _leave_on_returns(self, manager: Value, guard: Guard, mark: int, n: int) -> None:
        pending = self.frame.returns[mark:]
        if not pending:
            return
        heap: Heap | None = None
        for _, each in pending:
            heap = each if heap is None else self.merge_heaps(heap, each)
        assert heap is not None
        after = self._after_leaving(manager, (guard.left or {}, heap), n)
        assert after is not None
        self.frame.returns[mark:] = [(value, after[1]) for value, _ in pending]
        outer = self.frame.guard
        if outer is not None and guard.left is not None:
            outer.left = guard.left if outer.left is None else self._merge_env(outer.left, guard.left)

    def _may_swallow(self, manager: Value) -> bool:
        """True where leaving the manager is code that may stop an exception."""
        return any(obj.kind in ("instance", "gen") for _, obj in self.objects(manager))

    def enter(self, manager: Value, n: int) -> Value:
        """What `with manager as name` binds."""
        out = self.special(manager, "__enter__", [], n)
        if out is None:
            out = self.special(manager, "__aenter__", [], n)
        if out is not None:
            return self.await_value(out, n)
        out = EMPTY
        self.hazards += not all(obj.kind == "gen" for _, obj in self.objects(manager))
        for number, obj in self.objects(manager):
            own = reference(("o", number))
            out = join(out, self.enter_generator(number, n) if obj.kind == "gen" else own)
        rest = frozenset(ref for ref in manager.refs if ref[0] != "o")
        return join(out, Value(manager.labels, rest, manager.consts))

    def leave_manager(self, manager: Value, error: Value | None, n: int) -> bool | None:
        """Run what leaving does; whether it swallows the exception with which it is left."""
        if error is None:
            details = [NONE, NONE, NONE]
        else:
            kind = self.call(reference(("x", "builtins.type")), Args([error]), n)
            details = [kind, error, self.opaque(n, tag="traceback")]
        outcomes: list[bool | None] = []
        for name in ("__exit__", "__aexit__"):
            result = self.special(manager, name, details, n)
            if result is not None:
                outcomes.append(self.truth(self.await_value(result, n)))
        for number, obj in self.objects(manager):
            if obj.kind == "gen":
                outcomes.append(self.leave_generator(number, error, n))
        self.ended = False
        if not outcomes:
            return False
        return outcomes[0] if len(set(outcomes)) == 1 else None

    def enter_generator(self, number: int, n: int) -> Value:
        """Run a generator up to its `yield`."""
        raise NotImplementedError

    def leave_generator(self, number: int, error: Value | None, n: int) -> bool | None:
        """Run a generator on from its `yield`, in which an error arises."""
        raise NotImplementedError
