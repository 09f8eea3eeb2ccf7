"""One step of a generator's body: what remains of it as data, and how a step moves through it.

It knows statements that hold a `yield`; all others run in the ordinary way. `generators` decides what is done
where a step does not know how to go on.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from egresslint.dataflow.frames import Env, Frame, Loop
from egresslint.dataflow.statements import holds_any
from egresslint.dataflow.values import ANY, NONE, Value
from egresslint.ir import nodes as ir

if TYPE_CHECKING:
    from egresslint.dataflow.generators import Generators

MAX_MOVES = 120
_YIELDS = (ir.Yield, ir.YieldFrom)


class Block(NamedTuple):
    """Statements from `at` on, then what lies below."""

    body: list[ir.Stmt]
    at: int
    below: Any


class Repeat(NamedTuple):
    """The head of a `while`."""

    node: ir.While
    below: Any


class Each(NamedTuple):
    """The head of a `for` over known items."""

    node: ir.For
    items: tuple[Value, ...]
    position: int
    below: Any


class Attempt(NamedTuple):
    """The end of a `try` body: where its handlers are found."""

    node: ir.Try
    below: Any


class Final(NamedTuple):
    """A final block that every way out runs."""

    body: list[ir.Stmt]
    below: Any


class Managed(NamedTuple):
    """The end of a `with` body."""

    managers: tuple[tuple[Value, int], ...]
    below: Any


class Waiting(NamedTuple):
    """A statement whose `yield` waits for what is sent."""

    stmt: ir.Stmt
    below: Any


class Delegating(NamedTuple):
    """A statement whose `yield from` passes on the items of an iterable."""

    stmt: ir.Stmt
    items: tuple[Value, ...]
    source: int | None
    below: Any


class Paused(NamedTuple):
    """A generator between two steps. `start` are the variables with which it began."""

    frame: Frame
    start: Env
    env: Env
    rest: Any


class Whole(NamedTuple):
    """A generator whose body has run at once."""

    paused: Paused
    sent: Value


class Unclear(Exception):  # noqa: N818  # no error: the body has to run as a whole
    """What decides on a `yield` is not known."""


class Walk:
    """One step of a generator: moves through what remains until a `yield`, the end or the unknown."""

    def __init__(self, machine: Generators, frame: Frame) -> None:
        self.machine = machine
        self.frame = frame
        self.moves = 0

    def advance(self, rest: Any, sent: Value, thrown: Value | None) -> tuple[Value | None, Any]:
        if thrown is not None:
            rest = self._raise(thrown, rest.below if isinstance(rest, (Waiting, Delegating)) else None)
        elif isinstance(rest, Waiting):
            rest = self._receive(rest.stmt, sent, rest.below)
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
        if not holds_any(stmt, _YIELDS):
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
        truth = self.machine.condition(rest.node.test)
        if truth is None or self.machine.take_end():
            raise Unclear
        return Block(rest.node.body, 0, rest) if truth else Block(rest.node.orelse, 0, rest.below)

    def _each(self, rest: Each) -> Any:
        if rest.position == len(rest.items):
            return Block(rest.node.orelse, 0, rest.below)
        self.machine.assign(rest.node.target, rest.items[rest.position])
        return Block(rest.node.body, 0, rest._replace(position=rest.position + 1))

    def _attempt(self, rest: Attempt) -> Any:
        return Block(rest.node.orelse, 0, _final(rest.node, rest.below))

    def _run_final(self, rest: Final) -> Any:
        return Block(rest.body, 0, rest.below)

    def _managed(self, rest: Managed) -> Any:
        for manager, n in reversed(rest.managers):
            self.machine.leave_manager(manager, None, n)
        return rest.below

    def _delegating(self, rest: Delegating) -> Any:
        machine = self.machine
        if rest.source is not None:
            if isinstance(machine.obj(rest.source).info, Paused):
                item = machine.step_generator(rest.source, NONE, None, rest.stmt.n)
                if item is not None and isinstance(machine.obj(rest.source).info, Paused):
                    return Suspended(item, rest)
            obj = machine.obj(rest.source)
            if ANY in obj.fields:
                raise Unclear
            return self._receive(rest.stmt, obj.fields.get("return", NONE), rest.below)
        if rest.items:
            return Suspended(rest.items[0], rest._replace(items=rest.items[1:]))
        return self._receive(rest.stmt, NONE, rest.below)

    # Statements that hold a `yield`

    def _if(self, stmt: ir.If, after: Any) -> Any:
        if holds_any(stmt.test, _YIELDS):
            raise Unclear
        truth = self.machine.condition(stmt.test)
        if truth is None or self.machine.take_end():
            raise Unclear
        return Block(stmt.body if truth else stmt.orelse, 0, after)

    def _while(self, stmt: ir.While, after: Any) -> Any:
        if holds_any(stmt.test, _YIELDS):
            raise Unclear
        return Repeat(stmt, after)

    def _for(self, stmt: ir.For, after: Any) -> Any:
        if holds_any(stmt.iter, _YIELDS):
            raise Unclear
        items = self.machine.known_items(self.machine.evaluate(stmt.iter), stmt.n)
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

    def _direct(self, stmt: ir.ExprStmt | ir.Assign | ir.AnnAssign | ir.Return, after: Any) -> Any:
        machine, source = self.machine, stmt.value
        if isinstance(source, ir.Yield) and not holds_any(source.value, _YIELDS):
            raised = len(self.frame.raises)
            value = machine.evaluate(source.value) if source.value is not None else NONE
            if machine.take_end():
                return self._failed(raised, after)
            return Suspended(machine.step(value, "return", source.n), Waiting(stmt, after))
        if not isinstance(source, ir.YieldFrom) or holds_any(source.value, _YIELDS):
            raise Unclear
        value = machine.evaluate(source.value)
        objects = machine.objects(value)
        if len(objects) == 1 == len(value.refs) and isinstance(objects[0][1].info, Paused):
            return Delegating(stmt, (), objects[0][0], after)
        items = machine.known_items(value, source.n)
        if items is None:
            raise Unclear
        return Delegating(stmt, tuple(items), None, after)

    def _failed(self, raised: int, after: Any) -> Any:
        """Go on where an expression that always raises leads."""
        new = self.frame.raises[raised:]
        if len(new) != 1:
            raise Unclear
        del self.frame.raises[raised:]
        self.machine.restore(new[0][1])
        return self._raise(new[0][0], after)

    def _receive(self, stmt: ir.Stmt, value: Value, after: Any) -> Any:
        """Go on with what the `yield` of a statement gives."""
        if isinstance(stmt, ir.Assign):
            for target in stmt.targets:
                self.machine.assign(target, value)
        elif isinstance(stmt, ir.AnnAssign):
            self.machine.assign(stmt.target, value)
        elif isinstance(stmt, ir.Return):
            self.frame.returns.append((self.machine.step(value, "return", stmt.n), self.machine.heap))
            return self._leave(after)
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
        while not isinstance(rest, (Repeat, Each)):
            if isinstance(rest, (Final, Attempt)):
                self._insert(rest.body if isinstance(rest, Final) else rest.node.final)
            elif isinstance(rest, Managed):
                self._managed(rest)
            rest = rest.below
        return rest if again else rest.below

    def _insert(self, body: list[ir.Stmt]) -> None:
        """Run a final block on the way out."""
        if holds_any(body, _YIELDS) or not self.machine.execute(body):
            raise Unclear


class Suspended(NamedTuple):
    """An item, and what remains after it."""

    item: Value
    rest: Any


def _final(node: ir.Try, below: Any) -> Any:
    return Final(node.final, below) if node.final else below


def _in_loop(rest: Any) -> bool:
    while rest is not None and not isinstance(rest, (Repeat, Each)):
        rest = rest.below
    return rest is not None


_MOVES: dict[type, Callable[[Walk, Any], Any]] = {
    Block: Walk._block,
    Repeat: Walk._repeat,
    Each: Walk._each,
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
}
