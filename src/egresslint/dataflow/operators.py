"""Operators: dispatch to the special methods of operands, then what the built-in types do."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any

from egresslint.dataflow.expressions import Expressions
from egresslint.dataflow.formatted import MAX_TEXT, names_scheme
from egresslint.dataflow.frames import Args
from egresslint.dataflow.shapes import SHAPE
from egresslint.dataflow.values import (
    A_SCALAR,
    ANY,
    DATA,
    EMPTY,
    MAX_WIDTH,
    SOME_DATA,
    Obj,
    Value,
    constant,
    join,
    join_all,
    reference,
)

_OPERATORS = {
    "+": ("__add__", "__radd__"),
    "-": ("__sub__", "__rsub__"),
    "*": ("__mul__", "__rmul__"),
    "/": ("__truediv__", "__rtruediv__"),
    "//": ("__floordiv__", "__rfloordiv__"),
    "%": ("__mod__", "__rmod__"),
    "**": ("__pow__", "__rpow__"),
    "<<": ("__lshift__", "__rlshift__"),
    ">>": ("__rshift__", "__rrshift__"),
    "&": ("__and__", "__rand__"),
    "|": ("__or__", "__ror__"),
    "^": ("__xor__", "__rxor__"),
    "@": ("__matmul__", "__rmatmul__"),
}

_SET_UPDATES = {
    "+": "update",
    "|": "update",
    "-": "difference_update",
    "&": "intersection_update",
    "^": "symmetric_difference_update",
}

_UNARY = {"-": "__neg__", "+": "__pos__", "~": "__invert__"}

_FOLD: dict[str, Any] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "//": operator.floordiv,
    "%": operator.mod,
}

NUMBERS = ("int", "bool", "float")
_DIVISIONS = ("/", "//", "%")


# Only here does an exception end the path: others mean that a next item, key or operator is missing.
_ENTERING = frozenset({"__enter__", "__aenter__"})


class Operators(Expressions):
    """Binary, augmented and unary operators."""

    def special(self, value: Value, name: str, args: list[Value], n: int) -> Value | None:
        """The result of a special method over all instances in `value`; None where no class defines it."""
        ways = []
        for number, obj in self.objects(value):
            cls = self._type_of(number, obj)
            found = None if cls is None else self.lookup(cls, name)
            if cls is not None and found is not None:
                ways.append(self._special_of(number, cls, found[1], args, n))
        if not ways:
            return None
        result = self.alternatives(ways)
        self.ended = self.ended and name in _ENTERING
        return result

    def _type_of(self, number: int, obj: Obj) -> int | None:
        """The class that says what operators do to an object: of a class, its metaclass."""
        if obj.kind == "class":
            return self.metaclass(number)
        return obj.cls if obj.kind == "instance" else None

    def _special_of(
        self, number: int, cls: int, member: Value, args: list[Value], n: int
    ) -> Callable[[], Value]:
        def run() -> Value:
            method = self.bind_member(member, reference(("o", number)), cls, n)
            return self.call(method, Args(list(args)), n)

        return run

    def has_method(self, value: Value, name: str) -> bool:
        types = [self._type_of(number, obj) for number, obj in self.objects(value)]
        return any(cls is not None and self.lookup(cls, name) for cls in types)

    def others(self, value: Value, name: str) -> Value:
        """The value without the instances whose class defines the special method."""
        kept = set(value.refs)
        for number, obj in self.objects(value):
            cls = self._type_of(number, obj)
            if cls is not None and self.lookup(cls, name) is not None:
                kept.discard(("o", number))
        return value if len(kept) == len(value.refs) else Value(value.labels, frozenset(kept), value.consts)

    def binary(self, op: str, left: Value, right: Value, n: int) -> Value:
        forward, reflected = _OPERATORS[op]
        out = self.special(left, forward, [right], n)
        back = self.special(right, reflected, [left], n) if declines(out) else None
        if out is not None:
            left = self.others(left, forward)
            out = without_refusal(out)
        if back is not None:
            right = self.others(right, reflected)
            out = join(out or EMPTY, without_refusal(back))
        if out is not None and not ((left.refs or left.consts) and (right.refs or right.consts)):
            return out
        composed = self.compose(op, left, right, n)
        if composed is not None:
            return composed
        return join(out or EMPTY, self._builtin_binary(op, left, right, n))

    def compose(self, op: str, left: Value, right: Value, n: int) -> Value | None:
        """What an operator means to library objects that carry a model; None where it is nothing special."""
        raise NotImplementedError

    def _builtin_binary(self, op: str, left: Value, right: Value, n: int) -> Value:
        left, right = self.contents(left), self.contents(right)
        if op in _DIVISIONS and self.watched and _is_zero(right) and _is_number(left):
            self.raise_outside("ZeroDivisionError", [], n)
            return EMPTY
        folded = self._fold(op, left, right)
        if folded is not None:
            return folded.with_labels(self.step_labels({**left.labels, **right.labels}, "format", n))
        self.hazards += op not in "+|&" or self._is_foreign(left) or self._is_foreign(right)
        if op == "*" and _is_no_times(right) and self._is_outside_data(left):
            return A_SCALAR
        if op == "+" and names_scheme(left):
            return self.step(right, "format", n)
        if op == "%" and self._is_text(left):
            return self.percent(left, right, n)
        if op in ("+", "|", "*", "&", "-", "^"):
            merged = self._combine(op, left, right, n)
            if merged is not None:
                return merged
        if op == "+" and (self._is_text(left) or self._is_text(right)):
            return self.concatenate([left, right], n)
        return self.flat_join([left, right], n)

    watched = 0
    """How many blocks that see exceptions are open around the code that runs."""
    assumed: bool | None = None
    """Whether a handler of a generator takes what is thrown where that is open; None: either."""
    was_assumed = False

    def raise_outside(self, name: str, args: list[Value], n: int) -> None:
        raise NotImplementedError

    def _is_outside_data(self, value: Value) -> bool:
        """True for text, and for what may be text or a number."""
        kinds = {obj.kind for _, obj in self.objects(value)}
        return (DATA in value.consts or kinds == {"opaque"}) and kinds <= {"opaque"}

    def flat_join(self, parts: list[Value], n: int) -> Value:
        out = join_all(self.flatten(part, "format", n) for part in parts)
        if not out.labels and DATA not in out.consts:
            return A_SCALAR
        return Value(out.labels, consts=SOME_DATA.consts)

    def percent(self, left: Value, right: Value, n: int) -> Value:
        raise NotImplementedError

    def _is_text(self, value: Value) -> bool:
        return any(c[0] in ("str", "bytes", SHAPE) for c in value.consts) or self.is_said(value)

    def _fold(self, op: str, left: Value, right: Value) -> Value | None:
        a, b = left.constant(), right.constant()
        if a is None or b is None or op not in _FOLD or a[1] is None or b[1] is None:
            return None
        if a[0] in NUMBERS and b[0] in NUMBERS:
            return _number(op, a[1], b[1])
        if op == "+" and a[0] == b[0] and a[0] in ("str", "bytes"):
            return constant(a[0], a[1] + b[1]) if len(a[1]) + len(b[1]) <= MAX_TEXT else A_SCALAR
        return None

    def _combine(self, op: str, left: Value, right: Value, n: int) -> Value | None:
        """Concatenation, repetition and set or dict operators over containers."""
        lefts = [o for o in self.objects(left) if o[1].kind in ("list", "tuple", "set", "dict", "view")]
        rights = [o for o in self.objects(right) if o[1].kind in ("list", "tuple", "set", "dict", "view")]
        if op == "*":
            return self._repeat(lefts or rights, right if lefts else left, n)
        if not lefts or not rights:
            return None
        kind = lefts[0][1].kind
        if kind == "dict" and op == "|":
            result = self.allocate("dict", n, {})
            ((_, number),) = result.refs
            self.update_mapping(number, left, n)
            self.update_mapping(number, right, n)
            return result
        if op == "+":
            return self._concatenated(kind, left, right, n)
        return self.set_algebra(op, left, right, n)

    def leading_items(self, value: Value, n: int) -> list[Value]:
        raise NotImplementedError

    def set_algebra(self, op: str, left: Value, right: Value, n: int) -> Value:
        raise NotImplementedError

    def _concatenated(self, kind: str, left: Value, right: Value, n: int) -> Value:
        a, b = self.known_items(left, n), self.known_items(right, n)
        if a is not None and b is not None:
            return self.allocate(kind, n, dict(enumerate([*a, *b])))
        fields: dict[Any, Value] = dict(enumerate(self.leading_items(left, n) if a is None else a))
        rest = join(self.iterate(left, n) if a is None else EMPTY, self.iterate(right, n))
        fields[ANY] = rest
        return self.allocate(kind, n, fields, info=self.leading(kind, fields))

    def _repeat(self, containers: list[tuple[int, Obj]], times: Value, n: int) -> Value | None:
        if not containers:
            return None
        number, obj = containers[0]
        count = times.constant()
        items = self.known_items(reference(("o", number)), n)
        if items is not None and count is not None and count[0] == "int" and count[1] is not None:
            repeated = items * max(0, min(count[1], MAX_WIDTH // max(1, len(items))))
            return self.allocate(obj.kind, n, dict(enumerate(repeated)))
        return self.allocate(obj.kind, n, {ANY: self.iterate(reference(("o", number)), n)})

    def augmented(self, op: str, target: Value, value: Value, n: int) -> Value:
        """`target op= value`: in place for lists, sets and dicts, else as the plain operator."""
        name = _OPERATORS[op][0].replace("__", "__i", 1)
        out = self.special(target, name, [value], n)
        if out is not None and not declines(out):
            return out
        stored = self.contents(target)
        if stored is not target and any(o.kind in ("list", "set", "dict") for _, o in self.objects(stored)):
            self.augmented(op, stored, value, n)
            return target
        mutable = [(number, o) for number, o in self.objects(target) if o.kind in ("list", "set", "dict")]
        if mutable and op in ("+", "|", "-", "&", "^"):
            for number, obj in mutable:
                self._augment_container(op, number, obj, value, n)
            return target
        return self.binary(op, target, value, n)

    def _augment_container(self, op: str, number: int, obj: Obj, value: Value, n: int) -> None:
        if obj.kind == "dict":
            self.update_mapping(number, value, n)
        elif op in ("+", "|") or obj.kind == "set":
            name = "extend" if obj.kind == "list" else _SET_UPDATES[op]
            self.call_method(reference(("o", number)), name, Args([value]), n)

    def unary(self, op: str, operand: Value, n: int) -> Value:
        out = self.special(operand, _UNARY[op], [], n)
        if out is not None:
            return out
        const = operand.constant()
        if const is not None and const[0] in NUMBERS and const[1] is not None and op in "+-":
            return constant(const[0] if const[0] != "bool" else "int", -const[1] if op == "-" else +const[1])
        return self.flat_join([operand], n)


def _is_zero(value: Value) -> bool:
    const = value.constant()
    return const is not None and const[0] in NUMBERS and const[1] is not None and not const[1]


def _is_no_times(value: Value) -> bool:
    const = value.constant()
    return const is not None and const[0] == "int" and const[1] is not None and const[1] <= 0


def _is_number(value: Value) -> bool:
    return bool(value.consts) and not value.refs and all(kind in NUMBERS for kind, _ in value.consts)


def _number(op: str, a: Any, b: Any) -> Value | None:
    try:
        result = _FOLD[op](a, b)
    except (ArithmeticError, ValueError, TypeError):
        return None
    if isinstance(result, int) and abs(result) >= 2**62:
        return A_SCALAR
    return constant("float" if isinstance(result, float) else "int", result)


_REFUSAL = ("x", "builtins.NotImplemented")


def declines(result: Value | None) -> bool:
    """True where no method was found, or the one that was may say that it does not know the operand."""
    return result is None or _REFUSAL in result.refs


def without_refusal(result: Value) -> Value:
    return Value(result.labels, result.refs - {_REFUSAL}, result.consts)
