"""Runs `try`: which handler catches what, in which state, and what the final block makes of it."""

from __future__ import annotations

from egresslint.dataflow.frames import State
from egresslint.dataflow.loops import Loops
from egresslint.dataflow.values import EMPTY, Value, join
from egresslint.ir import nodes as ir

MAX_RAISE_STATES = 6


class Exceptions(Loops):
    """`try`, `raise` and `assert`."""

    def _try(self, node: ir.Try) -> bool:
        outer, self.frame.raises = self.frame.raises, []
        returned = len(self.frame.returns)
        reached, states = self._guarded(node.body)
        raised, self.frame.raises = self.frame.raises, outer
        if reached:
            reached = self.execute(node.orelse)
        state: State | None = (self.env, self.heap) if reached else None
        if node.handlers:
            state = self._handlers(node, states, raised, state)
        else:
            self.frame.raises.extend(raised)
        if node.final:
            return self._finally(node.final, state, states, returned)
        return self._continue_with(state)

    def _guarded(self, body: list[ir.Stmt]) -> tuple[bool, State]:
        """Run a `try` body; also the state that a handler may find: that after any of its statements."""
        seen: State | None = self.fork()
        for stmt in body:
            if not self.execute([stmt]):
                assert seen is not None
                return False, seen
            seen = self.merge(seen, self.fork())
        assert seen is not None
        return True, seen

    def _handlers(
        self, node: ir.Try, states: State, raised: list[tuple[Value, State]], after: State | None
    ) -> State | None:
        for index, handler in enumerate(node.handlers):
            self.restore((dict(states[0]), states[1].fork()))
            value = self._caught(handler, raised, earlier=node.handlers[:index])
            if handler.name is not None:
                self.store_name(handler.name, value, handler.n)
            self.env["$exception"] = value
            if self.execute(handler.body):
                after = self.merge(after, (self.env, self.heap))
        if not any(h.exc is None for h in node.handlers):
            self.frame.raises.extend(r for r in raised if not self._is_caught(r[0], node.handlers))
        return after

    def _caught(
        self, handler: ir.Handler, raised: list[tuple[Value, State]], earlier: list[ir.Handler]
    ) -> Value:
        """What the handler's name is bound to: what was seen raised and fits, else an exception from outside."""
        kinds = self.evaluate(handler.exc) if handler.exc is not None else None
        value = EMPTY
        merges = 0
        for candidate, state in raised:
            if kinds is not None and self._matches(candidate, kinds) is False:
                continue
            if self._is_caught(candidate, earlier):
                continue
            value = join(value, candidate)
            if merges < MAX_RAISE_STATES:
                merges += 1
                self._join_state(state)
        if value.is_empty():
            return self.allocate("opaque", handler.n, open=True, info={"exception": True}, tag="exc")
        return value

    def _join_state(self, state: State) -> None:
        merged = self.merge((self.env, self.heap), state)
        assert merged is not None
        self.env, self.heap = merged

    def _matches(self, value: Value, kinds: Value) -> bool | None:
        members = self.known_items(kinds, 0)
        if members is not None:
            outcomes = [self._matches(value, member) for member in members]
            if True in outcomes:
                return True
            return None if None in outcomes else False
        if kinds.refs <= {("x", "builtins.Exception"), ("x", "builtins.BaseException")}:
            return True
        return self.is_instance(value, kinds)

    def _is_caught(self, value: Value, handlers: list[ir.Handler]) -> bool:
        return any(
            handler.exc is None or self._matches(value, self.evaluate(handler.exc)) is True
            for handler in handlers
        )

    def _finally(self, body: list[ir.Stmt], state: State | None, states: State, returned: int) -> bool:
        """The final block runs however the rest ended; only where the rest went on does it go on."""
        alive = state is not None
        pending = self.frame.returns[returned:]
        if state is None:
            state = (dict(states[0]), states[1].fork())
            for _, heap in pending:
                state = (state[0], self.merge_heaps(state[1], heap))
        self.restore(state)
        result = self.execute(body)
        if pending and result:
            self.frame.returns[returned:] = [
                (value, self.merge_heaps(heap, self.heap)) for value, heap in pending
            ]
        return result and alive
