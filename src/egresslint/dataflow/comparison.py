"""Comparison, membership and truth, as far as code shows them."""

from __future__ import annotations

import operator
from typing import Any

from egresslint.dataflow.expressions import const_truth
from egresslint.dataflow.operators import NUMBERS, Operators, declines, without_refusal
from egresslint.dataflow.shapes import SHAPE, described, may_be, tells
from egresslint.dataflow.storage import OWNER
from egresslint.dataflow.values import (
    ANY,
    DATA,
    EMPTY,
    SCALAR,
    Const,
    Obj,
    Value,
    join_all,
    reference,
)
from egresslint.ir import nodes as ir

_COMPARISONS = {
    "==": ("__eq__", "__eq__"),
    "!=": ("__ne__", "__ne__"),
    "<": ("__lt__", "__gt__"),
    "<=": ("__le__", "__ge__"),
    ">": ("__gt__", "__lt__"),
    ">=": ("__ge__", "__le__"),
}

_FOLD_COMPARE: dict[str, Any] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}

MAX_KEY = 6
_TYPES = frozenset(
    f"builtins.{name}"
    for name in ("str", "bytes", "int", "float", "bool", "list", "tuple", "dict", "set", "object")
)
_SEQUENCES = frozenset({"list", "tuple"})
_MADE = frozenset({"list", "dict", "set", "instance", "iter", "gen", "sentinel"})
_NEVER_PLAIN = frozenset({"list", "tuple", "dict", "set", "func", "class", "bound"})


# False whenever the program runs.
TYPE_CHECKING = frozenset({"typing.TYPE_CHECKING", "typing_extensions.TYPE_CHECKING"})


class Comparison(Operators):
    """`==`, `<`, `is`, `in`, `not`, and what a test is known to give."""

    def compare(self, op: str, left: Value, right: Value, n: int) -> Value | bool | None:
        if op in ("in", "not in"):
            return self._contains(op, left, right, n)
        if op in ("is", "is not"):
            return self._identity(op, left, right)
        forward, reflected = _COMPARISONS[op]
        out = self.special(left, forward, [right], n)
        back = self.special(right, reflected, [left], n) if declines(out) else None
        results = [without_refusal(r) for r in (out, back) if r is not None]
        if any(not result.is_empty() for result in results):
            return join_all(results)
        if op == "!=" and not results:
            return self._differ(left, right, n)
        left, right = self.contents(left), self.contents(right)
        known = self._compare_items(op, left, right, n) if left.refs and right.refs else None
        return self._compare_consts(op, left, right) if known is None else known

    def _compare_items(self, op: str, left: Value, right: Value, n: int) -> bool | None:
        """Lists, tuples and records of known items compare by the first that differ."""
        kinds = {obj.kind for value in (left, right) for _, obj in self.objects(value)}
        if kinds == {"instance"}:
            a, b = self._compared_fields(left, right), self._compared_fields(right, left)
        elif len(kinds) == 1 and kinds <= _SEQUENCES:
            a, b = self.known_items(left, n), self.known_items(right, n)
        else:
            return None
        if a is None or b is None or (op == "==" and len(a) != len(b)):
            return None if a is None or b is None else False
        return self._compare_each(op, a, b, n)

    def _compare_each(self, op: str, a: list[Value], b: list[Value], n: int) -> bool | None:
        is_open = False
        for one, other in zip(a, b, strict=False):
            equal = self._known(self.compare("==", one, other, n))
            if equal is None and op != "==":
                return None
            if equal is False:
                return False if op == "==" else self._known(self.compare(op, one, other, n))
            is_open = is_open or equal is None
        return None if is_open else bool(_FOLD_COMPARE[op](len(a), len(b)))

    def _compared_fields(self, value: Value, other: Value) -> list[Value] | None:
        """The fields by which a record compares with another of its class; None for other objects."""
        objects = [*self.objects(value), *self.objects(other)]
        classes = {obj.cls for _, obj in objects}
        cls = objects[0][1].cls
        if len(objects) != 2 or len(classes) != 1 or cls is None or not self.is_record(cls):
            return None
        number, obj = objects[0]
        if obj.open or self.external_bases(cls) or self.world.keys[number][0] == "enum":
            return None
        names = ["." + name for name, stmt in self.fields_of(cls).items() if _is_compared(stmt)]
        return [obj.fields[name] for name in names] if all(name in obj.fields for name in names) else None

    def _known(self, result: Value | bool | None) -> bool | None:
        return self.truth(result) if isinstance(result, Value) else result

    def _differ(self, left: Value, right: Value, n: int) -> bool | None:
        """`!=` where no class defines it: the opposite of `==`."""
        equal = self.compare("==", left, right, n)
        return negated(self.truth(equal) if isinstance(equal, Value) else equal)

    def _compare_consts(self, op: str, left: Value, right: Value) -> bool | None:
        if left.refs or right.refs or not left.consts or not right.consts:
            return self._differ_by_type(op, left, right)
        outcomes = {_compare(op, a, b) for a in described(left.consts) for b in described(right.consts)}
        return outcomes.pop() if len(outcomes) == 1 else None

    def _differ_by_type(self, op: str, left: Value, right: Value) -> bool | None:
        """Enumeration members and classes compare by identity."""
        if op in ("==", "!=") and left.refs and right.refs and not left.consts and not right.consts:
            a, b = self._identities(left), self._identities(right)
            if a is not None and b is not None:
                if a.isdisjoint(b):
                    return op == "!="
                if a == b and len(a) == 1:
                    return op == "=="
        if op in ("==", "!=") and (self._is_never_plain(left, right) or self._is_never_plain(right, left)):
            return op == "!="
        return None

    def _is_never_plain(self, value: Value, other: Value) -> bool:
        """True for a container or function beside a constant, to which none is equal."""
        if value.consts or not value.refs or other.refs or not other.consts:
            return False
        return all(kind == "o" and self.obj(what).kind in _NEVER_PLAIN for kind, what in value.refs)

    def _identities(self, value: Value) -> frozenset[Any] | None:
        """What the value may be, if all of it compares by identity and stands for one object each."""
        for number, obj in self.objects(value):
            enumerated = self.world.keys[number][0] == "enum"
            if not (obj.kind in ("func", "class") or enumerated):
                return None
        known = all(kind == "o" or what in _TYPES for kind, what in value.refs)
        return value.refs if known else None

    def _identity(self, op: str, left: Value, right: Value) -> bool | None:
        equal = self._is_same(left, right)
        return equal if equal is None or op == "is" else not equal

    def _is_same(self, left: Value, right: Value) -> bool | None:
        for value, other in ((left, right), (right, left)):
            if other.constant() == ("none", None):
                if value.constant() == ("none", None):
                    return True
                none = ("none", None) in value.consts or self._maybe_none(value)
                return None if none or value.is_empty() else False
        a, b = left.constant(), right.constant()
        if a is not None and b is not None:
            return a == b
        for value, other in ((left, right), (right, left)):
            if value.refs and self._is_made_here(value):
                return self._is_this(value, other)
        return self._differ_by_type("==", left, right)

    def _is_made_here(self, value: Value) -> bool:
        """True for objects that code is seen to make: each is the same as no other."""
        kinds = {obj.kind for _, obj in self.objects(value)}
        return not value.consts and kinds <= _MADE and all(kind == "o" for kind, _ in value.refs)

    def _is_this(self, made: Value, other: Value) -> bool | None:
        if made.refs & other.refs:
            one = made.refs == other.refs and len(made.refs) == 1 and not other.consts
            return True if one and not self.objects(made)[0][1].many else None
        is_open = any(kind != "o" or self.obj(what).kind in ("opaque", "ext") for kind, what in other.refs)
        return None if is_open else False

    def _maybe_none(self, value: Value) -> bool:
        if DATA in value.consts or any(kind in ("x", "a") for kind, _ in value.refs):
            return any(kind == "a" for kind, _ in value.refs) or DATA in value.consts
        return any(obj.kind == "opaque" for _, obj in self.objects(value))

    def _contains(self, op: str, item: Value, container: Value, n: int) -> bool | None:
        out = self.special(container, "__contains__", [item], n)
        if out is not None:
            found = self.truth(out)
        elif self.special(container, "__iter__", [], n) is not None:
            return None
        else:
            found = self._membership(item, container, n)
        return found if op == "in" else negated(found)

    # Keys

    def key_of(self, value: Value) -> Const | None:
        """What a value is as a key: a constant, a tuple of keys, or an object that compares by identity."""
        const = value.constant()
        if const is not None and const[0] in ("bool", "float") and const[1] is not None:
            return ("int", int(const[1])) if float(const[1]).is_integer() else const
        if const is not None or value.consts or len(value.refs) != 1:
            return const
        ((kind, what),) = value.refs
        if kind != "o":
            return None
        obj = self.obj(what)
        if obj.kind == "tuple":
            items = self.known_items(value, obj.site[1])
            keys = (
                [self.key_of(item) for item in items]
                if items is not None and len(items) <= MAX_KEY
                else [None]
            )
            return None if None in keys else ("tuple", tuple(keys))
        return ("ref", what) if self._is_one(what, obj) else None

    def _is_one(self, number: int, obj: Obj) -> bool:
        """True for an object that is equal to itself alone, and of which there is only one."""
        if obj.kind in ("func", "class") or self.world.keys[number][0] == "enum":
            return True
        if obj.kind != "instance" or obj.cls is None or obj.many or obj.open or self.is_record(obj.cls):
            return False
        return self.lookup(obj.cls, "__eq__") is None and not self.external_bases(obj.cls)

    def value_of(self, key: Const, n: int) -> Value:
        """The value that a key stands for."""
        if key[0] == "ref":
            return reference(("o", key[1]))
        if key[0] == "tuple":
            return self.allocate(
                "tuple", n, {i: self.value_of(k, n) for i, k in enumerate(key[1])}, tag=("key", key)
            )
        return Value(consts=frozenset({key}))

    def _membership(self, item: Value, container: Value, n: int) -> bool | None:
        container = self.contents(container)
        const = self.key_of(item)
        if const is not None and const[0] == "str" and container.consts and not container.refs:
            return tells(container.consts, "__contains__", const[1])
        objects = self.objects(container)
        if container.consts or len(objects) != len(container.refs) or len(objects) != 1:
            return None
        obj = objects[0][1]
        if self._object_truth(objects[0][0]) is False:
            return False
        if const is None:
            return None
        if obj.kind == "set":
            return self._in_set(const, obj)
        if obj.many or obj.open or ANY in obj.fields or const in obj.unsure:
            return None
        if obj.kind == "dict":
            return (
                const in obj.fields if all(isinstance(k, tuple) or k == OWNER for k in obj.fields) else None
            )
        items = self.known_items(container, n)
        if items is None:
            return None
        known = [self.key_of(v) for v in items]
        if const in known:
            return True
        return None if None in known else False

    def _in_set(self, key: Const, obj: Obj) -> bool | None:
        if obj.open:
            return None
        if key in obj.fields:
            return None if obj.many or key in obj.unsure else True
        rest = obj.fields.get(ANY, EMPTY)
        unclear = rest.refs or rest.consts & {SCALAR, DATA, key} or any(k[1] is None for k in rest.consts)
        return None if unclear else False

    def truth(self, value: Value) -> bool | None:
        """What `bool(value)` is known to be."""
        value = self.contents(value)
        consts = described(value.consts) if len(value.consts) > 1 else value.consts
        outcomes: set[bool | None] = {const_truth(c) for c in consts}
        for kind, what in value.refs:
            outcomes.add(self._reference_truth(kind, what))
        return outcomes.pop() if len(outcomes) == 1 else None

    def _reference_truth(self, kind: str, what: Any) -> bool | None:
        if kind == "o":
            return self._object_truth(what)
        if kind == "a":
            return None
        return what not in TYPE_CHECKING

    def _object_truth(self, number: int) -> bool | None:
        obj = self.obj(number)
        if obj.kind in ("func", "class", "bound", "method", "partial", "ext", "sentinel"):
            return True
        if obj.kind == "instance" and obj.cls is not None and not obj.open:
            if self.has_unseen_fields(obj.cls):
                return None
            return None if self.lookup(obj.cls, "__bool__") or self.lookup(obj.cls, "__len__") else True
        if obj.kind in ("list", "tuple", "dict", "set") and not obj.open:
            if not obj.fields.keys() - {OWNER, "default"} and not obj.many:
                return False
            return (
                True
                if any(
                    key not in (ANY, OWNER, "default", "keys") and key not in obj.unsure for key in obj.fields
                )
                and not obj.many
                else None
            )
        return None

    def condition(self, node: ir.Expr) -> bool | None:
        if not isinstance(node, ir.BoolOp):
            return self.truth_of(self.evaluate(node), node.n)
        out, last = self.chain(node)
        truth = self.truth_of(last, node.n)
        # Whichever operand decides, `and` comes to nothing that is true, and `or` to nothing that is false.
        return truth if out is last or truth is (node.op == "or") else None

    def truth_of(self, value: Value, n: int) -> bool | None:
        """The known truth of a value in a test; calls `__bool__` or `__len__` where a class defines them."""
        for name in ("__bool__", "__len__"):
            out = self.special(value, name, [], n)
            if out is not None:
                return self.truth(out)
        return self.truth(value)


def _is_compared(stmt: ir.AnnAssign) -> bool:
    """False for a record's field that comparisons leave out: `field(compare=False)`."""
    args = stmt.value.args if isinstance(stmt.value, ir.Call) else []
    return not any(
        arg.keyword == "compare" and isinstance(arg.value, ir.Const) and arg.value.value is False
        for arg in args
    )


def negated(truth: bool | None) -> bool | None:
    return None if truth is None else not truth


def _compare(op: str, a: Const, b: Const) -> bool | None:
    kinds = {a[0], b[0]}
    if kinds == {"str", SHAPE} and op in ("==", "!="):
        shape, text = (a[1], b[1]) if a[0] == SHAPE else (b[1], a[1])
        return None if may_be(shape, text) else op == "!="
    if kinds & {"scalar", "data", "complex", SHAPE}:
        return None
    if (a[1] is None and a[0] != "none") or (b[1] is None and b[0] != "none"):
        return None
    comparable = a[0] == b[0] or kinds <= set(NUMBERS)
    if not comparable:
        return {"==": False, "!=": True}.get(op)
    try:
        return bool(_FOLD_COMPARE[op](a[1], b[1]))
    except TypeError:
        return None
