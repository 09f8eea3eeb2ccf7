"""Runs `raise` and `try`: which handler catches what, in which state, and what the final block makes of it.

Exceptions that code is seen to raise keep the state in which they arose. Others, from outside, may arise at
any statement that calls or computes; `Guard` collects the states in which that can happen.
"""

from __future__ import annotations

import builtins
from collections.abc import Iterator
from functools import lru_cache

from egresslint.dataflow.frames import Args, Env, Frame, Guard, Loop, State
from egresslint.dataflow.heap import Heap
from egresslint.dataflow.loops import Loops
from egresslint.dataflow.values import EMPTY, NONE, Key, Obj, Value, join, join_all, reference
from egresslint.ir import nodes as ir

MAX_RAISE_STATES = 6
GROUPS = frozenset({"ExceptionGroup", "BaseExceptionGroup"})
_ATTRIBUTES = {
    "StopIteration": ("value",),
    "SystemExit": ("code",),
    "OSError": ("errno", "strerror", "filename"),
    "ExceptionGroup": ("message", "exceptions"),
    "BaseExceptionGroup": ("message", "exceptions"),
}

Raised = tuple[Value, State]


@lru_cache(maxsize=512)
def _builtin_exception(name: str) -> type[BaseException] | None:
    """The class behind a dotted name, where Python itself defines it."""
    package, _, short = name.rpartition(".")
    found = getattr(builtins, short, None) if package == "builtins" else None
    return found if isinstance(found, type) and issubclass(found, BaseException) else None


def is_builtin_exception(name: str) -> bool:
    return _builtin_exception(name) is not None or name.removeprefix("builtins.") in GROUPS


class Exceptions(Loops):
    """`try`, `raise` and `assert`."""

    # What exceptions are

    def make_exception(self, name: str, args: Args, n: int) -> Value:
        """An instance of one of Python's own exceptions."""
        items = self.allocate("tuple", n, dict(enumerate(args.positional)), tag=("args", name))
        fields: dict[Key, Value] = {".args": items}
        if args.more is not None:
            fields[".args"] = self.allocate("tuple", n, {"*": args.more}, tag=("args", name))
        named = _ATTRIBUTES.get(name.removeprefix("builtins."), ())
        fields.update(("." + key, value) for key, value in zip(named, args.positional, strict=False))
        fields.update(("." + key, value) for key, value in args.keywords.items())
        return self.allocate("opaque", n, fields, info={"name": name, "raised": name}, open=True, tag=name)

    def raise_outside(self, name: str, args: list[Value], n: int) -> None:
        """What a built-in operation does that is known to fail."""
        self.frame.raises.append((self.make_exception("builtins." + name, Args(args), n), self.fork()))
        self.ended = True

    def leave(self, args: Args, n: int) -> None:
        """`sys.exit(...)` and the like."""
        self.raise_outside("SystemExit", args.positional[:1], n)

    def _is_raised(self, obj: Obj) -> bool:
        if obj.kind == "instance" and obj.cls is not None:
            return self.is_exception(obj.cls)
        return obj.kind == "opaque" and isinstance(obj.info, dict) and "raised" in obj.info

    def is_seen_exception(self, cls: int) -> bool:
        """True for an exception class of which no base is outside but Python's own."""
        bases = self.external_bases(cls)
        return bool(bases) and all(is_builtin_exception(base) for base in bases)

    def derives(self, obj: Obj, name: str) -> bool | None:
        """Whether an exception is of a class from outside; None where that is not known."""
        if obj.kind == "instance" and obj.cls is not None:
            names = self.external_bases(obj.cls)
        elif obj.kind == "opaque" and isinstance(obj.info, dict) and "raised" in obj.info:
            names = [obj.info["raised"]]
        else:
            return None
        known = [cls for cls in map(_builtin_exception, names) if cls is not None]
        wanted = _builtin_exception(name)
        if wanted is not None and any(issubclass(cls, wanted) for cls in known):
            return True
        return False if known and len(known) == len(names) else None

    def is_unwritten(self, value: Value) -> bool:
        """True for `NotImplementedError`, with which a base class leaves a method to others."""
        return any(self.derives(obj, "builtins.NotImplementedError") for _, obj in self.objects(value))

    def caught(self) -> Value:
        """The exception that is being handled, in this call or one that led to it."""
        frame: Frame | None = self.frame
        while frame is not None:
            if not frame.caught.is_empty():
                return frame.caught
            frame = frame.parent
        return EMPTY

    def exception_details(self, n: int) -> Value:
        """What `sys.exc_info()` gives."""
        error = self.caught()
        if error.is_empty():
            return self.allocate("tuple", n, {0: NONE, 1: NONE, 2: NONE})
        kind = self.call(reference(("x", "builtins.type")), Args([error]), n)
        return self.allocate("tuple", n, {0: kind, 1: error, 2: self.opaque(n, tag="traceback")})

    # Raising

    def _raise(self, node: ir.Raise) -> bool:
        if node.exc is None:
            self.frame.raises.append((self.caught(), self.fork()))
            return False
        value = self.evaluate(node.exc)
        cause = self.evaluate(node.cause) if node.cause is not None else self.caught()
        if self.ended:
            return False
        value = self.instantiated(value, node.n)
        self.ended = False
        key = ".__cause__" if node.cause is not None else ".__context__"
        for number, obj in self.objects(value):
            if not cause.is_empty() and self._is_raised(obj):
                self.write(number, key, cause, strong=True)
        self.frame.raises.append((value, self.fork()))
        return False

    def instantiated(self, value: Value, n: int) -> Value:
        """`raise Class` is `raise Class()`."""
        out = EMPTY
        for ref in sorted(value.refs, key=repr):
            one = Value(refs=frozenset({ref}))
            is_class = ref[0] == "x" or (ref[0] == "o" and self.obj(ref[1]).kind == "class")
            out = join(out, self.call(one, Args(), n) if is_class else one)
        return join(out, Value(value.labels, consts=value.consts))

    def _assert(self, node: ir.Assert) -> bool | None:
        truth = self.condition(node.test)
        if truth is True or self.ended:
            return None
        before = self.fork()
        self.narrow(node.test, outcome=False)
        message = [self.evaluate(node.msg)] if node.msg is not None else []
        self.raise_outside("AssertionError", message, node.n)
        self.ended = False
        self.restore(before)
        self.narrow(node.test, outcome=True)
        return truth

    # Handling

    def _try(self, node: ir.Try) -> bool:
        if not node.final:
            return self._continue_with(self._protected(node))
        frame = self.frame
        outer_raises, outer_guard = frame.raises, frame.guard
        frame.raises, frame.guard = [], Guard()
        returned = len(frame.returns)
        jumps = [(states, len(states)) for states in self._jump_states()]
        state = self._protected(node)
        guard, raised = frame.guard, frame.raises
        frame.raises, frame.guard = outer_raises, outer_guard
        self._note_guard(guard)
        state = self._after_final(node.final, state)
        self._final_on_returns(node.final, guard, returned)
        self._final_on_raises(node.final, raised)
        for states, mark in jumps:
            passing = [self._after_final(node.final, each) for each in states[mark:]]
            states[mark:] = [each for each in passing if each is not None]
        if state is None and not raised and len(frame.returns) == returned and guard.seen is not None:
            self._after_final(node.final, guard.seen)
        return self._continue_with(state)

    def _jump_states(self) -> Iterator[list[State]]:
        if self.frame.loops:
            yield self.frame.loops[-1].breaks
            yield self.frame.loops[-1].continues

    def _note_guard(self, inner: Guard) -> None:
        """What may arise within a `try` that catches nothing may arise around it."""
        outer = self.frame.guard
        if outer is not None:
            outer.seen = self.merge(outer.seen, inner.seen)
            if inner.left is not None:
                outer.left = inner.left if outer.left is None else self._merge_env(outer.left, inner.left)

    def _after_final(self, body: list[ir.Stmt], state: State | None) -> State | None:
        if state is None:
            return None
        self.restore((dict(state[0]), state[1].fork()))
        return (self.env, self.heap) if self.execute(body) else None

    def _final_on_returns(self, body: list[ir.Stmt], guard: Guard, mark: int) -> None:
        pending = self.frame.returns[mark:]
        if not pending:
            return
        del self.frame.returns[mark:]
        heap: Heap | None = None
        for _, each in pending:
            heap = each if heap is None else self.merge_heaps(heap, each)
        assert heap is not None
        after = self._after_final(body, (guard.left or {}, heap))
        if after is not None:
            self.frame.returns.extend((value, after[1]) for value, _ in pending)

    def _final_on_raises(self, body: list[ir.Stmt], raised: list[Raised]) -> None:
        for value, state in raised[:MAX_RAISE_STATES]:
            after = self._after_final(body, state)
            if after is not None:
                self.frame.raises.append((value, after))
        self.frame.raises.extend(raised[MAX_RAISE_STATES:])

    def _protected(self, node: ir.Try) -> State | None:
        """A `try` without its final block; the state in which it goes on."""
        frame = self.frame
        if not node.handlers:
            reached = self.execute(node.body) and self.execute(node.orelse)
            return (self.env, self.heap) if reached else None
        outer_raises, outer_guard = frame.raises, frame.guard
        frame.raises, frame.guard = [], Guard()
        self.watched += 1
        reached = self.execute(node.body)
        self.watched -= 1
        raised, guard = frame.raises, frame.guard
        frame.raises, frame.guard = outer_raises, outer_guard
        if guard.left is not None:
            self._note_guard(_with_left(guard.left))
        after = (self.env, self.heap) if reached and self.execute(node.orelse) else None
        handle = self.handle_groups if node.is_star else self._handle
        return handle(node.handlers, raised, guard.seen, after)

    def handle_groups(
        self, handlers: list[ir.Handler], raised: list[Raised], seen: State | None, after: State | None
    ) -> State | None:
        raise NotImplementedError

    def _handle(
        self, handlers: list[ir.Handler], raised: list[Raised], seen: State | None, after: State | None
    ) -> State | None:
        """Give exceptions to the handlers in turn; what none of them is sure to catch goes on."""
        for handler in handlers:
            if seen is not None:
                self.restore((dict(seen[0]), seen[1].fork()))
            elif raised:
                self.restore((dict(raised[0][1][0]), raised[0][1][1].fork()))
            else:
                self._look_into(handler)
                continue
            kinds = self.evaluate(handler.exc) if handler.exc is not None else None
            fits = [True if kinds is None else self.matches(value, kinds) for value, _ in raised]
            mine = [each for each, fit in zip(raised, fits, strict=True) if fit is not False]
            raised = [each for each, fit in zip(raised, fits, strict=True) if fit is not True]
            if mine or seen is not None:
                after = self.merge(after, self._run_handler(handler, mine, seen))
            if kinds is None:
                seen = None
        self.frame.raises.extend(raised)
        if seen is not None and self.frame.guard is not None:
            self.frame.guard.seen = self.merge(self.frame.guard.seen, seen)
        return after

    def _look_into(self, handler: ir.Handler) -> None:
        """Run a handler that nothing is seen to reach for what it sends; what it leaves is dropped."""
        frame = self.frame
        env, heap, loops = self.env, self.heap, frame.loops
        marks = (len(frame.returns), len(frame.raises), len(frame.yields))
        self.restore((dict(env), heap.fork()))
        frame.loops = [Loop()]
        self._run_handler(handler, [], (self.env, self.heap))
        frame.loops = loops
        del frame.returns[marks[0] :], frame.raises[marks[1] :], frame.yields[marks[2] :]
        self.restore((env, heap.fork()))
        self.ended = False

    def _run_handler(self, handler: ir.Handler, raised: list[Raised], seen: State | None) -> State | None:
        state = None if seen is None else (dict(seen[0]), seen[1].fork())
        for _, each in raised[:MAX_RAISE_STATES]:
            state = self.merge(state, (dict(each[0]), each[1].fork()))
        assert state is not None
        self.restore(state)
        value = join_all(value for value, _ in raised)
        if value.is_empty():
            value = self.allocate("opaque", handler.n, open=True, info={"exception": True}, tag="exc")
        if handler.name is not None:
            self.store_name(handler.name, value, handler.n)
        outer, self.frame.caught = self.frame.caught, value
        reached = self.execute(handler.body)
        self.frame.caught = outer
        return (self.env, self.heap) if reached else None

    def matches(self, value: Value, kinds: Value) -> bool | None:
        members = (
            self.known_items(kinds, 0) if any(o.kind == "tuple" for _, o in self.objects(kinds)) else None
        )
        if members is not None:
            outcomes = [self.matches(value, member) for member in members]
            if True in outcomes:
                return True
            return None if None in outcomes else False
        if kinds.refs and not value.is_empty() and not value.refs:
            return None
        known = self.is_instance(value, kinds)
        if known is None and kinds.refs <= {("x", "builtins.Exception"), ("x", "builtins.BaseException")}:
            return True
        return known


def _with_left(left: Env) -> Guard:
    guard = Guard()
    guard.left = left
    return guard
