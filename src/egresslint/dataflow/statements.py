"""Executes statements: assignment, branches, loops to a fixpoint, exceptions, `with`, `match`, definitions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from egresslint.catalog.library import load_library
from egresslint.dataflow.classes import ClassInfo
from egresslint.dataflow.expressions import ITERATION_LIMIT
from egresslint.dataflow.frames import Args, Frame, Loop, State
from egresslint.dataflow.implicit import Implicit
from egresslint.dataflow.values import (
    DATA,
    EMPTY,
    NONE,
    Obj,
    Value,
    constant,
    join,
    reference,
    same,
)
from egresslint.ir import nodes as ir

LOOP_PASSES = 3
MAX_RAISE_STATES = 6


class Statements(Implicit):
    """`execute` runs a block and says whether its end is reached."""

    def execute(self, body: list[ir.Stmt]) -> bool:
        return all(_HANDLERS[type(stmt)](self, stmt) is not False for stmt in body)

    def _expr(self, node: ir.ExprStmt) -> bool:
        self.evaluate(node.value)
        return not self._never_returns(node.value)

    def _never_returns(self, node: ir.Expr) -> bool:
        if not isinstance(node, ir.Call):
            return False
        func = node.func
        if isinstance(func, ir.Name) and func.id in ("exit", "quit"):
            return self.load_name(func.id, node.n).refs == {("x", "builtins." + func.id)}
        return (
            isinstance(func, ir.Attr)
            and func.name == "exit"
            and isinstance(func.obj, ir.Name)
            and func.obj.id == "sys"
        )

    # Assignment

    def _assign(self, node: ir.Assign) -> None:
        value = self.evaluate(node.value)
        for target in node.targets:
            self.assign(target, value)

    def assign(self, target: ir.Expr, value: Value) -> None:
        if isinstance(target, ir.Name):
            self.store_name(target.id, self._classify_variable(target, value), target.n)
        elif isinstance(target, ir.Attr):
            base = self.evaluate(target.obj)
            self.set_attribute(
                base, target.name, self._classify_stored(target.name, value, target.n), target.n
            )
        elif isinstance(target, ir.Sub):
            base = self.evaluate(target.obj)
            self.set_item(base, self.evaluate(target.index), value, target.n)
        elif isinstance(target, ir.Display):
            self._unpack_into(target, value)
        elif isinstance(target, ir.Star):
            self.assign(target.value, value)

    def _unpack_into(self, target: ir.Display, value: Value) -> None:
        star = next((i for i, item in enumerate(target.items) if isinstance(item, ir.Star)), None)
        parts = self.unpack(value, len(target.items), star, target.n)
        for item, part in zip(target.items, parts, strict=True):
            self.assign(item, part)

    def _classify_variable(self, target: ir.Name, value: Value) -> Value:
        if not self.may_hold_data(value):
            return value
        found = self.classifier.name(target.id, "variable", self.frame.path, self.module_name())
        if found is None:
            return self.step(value, "assign", target.n)
        if found.category == "none":
            return self.clear(value, ("*",), target.n)
        if not self.has_content(value):
            return value
        return self.source(self.step(value, "assign", target.n), found, target.id, target.n)

    def store_name(self, name: str, value: Value, n: int) -> None:
        unit = self.frame.unit
        if name in unit.globals:
            self.write_scope(self.frame.globals, name, self.step(value, "store", n))
        elif name in unit.nonlocals:
            for scope in self.frame.scopes:
                if "." + name in self.obj(scope).fields:
                    self.write_scope(scope, name, self.step(value, "store", n))
                    return
        elif unit.kind in ("module", "class") or name in unit.captured:
            assert self.frame.scope is not None
            self.write_scope(self.frame.scope, name, value)
        else:
            self.env[name] = value

    def write_scope(self, scope: int, name: str, value: Value) -> None:
        self.write(scope, "." + name, value, strong=True)

    def _ann_assign(self, node: ir.AnnAssign) -> None:
        if node.value is not None:
            value = self.evaluate(node.value)
            if (not value.refs and DATA in value.consts) or self._is_opaque(value):
                typed = self.typed_value(node.annotation, self.frame.path, node.n, tag="ann")
                if typed is not None:
                    value = join(value, typed)
            self.assign(node.target, value)
        elif isinstance(node.target, ir.Name) and self.frame.unit.kind == "function":
            typed = self.typed_value(node.annotation, self.frame.path, node.n, tag="ann")
            if typed is not None:
                self.store_name(node.target.id, typed, node.n)

    def _is_opaque(self, value: Value) -> bool:
        objects = self.objects(value)
        return bool(objects) and all(obj.kind == "opaque" for _, obj in objects)

    def _aug_assign(self, node: ir.AugAssign) -> None:
        current = self.evaluate(node.target)
        result = self.augmented(node.op, current, self.evaluate(node.value), node.n)
        if result is not current:
            self.assign(node.target, result)

    def _delete(self, node: ir.Delete) -> None:
        for target in node.targets:
            self._delete_target(target)

    def _delete_target(self, target: ir.Expr) -> None:
        if isinstance(target, ir.Name):
            self._delete_name(target.id)
        elif isinstance(target, ir.Attr):
            self.delete_attribute(self.evaluate(target.obj), target.name)
        elif isinstance(target, ir.Sub):
            self.delete_item(self.evaluate(target.obj), self.evaluate(target.index), target.n)
        elif isinstance(target, ir.Display):
            for item in target.items:
                self._delete_target(item)

    def _delete_name(self, name: str) -> None:
        self.env.pop(name, None)
        scope = self.frame.globals if name in self.frame.unit.globals else self.frame.scope
        if scope is not None and "." + name in self.obj(scope).fields:
            obj = self.obj(scope)
            self.heap[scope] = obj.replace(fields={k: v for k, v in obj.fields.items() if k != "." + name})

    # Leaving

    def _return(self, node: ir.Return) -> bool:
        value = self.evaluate(node.value) if node.value is not None else NONE
        self.frame.returns.append((self.step(value, "return", node.n), self.heap))
        return False

    def _raise(self, node: ir.Raise) -> bool:
        value = self.evaluate(node.exc) if node.exc is not None else self.env.get("$exception", EMPTY)
        if node.cause is not None:
            self.evaluate(node.cause)
        if any(obj.kind == "class" for _, obj in self.objects(value)):
            value = self.call(value, Args(), node.n)
        self.frame.raises.append((value, self.fork()))
        return False

    def _jump(self, node: ir.Jump) -> bool | None:
        if node.kind == "pass" or not self.frame.loops:
            return None
        loop = self.frame.loops[-1]
        (loop.breaks if node.kind == "break" else loop.continues).append(self.fork())
        return False

    def _assert(self, node: ir.Assert) -> bool | None:
        truth = self.condition(node.test)
        if truth is False:
            return False
        self.narrow(node.test, outcome=True)
        return None

    # Branches

    def _if(self, node: ir.If) -> bool:
        truth = self.condition(node.test)
        if truth is not None:
            return self.execute(node.body if truth else node.orelse)
        before = self.fork()
        self.narrow(node.test, outcome=True)
        first = (self.env, self.heap) if self.execute(node.body) else None
        self.restore(before)
        self.narrow(node.test, outcome=False)
        second = (self.env, self.heap) if self.execute(node.orelse) else None
        return self._continue_with(self.merge(first, second))

    def _continue_with(self, state: State | None) -> bool:
        if state is None:
            return False
        self.restore(state)
        return True

    def narrow(self, test: ir.Expr, *, outcome: bool) -> None:
        """Drop from a variable the possibilities that a test rules out."""
        if isinstance(test, ir.UnaryOp) and test.op == "not":
            self.narrow(test.operand, outcome=not outcome)
        elif isinstance(test, ir.BoolOp) and (test.op == "and") == outcome:
            for part in test.values:
                self.narrow(part, outcome=outcome)
        elif isinstance(test, ir.Walrus):
            self.narrow(test.target, outcome=outcome)
        elif isinstance(test, ir.Name):
            self._narrow_name(test, lambda value: self._truthy_part(value, outcome=outcome))
        elif isinstance(test, ir.Compare) and len(test.ops) == 1:
            self._narrow_compare(test, outcome=outcome)
        elif isinstance(test, ir.Call) and isinstance(test.func, ir.Name) and test.func.id == "isinstance":
            self._narrow_isinstance(test, outcome=outcome)

    def _narrow_name(self, name: ir.Expr, keep: Callable[[Value], Value]) -> None:
        if isinstance(name, ir.Name) and name.id in self.env:
            kept = keep(self.env[name.id])
            if not kept.is_empty():
                self.env[name.id] = kept

    def _truthy_part(self, value: Value, *, outcome: bool) -> Value:
        consts = frozenset(
            c for c in value.consts if self.truth(Value(consts=frozenset({c}))) is not (not outcome)
        )
        refs = value.refs
        if not outcome:
            refs = frozenset(r for r in refs if self.truth(reference(r)) is not True)
        return Value(value.labels, refs, consts)

    def _narrow_compare(self, test: ir.Compare, *, outcome: bool) -> None:
        op, right = test.ops[0], test.rights[0]
        if not isinstance(test.left, ir.Name) or not isinstance(right, ir.Const):
            return
        const = (right.kind, right.value)
        equal = outcome == (op in ("is", "=="))
        if op not in ("is", "is not", "==", "!="):
            return
        if equal:
            self._narrow_name(test.left, lambda v: self._equal_part(v, const, exact=op.startswith("is")))
        else:
            self._narrow_name(test.left, lambda v: Value(v.labels, v.refs, v.consts - {const}))

    def _equal_part(self, value: Value, const: tuple[str, Any], *, exact: bool) -> Value:
        if const in value.consts and exact:
            return Value(consts=frozenset({const}))
        return value

    def _narrow_isinstance(self, test: ir.Call, *, outcome: bool) -> None:
        if len(test.args) != 2 or not isinstance(test.args[0].value, ir.Name):
            return
        kinds = self.evaluate(test.args[1].value)
        self._narrow_name(test.args[0].value, lambda v: self._instances(v, kinds, outcome=outcome))

    def _instances(self, value: Value, kinds: Value, *, outcome: bool) -> Value:
        refs = frozenset(r for r in value.refs if self.is_instance(reference(r), kinds) is not (not outcome))
        consts = frozenset(
            c
            for c in value.consts
            if self.is_instance(Value(consts=frozenset({c})), kinds) is not (not outcome)
        )
        return Value(value.labels, refs, consts)

    def is_instance(self, value: Value, kinds: Value) -> bool | None:
        raise NotImplementedError

    # Loops

    def _while(self, node: ir.While) -> bool:
        return self._loop(node, lambda: self._while_test(node), node.body, node.orelse)

    def _while_test(self, node: ir.While) -> bool | None:
        truth = self.condition(node.test)
        if truth is None:
            self.narrow(node.test, outcome=True)
        return truth

    def _for(self, node: ir.For) -> bool:
        iterable = self.evaluate(node.iter)
        items = self.known_items(iterable, node.n)
        if items is not None and len(items) <= ITERATION_LIMIT:
            return self._for_each(node, items)
        return self._loop(node, lambda: self._for_next(node, iterable), node.body, node.orelse)

    def _for_next(self, node: ir.For, iterable: Value) -> bool | None:
        item = self.iterate(iterable, node.target.n)
        if item.is_empty():
            return False
        self.assign(node.target, item)
        return None

    def _for_each(self, node: ir.For, items: list[Value]) -> bool:
        """A loop over items that are known one by one runs once for each."""
        loop = Loop()
        alive = True
        context = self.frame.context
        for number, item in enumerate(items):
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
        enter: Callable[[], bool | None],
        body: list[ir.Stmt],
        orelse: list[ir.Stmt],
    ) -> bool:
        """Run a loop of unknown length until another pass adds nothing, at most `LOOP_PASSES` times."""
        loop = Loop()
        exits: State | None = None
        context = self.frame.context
        passes = LOOP_PASSES if len(self.frame.loops) < 2 else 2
        for number in range(passes):
            before = self.fork()
            truth = enter()
            if truth is False:
                exits = self.merge(exits, (self.env, self.heap))
                break
            if truth is None:
                exits = self.merge(exits, before)
            self.frame.loops.append(loop)
            self.frame.context = self.world.intern((context, "pass", node.n, min(number, 1)))
            alive = self.execute(body)
            self.frame.loops.pop()
            self.frame.context = context
            if not self._join_continues(loop, alive=alive):
                break
            if number and self._settled(before):
                exits = self.merge(exits, (self.env, self.heap))
                break
            if number == passes - 1:
                enter()
                exits = self.merge(exits, (self.env, self.heap))
        alive = self._continue_with(exits) and self.execute(orelse)
        return self._join_breaks(loop, alive=alive)

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
        return all(same(a.fields[key], value) for key, value in b.fields.items())

    # Exceptions

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
            if _HANDLERS[type(stmt)](self, stmt) is False:
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

    # With

    def _with(self, node: ir.With) -> bool:
        managers = []
        for item in node.items:
            manager = self.evaluate(item.context)
            entered = self.enter(manager, item.n)
            if item.target is not None:
                self.assign(item.target, entered)
            managers.append((manager, item.n))
        raises = len(self.frame.raises)
        before = self.fork()
        reached = self.execute(node.body)
        return self._exit_all(managers, reached=reached, raises=raises, before=before)

    def _exit_all(
        self, managers: list[tuple[Value, int]], *, reached: bool, raises: int, before: State
    ) -> bool:
        suppressed = [m for m, n in managers if self._suppresses(m)]
        if not reached and suppressed and (len(self.frame.raises) > raises or True):
            self.restore(before if not self.frame.raises[raises:] else self.frame.raises[-1][1])
            del self.frame.raises[raises:]
            reached = True
        for manager, n in reversed(managers):
            for name in ("__exit__", "__aexit__"):
                self.special(manager, name, [NONE, NONE, NONE], n)
        return reached

    def _suppresses(self, manager: Value) -> bool:
        return any(
            obj.kind == "ext" and obj.info.get("name") == "contextlib.suppress"
            for _, obj in self.objects(manager)
        )

    def enter(self, manager: Value, n: int) -> Value:
        """What `with manager as name` binds."""
        out = self.special(manager, "__enter__", [], n)
        if out is None:
            out = self.special(manager, "__aenter__", [], n)
        if out is not None:
            return self.await_value(out, n)
        out = EMPTY
        for number, obj in self.objects(manager):
            out = join(
                out,
                self.iterate(reference(("o", number)), n) if obj.kind == "gen" else reference(("o", number)),
            )
        rest = frozenset(ref for ref in manager.refs if ref[0] != "o")
        return join(out, Value(manager.labels, rest, manager.consts))

    # Match

    def _match(self, node: ir.Match) -> bool:
        subject = self.evaluate(node.subject)
        state: State | None = None
        for case in node.cases:
            before = self.fork()
            fits = self.match(case.pattern, subject)
            if fits is not False and case.guard is not None:
                truth = self.condition(case.guard)
                fits = False if truth is False else (fits if truth else None)
            if fits is False:
                self.restore(before)
                continue
            if self.execute(case.body):
                state = self.merge(state, (self.env, self.heap))
            if fits is True:
                return self._continue_with(state)
            self.restore(before)
        return self._continue_with(self.merge(state, (self.env, self.heap)))

    def match(self, pattern: ir.Pattern, subject: Value) -> bool | None:
        """Bind what a pattern captures; whether it fits, as far as that is known."""
        result: bool | None = _PATTERNS[type(pattern)](self, pattern, subject)
        return result

    def _match_value(self, pattern: ir.MatchValue, subject: Value) -> bool | None:
        expected = self.evaluate(pattern.value)
        result = self.compare("==", subject, expected, pattern.n)
        return self.truth(result) if isinstance(result, Value) else result

    def _match_sequence(self, pattern: ir.MatchSequence, subject: Value) -> bool | None:
        if subject.consts and not subject.refs and DATA not in subject.consts:
            return False
        objects = self.objects(subject)
        if objects and all(o.kind in ("dict", "set") for _, o in objects):
            return False
        star = next((i for i, p in enumerate(pattern.patterns) if isinstance(p, ir.MatchStar)), None)
        items = self.known_items(subject, pattern.n)
        if items is not None and not _length_fits(len(items), len(pattern.patterns), star):
            return False
        parts = self.unpack(subject, len(pattern.patterns), star, pattern.n)
        fits: bool | None = True if items is not None else None
        for inner, part in zip(pattern.patterns, parts, strict=True):
            fits = _both(fits, self.match(inner, part))
        return fits

    def _match_star(self, pattern: ir.MatchStar, subject: Value) -> bool | None:
        if pattern.name is not None:
            self.store_name(pattern.name, subject, pattern.n)
        return True

    def _match_mapping(self, pattern: ir.MatchMapping, subject: Value) -> bool | None:
        objects = self.objects(subject)
        if not objects and not subject.labels and DATA not in subject.consts:
            return False
        if objects and all(o.kind in ("list", "tuple", "set") for _, o in objects):
            return False
        known = len(objects) == 1 and objects[0][1].kind == "dict" and len(subject.refs) == 1
        fits: bool | None = True if known else None
        keys = [self.evaluate(key) for key in pattern.keys]
        for key, inner in zip(keys, pattern.patterns, strict=True):
            value = self.get_item(subject, key, inner.n)
            if known and value.is_empty():
                return False
            if known and self._membership(key, subject, pattern.n) is None:
                fits = None
            fits = _both(fits, self.match(inner, value))
        if pattern.rest is not None:
            self.store_name(pattern.rest, self._rest_of(subject, keys, pattern.n), pattern.n)
        return fits

    def _rest_of(self, subject: Value, keys: list[Value], n: int) -> Value:
        taken = {key.constant() for key in keys}
        result = self.allocate("dict", n, {}, tag="rest")
        ((_, number),) = result.refs
        self.update_mapping(number, subject, n)
        obj = self.obj(number)
        self.heap[number] = obj.replace(fields={k: v for k, v in obj.fields.items() if k not in taken})
        return result

    def _match_class(self, pattern: ir.MatchClass, subject: Value) -> bool | None:
        kinds = self.evaluate(pattern.cls)
        fits = self.is_instance(subject, kinds)
        if fits is False:
            return False
        narrowed = self._instances(subject, kinds, outcome=True)
        subject = narrowed if not narrowed.is_empty() else subject
        names = self._match_args(kinds, len(pattern.patterns))
        for inner, name in zip(pattern.patterns, names, strict=True):
            part = subject if name is None else self.get_attribute(subject, name, inner.n)
            fits = _both(fits, self.match(inner, part))
        for inner, name in zip(pattern.named, pattern.names, strict=True):
            fits = _both(fits, self.match(inner, self.get_attribute(subject, name, inner.n)))
        return fits

    def _match_args(self, kinds: Value, count: int) -> list[str | None]:
        """The attributes that positional class patterns read; None for built-ins, which match themselves."""
        for number, obj in self.objects(kinds):
            if obj.kind == "class":
                declared = self.lookup(number, "__match_args__")
                if declared is not None:
                    items = self.known_items(declared[1], 0) or []
                    names = [item.text() for item in items]
                else:
                    names = list(self.fields_of(number))
                return [*names, *([None] * count)][:count]
        return [None] * count

    def _match_or(self, pattern: ir.MatchOr, subject: Value) -> bool | None:
        fits: bool | None = False
        state: State | None = None
        for inner in pattern.patterns:
            before = self.fork()
            outcome = self.match(inner, subject)
            if outcome is not False:
                state = self.merge(state, (self.env, self.heap))
                fits = None if fits is False and outcome is None else (True if outcome else fits)
            if outcome is True:
                fits = True
                break
            self.restore(before)
        if state is not None:
            self.restore(state)
        return fits

    def _match_as(self, pattern: ir.MatchAs, subject: Value) -> bool | None:
        fits: bool | None = True
        if pattern.pattern is not None:
            fits = self.match(pattern.pattern, subject)
            if fits is False:
                return False
        if pattern.name is not None:
            self.assign(ir.Name(pattern.n, pattern.name), subject)
        return fits

    # Definitions

    def _scoping(self, _node: ir.Scoping) -> None:
        return None

    def _define(self, node: ir.Define) -> None:
        decorators = [self.evaluate(d) for d in node.decorators]
        value = self.make_function(node.unit, node.n)
        for decorator, expr in zip(reversed(decorators), reversed(node.decorators), strict=True):
            value = self.decorate(decorator, value, expr.n)
        self.store_name(self.unit(node.unit).name, value, node.n)

    def decorate(self, decorator: Value, value: Value, n: int) -> Value:
        raise NotImplementedError

    def unit(self, index: int) -> ir.Unit:
        module = self.world.program.ir(self.frame.path)
        assert module is not None
        return module.units[index]

    def make_function(self, unit: int, n: int) -> Value:
        """A function object: its unit, its defaults evaluated now, and the scopes that it closes over."""
        node = self.unit(unit)
        fields: dict[Any, Value] = {}
        for param in node.params:
            if param.default is not None:
                fields["default:" + param.name] = self.evaluate(param.default)
        frame = self.frame
        own = (frame.scope,) if frame.scope is not None and frame.unit.kind in ("function", "lambda") else ()
        scopes = (*own, *frame.scopes)
        info = (frame.path, unit, scopes, frame.scope if frame.unit.kind == "class" else frame.cls)
        value = self.allocate("func", n, fields, info=info, tag=("func", scopes))
        ((_, number),) = value.refs
        self.world.functions[(frame.path, unit)] = number
        return value

    def _define_class(self, node: ir.DefineClass) -> None:
        unit = self.unit(node.unit)
        info = ClassInfo(self.frame.path, node.unit, unit.name, unit.qualname)
        for base in node.bases:
            value = self.evaluate(base.value)
            if base.keyword is not None:
                info.keywords[base.keyword] = value
            else:
                info.bases.append(self.shipped_base(value, base.n))
        decorators = [self.evaluate(d) for d in node.decorators]
        info.decorators = [name for d in decorators for name in self.callable_names(d)]
        info.record = any(name in load_library().record_decorators for name in info.decorators)
        value = self.allocate("class", node.n, {}, info=info)
        ((_, number),) = value.refs
        self._run_class_body(unit, number)
        self._register_bases(number, info)
        for decorator, expr in zip(reversed(decorators), reversed(node.decorators), strict=True):
            if not set(self.callable_names(decorator)) & load_library().record_decorators:
                value = self.decorate(decorator, value, expr.n)
        self.store_name(unit.name, value, node.n)
        self._init_subclass(number, info, node.n)

    def shipped_base(self, base: Value, n: int) -> Value:
        """A base class, or what a library model says in its place."""
        raise NotImplementedError

    def callable_names(self, value: Value) -> list[str]:
        """The outside names behind a decorator, called (`@dataclass(frozen=True)`) or not."""
        names = list(self.refs(value, "x"))
        for _, obj in self.objects(value):
            if (obj.kind == "ext" and "name" in obj.info) or (
                obj.kind == "opaque" and isinstance(obj.info, dict) and "name" in obj.info
            ):
                names.append(obj.info["name"])
        return names

    def _run_class_body(self, unit: ir.Unit, number: int) -> None:
        outer, env = self.frame, self.env
        own = (outer.scope,) if outer.scope is not None and outer.unit.kind in ("function", "lambda") else ()
        frame = Frame(
            unit,
            outer.path,
            parent=outer,
            call=None,
            context=self.world.intern((outer.context, "class", outer.path, unit.n)),
            globals_=outer.globals,
            scopes=(*own, *outer.scopes),
        )
        frame.scope = number
        self.frame, self.env = frame, {}
        self.execute(unit.body)
        self.frame, self.env = outer, env

    def _register_bases(self, number: int, info: ClassInfo) -> None:
        for base in self._project_bases(info):
            known = self.world.subclasses.setdefault(base, [])
            if number not in known:
                known.append(number)

    def _init_subclass(self, number: int, info: ClassInfo, n: int) -> None:
        hook = self.lookup(number, "__init_subclass__", after=number)
        if hook is not None:
            self.call(self.bound(hook[1], reference(("o", number)), n), Args(keywords=dict(info.keywords)), n)
        for name, value in list(self.obj(number).fields.items()):
            if isinstance(name, str) and name.startswith("."):
                for descriptor, obj in self.objects(value):
                    if (
                        obj.kind == "instance"
                        and obj.cls is not None
                        and self.lookup(obj.cls, "__set_name__")
                    ):
                        args = [reference(("o", number)), constant("str", name[1:])]
                        self.special(reference(("o", descriptor)), "__set_name__", args, n)

    def _import(self, node: ir.Import) -> None:
        for name in node.names:
            self.import_module(name)

    def import_module(self, name: ir.ImportName) -> None:
        raise NotImplementedError

    def _import_from(self, node: ir.ImportFrom) -> None:
        self.import_names(node)

    def import_names(self, node: ir.ImportFrom) -> None:
        raise NotImplementedError


def _length_fits(length: int, count: int, star: int | None) -> bool:
    return length == count if star is None else length >= count - 1


def _both(a: bool | None, b: bool | None) -> bool | None:
    if a is False or b is False:
        return False
    return True if a and b else None


_HANDLERS: dict[type, Callable[[Statements, Any], bool | None]] = {
    ir.ExprStmt: Statements._expr,
    ir.Assign: Statements._assign,
    ir.AnnAssign: Statements._ann_assign,
    ir.AugAssign: Statements._aug_assign,
    ir.Delete: Statements._delete,
    ir.Return: Statements._return,
    ir.Raise: Statements._raise,
    ir.Assert: Statements._assert,
    ir.If: Statements._if,
    ir.While: Statements._while,
    ir.For: Statements._for,
    ir.Try: Statements._try,
    ir.With: Statements._with,
    ir.Import: Statements._import,
    ir.ImportFrom: Statements._import_from,
    ir.Scoping: Statements._scoping,
    ir.Define: Statements._define,
    ir.DefineClass: Statements._define_class,
    ir.Jump: Statements._jump,
    ir.Match: Statements._match,
}
_PATTERNS: dict[type, Callable[[Statements, Any, Value], bool | None]] = {
    ir.MatchValue: Statements._match_value,
    ir.MatchSequence: Statements._match_sequence,
    ir.MatchStar: Statements._match_star,
    ir.MatchMapping: Statements._match_mapping,
    ir.MatchClass: Statements._match_class,
    ir.MatchOr: Statements._match_or,
    ir.MatchAs: Statements._match_as,
}
