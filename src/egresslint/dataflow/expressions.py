"""Evaluates expressions, each by its kind: access, operators, choices, calls and coroutines are here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from egresslint.dataflow.comprehensions import ITERATION_LIMIT
from egresslint.dataflow.frames import Args, State
from egresslint.dataflow.names import MAX_CHAIN
from egresslint.dataflow.passing import Passing
from egresslint.dataflow.values import (
    A_SCALAR,
    EMPTY,
    FALSE,
    NONE,
    SCALAR,
    TRUE,
    UNDESCRIBED,
    Const,
    Narrowed,
    Value,
    constant,
    join,
    same,
)
from egresslint.ir import nodes as ir


class Expressions(Passing):
    """One method for each kind of expression."""

    def evaluate(self, node: ir.Expr) -> Value:
        self.steps += 1
        return _HANDLERS[type(node)](self, node)

    def _const(self, node: ir.Const) -> Value:
        return constant(node.kind, node.value)

    # Access

    def _attr(self, node: ir.Attr) -> Value:
        base = self.evaluate(node.obj)
        self.note_base(node)
        value = self.get_attribute(base, self.private(node.name), node.n)
        return self._as_tested(node, value) if self.frame.tested else value

    def _as_tested(self, node: ir.Attr, value: Value) -> Value:
        """What a test has left of an attribute, unless something else was stored there since."""
        known = self.env.get(f"{node.obj.id}.{node.name}") if isinstance(node.obj, ir.Name) else None
        if not isinstance(known, Narrowed) or not same(value, known.before):
            return value
        return Value(value.labels, known.refs, known.consts)

    def _sub(self, node: ir.Sub) -> Value:
        base = self.evaluate(node.obj)
        index = self.evaluate(node.index)
        self.note_base(node)
        return self.get_item(base, index, node.n)

    def get_item(self, base: Value, index: Value, n: int) -> Value:
        raise NotImplementedError

    # Operators

    def _bin(self, node: ir.BinOp) -> Value:
        left = self.evaluate(node.left)
        right = self.evaluate(node.right)
        return self.binary(node.op, left, right, node.n)

    def binary(self, op: str, left: Value, right: Value, n: int) -> Value:
        raise NotImplementedError

    def _unary(self, node: ir.UnaryOp) -> Value:
        if node.op == "not":
            truth = self.condition(node.operand)
            return A_SCALAR if truth is None else (FALSE if truth else TRUE)
        return self.unary(node.op, self.evaluate(node.operand), node.n)

    def unary(self, op: str, operand: Value, n: int) -> Value:
        raise NotImplementedError

    def _bool(self, node: ir.BoolOp) -> Value:
        return self.chain(node)[0]

    def chain(self, node: ir.BoolOp) -> tuple[Value, Value]:
        """What `and` or `or` gives, and the operand that is looked at last."""
        out = value = EMPTY
        stop_on = node.op == "or"
        state = None
        for index, operand in enumerate(node.values):
            value = self.evaluate(operand)
            truth = self.truth_of(value, operand.n) if index < len(node.values) - 1 else stop_on
            if truth is stop_on:
                out = join(out, value)
                break
            if truth is None:
                out = join(out, self._kept(value, truthy=stop_on))
                if index > MAX_CHAIN:
                    continue
                here = self.fork()
                state = self.merge(state, here)
                self.narrow(operand, outcome=not stop_on)
        if state is not None:
            merged = state if self.take_end() else self.merge(state, (self.env, self.heap))
            assert merged is not None
            self.restore(merged)
        return out, value

    def _kept(self, value: Value, *, truthy: bool) -> Value:
        """What of an operand remains where `or` (truthy) or `and` stops at it."""
        if not truthy:
            falsy = frozenset(c for c in value.consts if const_truth(c) is not True)
            return self.empty_part(Value(value.labels, value.refs, falsy))
        consts = frozenset(c for c in value.consts if const_truth(c) is not False)
        return Value(value.labels, value.refs, consts)

    def empty_part(self, value: Value) -> Value:
        """What is left of a value that is known to be false: of plain and unknown data no content."""
        if any(kind != "o" or self.obj(what).kind != "opaque" for kind, what in value.refs):
            return value
        if not (value.refs or value.consts):
            return EMPTY
        known = frozenset(c for c in value.consts if c[0] != "data")
        return Value(consts=known | {SCALAR} if value.refs or len(known) < len(value.consts) else known)

    def truth(self, value: Value) -> bool | None:
        raise NotImplementedError

    def truth_of(self, value: Value, n: int) -> bool | None:
        raise NotImplementedError

    def _compare(self, node: ir.Compare) -> Value:
        left = self.evaluate(node.left)
        result: bool | None = True
        for op, right_node in zip(node.ops, node.rights, strict=True):
            right = self.evaluate(right_node)
            outcome = self.compare(op, left, right, node.n)
            if isinstance(outcome, Value):
                return outcome
            if outcome is False:
                return FALSE
            if outcome is None:
                result = None
            left = right
        return TRUE if result else A_SCALAR

    def compare(self, op: str, left: Value, right: Value, n: int) -> Value | bool | None:
        raise NotImplementedError

    def _ifexp(self, node: ir.IfExp) -> Value:
        truth = self.condition(node.test)
        if truth is not None:
            return self.evaluate(node.body if truth else node.orelse)
        before = self.fork()
        self.narrow(node.test, outcome=True)
        first = self.evaluate(node.body)
        after: State | None = None if self.take_end() else (self.env, self.heap)
        self.restore(before)
        self.narrow(node.test, outcome=False)
        second = self.evaluate(node.orelse)
        merged = self.merge(after, None if self.take_end() else (self.env, self.heap))
        self.ended = merged is None
        if merged is not None:
            self.restore(merged)
        return join(first, second)

    # Functions and coroutines

    def _lambda(self, node: ir.Lambda) -> Value:
        return self.make_function(node.unit, node.n)

    def make_function(self, unit: int, n: int) -> Value:
        raise NotImplementedError

    def _await(self, node: ir.Await) -> Value:
        return self.await_value(self.evaluate(node.value), node.n)

    def await_value(self, value: Value, n: int) -> Value:
        raise NotImplementedError

    def _yield(self, node: ir.Yield) -> Value:
        value = self.evaluate(node.value) if node.value is not None else NONE
        self.frame.yields.append(self.step(value, "return", node.n))
        return self.frame.sent if not self.frame.sent.is_empty() else NONE

    def _yield_from(self, node: ir.YieldFrom) -> Value:
        value = self.evaluate(node.value)
        self.pass_sent(value)
        items = self.known_items(value, node.n)
        if items is not None and len(items) <= ITERATION_LIMIT:
            self.frame.yields.extend(items)
        else:
            self.frame.yields.append(self.iterate(value, node.n))
        out = NONE
        for _, obj in self.objects(value):
            if "return" in obj.fields:
                out = join(out, obj.fields["return"])
        return out

    def pass_sent(self, value: Value) -> None:
        raise NotImplementedError

    def _walrus(self, node: ir.Walrus) -> Value:
        value = self.evaluate(node.value)
        self.assign(node.target, value)
        return value

    def _star(self, node: ir.Star) -> Value:
        return self.evaluate(node.value)

    # Calls

    def _call(self, node: ir.Call) -> Value:
        func = node.func
        if isinstance(func, ir.Attr):
            receiver = self.evaluate(func.obj)
            self.note_base(func)
            args = self.arguments(node.args)
            return self.call_method(receiver, self.private(func.name), args, node.n)
        callee = self.evaluate(func)
        if isinstance(func, ir.Name) and func.id == "super" and callee.refs == {("x", "builtins.super")}:
            return self.make_super(self.arguments(node.args), node.n)
        return self.call(callee, self.arguments(node.args), node.n)

    def make_super(self, args: Args, n: int) -> Value:
        raise NotImplementedError


def const_truth(const: Const) -> bool | None:
    """The truth of a constant; None where only its kind is known."""
    kind, value = const
    if (
        kind in ("scalar", "data", "complex")
        or const == UNDESCRIBED
        or (kind in ("int", "float") and value is None)
    ):
        return None
    if kind == "none":
        return False
    return True if kind == "ellipsis" else bool(value)


_HANDLERS: dict[type, Callable[[Expressions, Any], Value]] = {
    ir.Const: Expressions._const,
    ir.Name: Expressions._name,
    ir.Attr: Expressions._attr,
    ir.Sub: Expressions._sub,
    ir.Slice: Expressions._slice,
    ir.Call: Expressions._call,
    ir.BinOp: Expressions._bin,
    ir.UnaryOp: Expressions._unary,
    ir.BoolOp: Expressions._bool,
    ir.Compare: Expressions._compare,
    ir.IfExp: Expressions._ifexp,
    ir.Format: Expressions._format,
    ir.FString: Expressions._fstring,
    ir.Star: Expressions._star,
    ir.Display: Expressions._display,
    ir.DictDisplay: Expressions._dict_display,
    ir.Lambda: Expressions._lambda,
    ir.Comp: Expressions._comp,
    ir.Await: Expressions._await,
    ir.Yield: Expressions._yield,
    ir.YieldFrom: Expressions._yield_from,
    ir.Walrus: Expressions._walrus,
}
