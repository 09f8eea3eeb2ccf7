"""One step of a generator's body: how it moves through what remains of it.

It knows statements that hold a `yield`; all others run in the ordinary way. `generators` decides what is done
where a step does not know how to go on.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from egresslint.dataflow.frames import Frame, Loop
from egresslint.dataflow.remains import (
    Attempt,
    Block,
    Delegating,
    Drawing,
    Each,
    Final,
    Managed,
    Paused,
    Repeat,
    Suspended,
    Waiting,
)
from egresslint.dataflow.statements import holds_any
from egresslint.dataflow.values import ANY, NONE, Value
from egresslint.dataflow.yields import SENT, YIELDS, Unclear, take_yield
from egresslint.ir import nodes as ir

if TYPE_CHECKING:
    from egresslint.dataflow.generators import Generators

MAX_MOVES = 120


class Walk:
    """One step of a generator: moves through what remains until a `yield`, the end or the unknown."""

    def __init__(self, machine: Generators, frame: Frame) -> None:
        self.machine = machine
        self.frame = frame
        self.moves = 0

    def advance(self, rest: Any, sent: Value, thrown: Value | None) -> tuple[Value | None, Any]:
        if isinstance(rest, Delegating) and rest.source is not None:
            found = self._pass_on(rest, rest.source, sent, thrown)
            if isinstance(found, Suspended):
                return found.item, found.rest
            rest = found
        elif thrown is not None:
            rest = self._raise(thrown, rest.below if isinstance(rest, (Waiting, Delegating)) else None)
        elif isinstance(rest, Waiting):
            rest = self._receive(rest.name, sent, rest.below)
        while rest is not None:
            self.moves += 1
            if self.moves > MAX_MOVES:
                raise Unclear
            found = _MOVES[type(rest)](self, rest)
            if isinstance(found, Suspended):
                return found.item, found.rest
            rest = found
        return None, None

    # Forward

    def _block(self, rest: Block) -> Any:
        if rest.at == len(rest.body):
            return rest.below
        stmt = rest.body[rest.at]
        after = Block(rest.body, rest.at + 1, rest.below)
        if not holds_any(stmt, YIELDS):
            return self._plain([stmt], after)
        mover = _PARTS.get(type(stmt))
        if mover is None:
            raise Unclear
        return mover(self, stmt, after)

    def _plain(self, body: list[ir.Stmt], after: Any) -> Any:
        """Run statements without `yield` in the ordinary way."""
        machine, frame = self.machine, self.frame
        loop = Loop()
        frame.loops = [loop] if _in_loop(after) else []
        raised, returned = len(frame.raises), len(frame.returns)
        alive = machine.execute(body)
        ways = [*loop.breaks, *loop.continues]
        if alive:
            if ways or len(frame.returns) > returned:
                raise Unclear
            return after
        new = frame.raises[raised:]
        if len(frame.returns) > returned and not ways and not new:
            return self._leave(after)
        if len(ways) == 1 and not new and len(frame.returns) == returned:
            machine.restore(ways[0])
            return self._jump(after, again=bool(loop.continues))
        if len(new) == 1 and not ways and len(frame.returns) == returned:
            del frame.raises[raised:]
            value, state = new[0]
            machine.restore(state)
            return self._raise(value, after)
        if not new and not ways and len(frame.returns) == returned:
            return None
        raise Unclear

    def _repeat(self, rest: Repeat) -> Any:
        test = rest.node.test if rest.test is None else rest.test
        if holds_any(test, YIELDS):
            found, test = take_yield(test)
            return self._pause(found, rest._replace(test=test))
        truth = self.machine.condition(test)
        if truth is None or self.machine.take_end():
            raise Unclear
        again = rest._replace(test=None)
        return Block(rest.node.body, 0, again) if truth else Block(rest.node.orelse, 0, rest.below)

    def _each(self, rest: Each) -> Any:
        if rest.position == len(rest.items):
            return Block(rest.node.orelse, 0, rest.below)
        self.machine.assign(rest.node.target, rest.items[rest.position])
        return Block(rest.node.body, 0, rest._replace(position=rest.position + 1))

    def _drawing(self, rest: Drawing) -> Any:
        machine, raised = self.machine, len(self.frame.raises)
        if isinstance(machine.obj(rest.source).info, Paused):
            item = machine.step_generator(rest.source, NONE, None, rest.node.n)
            if len(self.frame.raises) > raised:
                return self._failed(raised, rest.below)
            if item is not None and isinstance(machine.obj(rest.source).info, Paused):
                machine.assign(rest.node.target, item)
                return Block(rest.node.body, 0, rest)
        if ANY in machine.obj(rest.source).fields:
            raise Unclear
        return Block(rest.node.orelse, 0, rest.below)

    def _attempt(self, rest: Attempt) -> Any:
        return Block(rest.node.orelse, 0, _final(rest.node, rest.below))

    def _run_final(self, rest: Final) -> Any:
        return Block(rest.body, 0, rest.below)

    def _managed(self, rest: Managed) -> Any:
        for manager, n in reversed(rest.managers):
            self.machine.leave_manager(manager, None, n)
        return rest.below

    def _delegating(self, rest: Delegating) -> Any:
        if rest.source is not None:
            return self._pass_on(rest, rest.source, NONE, None)
        if rest.items:
            return Suspended(rest.items[0], rest._replace(items=rest.items[1:]))
        return self._receive(rest.name, NONE, rest.below)

    def _pass_on(self, rest: Delegating, source: int, sent: Value, thrown: Value | None) -> Any:
        """Step the generator behind a `yield from`, and go on behind it where it ends."""
        machine = self.machine
        raised = len(self.frame.raises)
        if isinstance(machine.obj(source).info, Paused):
            item = machine.step_generator(source, sent, thrown, rest.n)
            if item is not None and isinstance(machine.obj(source).info, Paused):
                return Suspended(item, rest)
            if len(self.frame.raises) > raised:
                return self._failed(raised, rest.below)
        obj = machine.obj(source)
        if ANY in obj.fields:
            raise Unclear
        return self._receive(rest.name, obj.fields.get("return", NONE), rest.below)

    # Statements that hold a `yield`

    def _if(self, stmt: ir.If, after: Any) -> Any:
        if holds_any(stmt.test, YIELDS):
            return self._direct(stmt, after)
        truth = self.machine.condition(stmt.test)
        if truth is None or self.machine.take_end():
            raise Unclear
        return Block(stmt.body if truth else stmt.orelse, 0, after)

    def _while(self, stmt: ir.While, after: Any) -> Any:
        return Repeat(stmt, after)

    def _for(self, stmt: ir.For, after: Any) -> Any:
        if holds_any(stmt.iter, YIELDS):
            raise Unclear
        iterable = self.machine.evaluate(stmt.iter)
        source = self._paused(iterable)
        if source is not None:
            return Drawing(stmt, source, after)
        items = self.machine.known_items(iterable, stmt.n)
        if items is None:
            raise Unclear
        return Each(stmt, tuple(items), 0, after)

    def _try(self, stmt: ir.Try, after: Any) -> Any:
        return Block(stmt.body, 0, Attempt(stmt, after))

    def _with(self, stmt: ir.With, after: Any) -> Any:
        managers = []
        for item in stmt.items:
            manager = self.machine.evaluate(item.context)
            entered = self.machine.enter(manager, item.n)
            if item.target is not None:
                self.machine.assign(item.target, entered)
            managers.append((manager, item.n))
        return Block(stmt.body, 0, Managed(tuple(managers), after))

    def _direct(self, stmt: ir.Stmt, after: Any) -> Any:
        """A statement that pauses before it does anything else, and then goes on."""
        found, stmt = take_yield(stmt)
        return self._pause(found, Block([stmt], 0, after))

    def _pause(self, found: ir.Yield | ir.YieldFrom, after: Any) -> Any:
        machine, name = self.machine, f"{SENT}{found.n}"
        raised = len(self.frame.raises)
        value = machine.evaluate(found.value) if found.value is not None else NONE
        if machine.take_end():
            return self._failed(raised, after)
        if isinstance(found, ir.Yield):
            return Suspended(machine.step(value, "return", found.n), Waiting(name, after))
        source = self._paused(value)
        if source is not None:
            return Delegating(name, found.n, (), source, after)
        items = machine.known_items(value, found.n)
        if items is None:
            raise Unclear
        return Delegating(name, found.n, tuple(items), None, after)

    def _paused(self, value: Value) -> int | None:
        """The one generator that a value is, if its body has not run as a whole."""
        objects = self.machine.objects(value)
        if len(objects) != 1 or len(value.refs) != 1 or not isinstance(objects[0][1].info, Paused):
            return None
        return objects[0][0]

    def _failed(self, raised: int, after: Any) -> Any:
        """Go on where an expression that always raises leads."""
        new = self.frame.raises[raised:]
        if len(new) != 1:
            raise Unclear
        del self.frame.raises[raised:]
        self.machine.restore(new[0][1])
        return self._raise(new[0][0], after)

    def _receive(self, name: str, value: Value, after: Any) -> Any:
        """Go on with what a `yield` gives."""
        self.machine.env[name] = value
        return after

    # Ways out

    def _raise(self, value: Value, rest: Any) -> Any:
        """Where an exception goes on: in a handler, or after a manager that swallows it."""
        machine = self.machine
        while rest is not None:
            if isinstance(rest, Attempt):
                handler = self._handler_of(value, rest.node)
                if handler is not None:
                    return Block(handler.body, 0, _final(rest.node, rest.below))
                if rest.node.final:
                    self._insert(rest.node.final)
            elif isinstance(rest, Final):
                self._insert(rest.body)
            elif isinstance(rest, Managed):
                for manager, n in reversed(rest.managers):
                    if machine.leave_manager(manager, value, n):
                        return rest.below
            rest = rest.below
        self.frame.raises.append((value, machine.fork()))
        return None

    def _handler_of(self, value: Value, node: ir.Try) -> ir.Handler | None:
        """The handler that takes the exception, which it then names."""
        machine = self.machine
        for handler in node.handlers:
            kinds = machine.evaluate(handler.exc) if handler.exc is not None else None
            fits = True if kinds is None else machine.matches(value, kinds)
            if fits is None:
                fits, machine.was_assumed = machine.assumed, True
            if fits is None:
                raise Unclear
            if fits:
                if handler.name is not None:
                    machine.store_name(handler.name, value, handler.n)
                self.frame.caught = value
                return handler
        return None

    def _leave(self, rest: Any) -> None:
        """`return`, through final blocks and managers."""
        while rest is not None:
            if isinstance(rest, (Final, Attempt)):
                self._insert(rest.body if isinstance(rest, Final) else rest.node.final)
            elif isinstance(rest, Managed):
                self._managed(rest)
            rest = rest.below

    def _jump(self, rest: Any, *, again: bool) -> Any:
        """`break` or `continue`, through final blocks and managers."""
        while not isinstance(rest, _LOOPS):
            if isinstance(rest, (Final, Attempt)):
                self._insert(rest.body if isinstance(rest, Final) else rest.node.final)
            elif isinstance(rest, Managed):
                self._managed(rest)
            rest = rest.below
        return rest if again else rest.below

    def _insert(self, body: list[ir.Stmt]) -> None:
        """Run a final block on the way out."""
        if holds_any(body, YIELDS) or not self.machine.execute(body):
            raise Unclear


def _final(node: ir.Try, below: Any) -> Any:
    return Final(node.final, below) if node.final else below


def _in_loop(rest: Any) -> bool:
    while rest is not None and not isinstance(rest, _LOOPS):
        rest = rest.below
    return rest is not None


_LOOPS = (Repeat, Each, Drawing)
_MOVES: dict[type, Callable[[Walk, Any], Any]] = {
    Block: Walk._block,
    Repeat: Walk._repeat,
    Each: Walk._each,
    Drawing: Walk._drawing,
    Attempt: Walk._attempt,
    Final: Walk._run_final,
    Managed: Walk._managed,
    Delegating: Walk._delegating,
}
_PARTS: dict[type, Callable[[Walk, Any, Any], Any]] = {
    ir.If: Walk._if,
    ir.While: Walk._while,
    ir.For: Walk._for,
    ir.Try: Walk._try,
    ir.With: Walk._with,
    ir.ExprStmt: Walk._direct,
    ir.Assign: Walk._direct,
    ir.AnnAssign: Walk._direct,
    ir.Return: Walk._direct,
    ir.AugAssign: Walk._direct,
    ir.Raise: Walk._direct,
    ir.Assert: Walk._direct,
}
