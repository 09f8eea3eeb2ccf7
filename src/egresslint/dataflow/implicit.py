"""Every implicit call in one place: operators, truth, comparison, subscripts, iteration, text, `await`.

Where an operand's class defines the special method it is called like any other; what is left follows the
built-in types.
"""

from __future__ import annotations

import operator
from typing import Any


from egresslint.dataflow.expressions import MAX_TEXT, Expressions, const_truth
from egresslint.dataflow.frames import Args
from egresslint.dataflow.values import (
    A_SCALAR,
    ANY,
    DATA,
    EMPTY,
    MAX_WIDTH,
    SCALAR,
    SOME_DATA,
    Const,
    Obj,
    Value,
    constant,
    join,
    join_all,
    reference,
)
from egresslint.ir import nodes as ir

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
_UNARY = {"-": "__neg__", "+": "__pos__", "~": "__invert__"}
_COMPARISONS = {
    "==": ("__eq__", "__eq__"),
    "!=": ("__ne__", "__ne__"),
    "<": ("__lt__", "__gt__"),
    "<=": ("__le__", "__ge__"),
    ">": ("__gt__", "__lt__"),
    ">=": ("__ge__", "__le__"),
}
_FOLD: dict[str, Any] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "//": operator.floordiv,
    "%": operator.mod,
}
_FOLD_COMPARE: dict[str, Any] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_NUMBERS = ("int", "bool", "float")
_ENVIRONMENTS = frozenset({"os.environ", "os.environb"})
_SEQUENCES = ("list", "tuple", "iter", "gen", "view")


class Implicit(Expressions):
    """Dispatch to special methods, and the built-in types' own behaviour."""

    def special(self, value: Value, name: str, args: list[Value], n: int) -> Value | None:
        """The result of a special method over all instances in `value`; None where no class defines it."""
        out: Value | None = None
        for number, obj in self.objects(value):
            if obj.kind != "instance" or obj.cls is None:
                continue
            found = self.lookup(obj.cls, name)
            if found is None:
                continue
            method = self.bind_member(found[1], reference(("o", number)), obj.cls, n)
            result = self.call(method, Args(list(args)), n)
            out = result if out is None else join(out, result)
        return out

    def others(self, value: Value, name: str) -> Value:
        """The value without the instances whose class defines the special method."""
        kept = set(value.refs)
        for number, obj in self.objects(value):
            if obj.kind == "instance" and obj.cls is not None and self.lookup(obj.cls, name) is not None:
                kept.discard(("o", number))
        return value if len(kept) == len(value.refs) else Value(value.labels, frozenset(kept), value.consts)

    # Operators

    def binary(self, op: str, left: Value, right: Value, n: int) -> Value:
        forward, reflected = _OPERATORS[op]
        out = self.special(left, forward, [right], n)
        if out is not None:
            left = self.others(left, forward)
            if left.is_empty() or not (left.refs or left.consts):
                return out
        back = self.special(right, reflected, [left], n) if out is None else None
        if back is not None:
            right = self.others(right, reflected)
            out = back
            if not (right.refs or right.consts):
                return out
        composed = self.compose(op, left, right, n)
        if composed is not None:
            return composed
        return join(out or EMPTY, self._builtin_binary(op, left, right, n))

    def compose(self, op: str, left: Value, right: Value, n: int) -> Value | None:
        """What an operator means to library objects that carry a model; None where it means nothing special."""
        raise NotImplementedError

    def _builtin_binary(self, op: str, left: Value, right: Value, n: int) -> Value:
        folded = self._fold(op, left, right)
        if folded is not None:
            return folded.with_labels(self.step_labels({**left.labels, **right.labels}, "format", n))
        if op == "%" and self._is_text(left):
            return self.percent(left, right, n)
        if op in ("+", "|", "*", "&", "-", "^"):
            merged = self._combine(op, left, right, n)
            if merged is not None:
                return merged
        return self.flat_join([left, right], n)

    def flat_join(self, parts: list[Value], n: int) -> Value:
        out = join_all(self.flatten(part, "format", n) for part in parts)
        if not out.labels and DATA not in out.consts:
            return A_SCALAR
        return Value(out.labels, consts=SOME_DATA.consts)

    def percent(self, left: Value, right: Value, n: int) -> Value:
        """`text % values`."""
        items = self.known_items(right, n) if any(o.kind == "tuple" for _, o in self.objects(right)) else None
        if items is None:
            items = [right]
        return self.flat_join([left, *(self.to_text(item, n, method="__str__") for item in items)], n)

    def _is_text(self, value: Value) -> bool:
        return any(c[0] in ("str", "bytes") for c in value.consts)

    def _fold(self, op: str, left: Value, right: Value) -> Value | None:
        a, b = left.constant(), right.constant()
        if a is None or b is None or op not in _FOLD or a[1] is None or b[1] is None:
            return None
        if a[0] in _NUMBERS and b[0] in _NUMBERS:
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
        if op in ("-", "&"):
            return self.allocate("set", n, {ANY: self.iterate(left, n)})
        return self.allocate("set", n, {ANY: join(self.iterate(left, n), self.iterate(right, n))})

    def _concatenated(self, kind: str, left: Value, right: Value, n: int) -> Value:
        a, b = self.known_items(left, n), self.known_items(right, n)
        if a is not None and b is not None:
            return self.allocate(kind, n, dict(enumerate([*a, *b])))
        fields: dict[Any, Value] = dict(enumerate(a)) if a is not None else {}
        rest = join(self.iterate(left, n) if a is None else EMPTY, self.iterate(right, n))
        fields[ANY] = rest
        return self.allocate(kind, n, fields)

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
        if out is not None:
            return out
        mutable = [(number, o) for number, o in self.objects(target) if o.kind in ("list", "set", "dict")]
        if mutable and op in ("+", "|", "-", "&"):
            for number, obj in mutable:
                self._augment_container(op, number, obj, value, n)
            return target
        return self.binary(op, target, value, n)

    def _augment_container(self, op: str, number: int, obj: Obj, value: Value, n: int) -> None:
        if obj.kind == "dict":
            self.update_mapping(number, value, n)
        elif op in ("+", "|"):
            self.call_method(reference(("o", number)), "extend" if obj.kind == "list" else "update", Args([value]), n)

    def unary(self, op: str, operand: Value, n: int) -> Value:
        out = self.special(operand, _UNARY[op], [], n)
        if out is not None:
            return out
        const = operand.constant()
        if const is not None and const[0] in _NUMBERS and const[1] is not None and op in "+-":
            return constant(const[0] if const[0] != "bool" else "int", -const[1] if op == "-" else +const[1])
        return self.flat_join([operand], n)

    # Comparison and truth

    def compare(self, op: str, left: Value, right: Value, n: int) -> Value | bool | None:
        if op in ("in", "not in"):
            return self._contains(op, left, right, n)
        if op in ("is", "is not"):
            return self._identity(op, left, right)
        forward, reflected = _COMPARISONS[op]
        out = self.special(left, forward, [right], n)
        if out is None:
            out = self.special(right, reflected, [left], n)
        if out is not None:
            return out
        return self._compare_consts(op, left, right)

    def _compare_consts(self, op: str, left: Value, right: Value) -> bool | None:
        if left.refs or right.refs or not left.consts or not right.consts:
            return self._differ_by_type(op, left, right)
        outcomes = {_compare(op, a, b) for a in left.consts for b in right.consts}
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
        return None

    def _identities(self, value: Value) -> frozenset[Any] | None:
        """What the value may be, if all of it compares by identity and stands for one object each."""
        for number, obj in self.objects(value):
            enumerated = self.world.keys[number][0] == "enum"
            if not (obj.kind in ("func", "class") or enumerated):
                return None
        return None if any(kind != "o" for kind, _ in value.refs) else value.refs

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
        return self._differ_by_type("==", left, right)

    def _maybe_none(self, value: Value) -> bool:
        if DATA in value.consts or any(kind in ("x", "a") for kind, _ in value.refs):
            return any(kind == "a" for kind, _ in value.refs) or DATA in value.consts
        return any(obj.kind == "opaque" for _, obj in self.objects(value))

    def _contains(self, op: str, item: Value, container: Value, n: int) -> Value | bool | None:
        out = self.special(container, "__contains__", [item], n)
        if out is not None:
            return out
        if self.special(container, "__iter__", [], n) is not None:
            return None
        found = self._membership(item, container, n)
        return found if found is None or op == "in" else not found

    def _membership(self, item: Value, container: Value, n: int) -> bool | None:
        const = item.constant()
        text = container.text()
        if const is not None and text is not None and const[0] == "str":
            return const[1] in text
        objects = self.objects(container)
        if const is None or container.consts or len(objects) != len(container.refs) or len(objects) != 1:
            return None
        obj = objects[0][1]
        if obj.many or obj.open or ANY in obj.fields:
            return None
        if obj.kind == "dict":
            return const in obj.fields if all(isinstance(k, tuple) for k in obj.fields) else None
        items = self.known_items(container, n)
        if items is None:
            return None
        known = [v.constant() for v in items]
        if const in known:
            return True
        return None if None in known else False

    def truth(self, value: Value) -> bool | None:
        """What `bool(value)` is known to be."""
        outcomes: set[bool | None] = {const_truth(c) for c in value.consts}
        for kind, what in value.refs:
            outcomes.add(self._object_truth(what) if kind == "o" else (None if kind == "a" else True))
        return outcomes.pop() if len(outcomes) == 1 else None

    def _object_truth(self, number: int) -> bool | None:
        obj = self.obj(number)
        if obj.kind in ("func", "class", "bound", "method", "partial", "ext"):
            return True
        if obj.kind == "instance" and obj.cls is not None and not obj.open:
            if self.external_bases(obj.cls):
                return None
            return None if self.lookup(obj.cls, "__bool__") or self.lookup(obj.cls, "__len__") else True
        if obj.kind in ("list", "tuple", "dict", "set") and not obj.open:
            if not obj.fields and not obj.many:
                return False
            return True if any(key != ANY for key in obj.fields) and not obj.many else None
        return None

    def condition(self, node: ir.Expr) -> bool | None:
        """The known truth of a test; calls `__bool__` or `__len__` where a class defines them."""
        value = self.evaluate(node)
        for name in ("__bool__", "__len__"):
            out = self.special(value, name, [], node.n)
            if out is not None:
                return self.truth(out)
        return self.truth(value)

    # Subscripts

    def get_item(self, base: Value, index: Value, n: int) -> Value:
        out = self.special(base, "__getitem__", [index], n)
        if out is None:
            out = self._class_item(base, index, n)
        for number, obj in self.objects(self.others(base, "__getitem__")):
            out = join(out, self._object_item(number, obj, index, n))
        for number, path in self.refs(base, "a"):
            out = join(out, reference(("a", (number, path + "[]"))))
        if base.consts:
            out = join(out, self._text_item(base, index))
        for dotted in self.refs(base, "x"):
            if dotted in _ENVIRONMENTS:
                out = join(out, self.environment(index.text(), n))
            else:
                out = join(out, reference(("x", dotted)))
        if base.labels:
            out = out.with_labels(self.step_labels(base.labels, "load", n))
        return self._classify_key(out, base, index, n)

    def environment(self, name: str | None, n: int) -> Value:
        """The value of an environment variable; None where code does not show which."""
        return self.opaque(n, tag=("env", name), info={"env": name or "?"})

    def _class_item(self, base: Value, index: Value, n: int) -> Value:
        out = EMPTY
        for number, obj in self.objects(base):
            if obj.kind == "class":
                member = self.lookup(number, "__class_getitem__")
                name = index.text()
                if name is not None and self.is_enum(number):
                    out = join(out, self.get_attribute(reference(("o", number)), name, n))
                elif member is None:
                    out = join(out, reference(("o", number)))
        return out

    def _text_item(self, base: Value, index: Value) -> Value:
        if DATA in base.consts:
            return SOME_DATA
        text, const = base.text(), index.constant()
        if text is not None and const is not None and const[0] == "int" and const[1] is not None:
            return constant("str", text[const[1]]) if -len(text) <= const[1] < len(text) else EMPTY
        return A_SCALAR

    def _classify_key(self, out: Value, base: Value, index: Value, n: int) -> Value:
        """A key that names sensitive data labels what is read under it."""
        keys = index.texts()
        if not keys and any(obj.kind in ("list", "tuple") for _, obj in self.objects(index)):
            keys = [t for item in self.known_items(index, n) or [] for t in item.texts()]
        if not keys or not self.may_hold_data(out) or not self.has_content(out):
            return out
        for key in keys[:MAX_WIDTH]:
            found = self.classifier.name(
                key, "key", self.frame.path, self.module_name(), owner=self.owner_name(base, n), siblings=()
            )
            if found is not None:
                out = self.clear(out, ("*",), n) if found.category == "none" else self.source(out, found, key, n)
        return out

    def _object_item(self, number: int, obj: Obj, index: Value, n: int) -> Value:
        if obj.kind == "dict":
            return self._dict_item(number, obj, index, n)
        if obj.kind in ("list", "tuple", "iter", "view"):
            return self._sequence_item(number, obj, index, n)
        if obj.kind in ("opaque", "ext"):
            key = index.constant() or ANY
            if key in obj.fields:
                return self.read_child(number, obj, key, n)
            if isinstance(key, tuple) and ANY in obj.fields:
                return self.read_child(number, obj, ANY, n)
            if obj.kind == "ext":
                return reference(("a", (number, "[]"))).with_labels(obj.labels)
            return self.step(self.child(number, key, obj), "load", n)
        if obj.kind == "instance":
            return self._record_item(number, obj, index, n)
        return EMPTY

    def _record_item(self, number: int, obj: Obj, index: Value, n: int) -> Value:
        """An instance without `__getitem__`: a named tuple by position, a typed dict or row by key."""
        const = index.constant()
        assert obj.cls is not None
        if const is not None and const[0] == "int" and const[1] is not None:
            names = list(self.fields_of(obj.cls))
            if -len(names) <= const[1] < len(names):
                return self.get_attribute(reference(("o", number)), names[const[1]], n)
        if const is not None:
            if const in obj.fields:
                return self.read_child(number, obj, const, n)
            if const[0] == "str" and "." + const[1] in obj.fields:
                return self.read_child(number, obj, "." + const[1], n)
        if ANY in obj.fields:
            return self.read_child(number, obj, ANY, n)
        if obj.open or self.external_bases(obj.cls):
            return self.step(self.child(number, const or ANY, obj), "load", n)
        return EMPTY

    def _dict_item(self, number: int, obj: Obj, index: Value, n: int) -> Value:
        out = EMPTY
        const = index.constant()
        if const is not None:
            for key in (const, ANY):
                if key in obj.fields:
                    out = join(out, self.read_child(number, obj, key, n))
            if out.is_empty() and "default" in obj.fields:
                return self._default_item(number, obj, const, n)
        else:
            for key in obj.fields:
                if key != "default" and not isinstance(key, str) or key == ANY:
                    if self._may_equal(key, index):
                        out = join(out, self.read_child(number, obj, key, n))
            if "default" in obj.fields:
                out = join(out, self._default_item(number, obj, ANY, n))
        if out.is_empty() and obj.open:
            return self.child(number, const or ANY, obj)
        return out.with_labels(obj.labels)

    def _default_item(self, number: int, obj: Obj, key: Any, n: int) -> Value:
        """`defaultdict`: a missing key is made and stored."""
        made = self.call(obj.fields["default"], Args(), n)
        self.write(number, key, made, strong=False)
        return made

    def _may_equal(self, key: Any, index: Value) -> bool:
        if key == ANY or not isinstance(key, tuple):
            return True
        if index.refs or DATA in index.consts or SCALAR in index.consts or not index.consts:
            return True
        return key in index.consts

    def _sequence_item(self, number: int, obj: Obj, index: Value, n: int) -> Value:
        slices = [o for _, o in self.objects(index) if o.kind == "slice"]
        if slices:
            return self._slice_of(number, obj, slices[0], n)
        const = index.constant()
        if const is not None and const[0] in ("int", "bool") and const[1] is not None:
            return self._position(number, obj, int(const[1]), n)
        return self.iterate(reference(("o", number)), n)

    def _position(self, number: int, obj: Obj, position: int, n: int) -> Value:
        length = self.known_length(obj)
        if position < 0:
            if length is None:
                return self.iterate(reference(("o", number)), n)
            position += length
        out = EMPTY
        for key in (position, ANY):
            if key in obj.fields:
                out = join(out, self.read_child(number, obj, key, n))
        return out

    def known_length(self, obj: Obj) -> int | None:
        """How many items a sequence has, where that is known."""
        if ANY in obj.fields or obj.many or obj.open:
            return None
        return sum(1 for key in obj.fields if isinstance(key, int))

    def _slice_of(self, number: int, obj: Obj, piece: Obj, n: int) -> Value:
        items = self.known_items(reference(("o", number)), n)
        bounds = [piece.fields[i].constant() for i in range(3)]
        plain = all(b is not None and b[0] in ("none", "int") for b in bounds)
        kind = obj.kind if obj.kind in ("list", "tuple") else "list"
        if items is not None and plain:
            cut = slice(*(b[1] for b in bounds if b is not None))
            if cut.step != 0:
                return self.allocate(kind, n, dict(enumerate(items[cut])), tag=number)
        return self.allocate(kind, n, {ANY: self.iterate(reference(("o", number)), n)}, tag=number)

    def set_item(self, base: Value, index: Value, value: Value, n: int) -> None:
        self.special(base, "__setitem__", [index, value], n)
        rest = self.others(base, "__setitem__")
        strong = len(rest.refs) == 1
        for number, obj in self.objects(rest):
            if obj.kind == "list":
                self._set_position(number, obj, index, self.step(value, "store", n), strong=strong, n=n)
            else:
                self.store_key(number, index, value, n, strong=strong)

    def _set_position(self, number: int, obj: Obj, index: Value, value: Value, *, strong: bool, n: int) -> None:
        const = index.constant()
        if any(o.kind == "slice" for _, o in self.objects(index)):
            self.write(number, ANY, self.iterate(value, n), strong=False)
            return
        if const is not None and const[0] == "int" and const[1] is not None:
            length = self.known_length(obj)
            position = const[1] + length if const[1] < 0 and length is not None else const[1]
            if position >= 0:
                self.write(number, position if ANY not in obj.fields else ANY, value, strong=strong and ANY not in obj.fields)
                return
        self.write(number, ANY, value, strong=False)

    def store_key(self, number: int, key: Value, value: Value, n: int, *, strong: bool = True) -> None:
        """`container[key] = value` for dicts and unknown objects."""
        const = key.constant()
        text = const[1] if const is not None and const[0] == "str" else None
        if text is not None:
            value = self._classify_stored(text, value, n)
        value = self.step(value, "store", n)
        if const is not None:
            self.write(number, const, value, strong=strong)
            return
        for choice in key.consts if not key.refs and DATA not in key.consts and SCALAR not in key.consts else (ANY,):
            self.write(number, choice, value, strong=False)
        if key.labels:
            self.write(number, "keys", Value(key.labels, consts=SOME_DATA.consts), strong=False)

    def _classify_stored(self, key: str, value: Value, n: int) -> Value:
        if not self.may_hold_data(value) or not self.has_content(value):
            return value
        found = self.classifier.name(key, "key", self.frame.path, self.module_name())
        if found is None or found.category == "none":
            return value
        return self.source(value, found, key, n)

    def update_mapping(self, number: int, other: Value, n: int) -> None:
        """`dict.update(other)` and `{**other}`."""
        for _, obj in self.objects(other):
            if obj.kind == "dict":
                self._update_from(number, obj, n)
            elif obj.kind in ("list", "tuple", "iter", "view", "gen", "set"):
                for pair in self.known_items(other, n) or [self.iterate(other, n)]:
                    self.store_key(number, self._pair(pair, 0, n), self._pair(pair, 1, n), n)
            else:
                self.taint(number, self.deep_labels(other))
                rest = Value(obj.labels, consts=SOME_DATA.consts)
                self.write(number, ANY, join(rest, self.iterate_values(other, n)), strong=False)
        if other.labels:
            self.taint(number, self.step_labels(other.labels, "store", n))

    def iterate_values(self, value: Value, n: int) -> Value:
        return self.get_item(value, SOME_DATA, n)

    def _update_from(self, number: int, obj: Obj, n: int) -> None:
        for key, value in obj.fields.items():
            strong = key != ANY and not (ANY in obj.fields)
            self.write(number, key, self.step(value, "store", n), strong=strong)
        if obj.labels:
            self.taint(number, obj.labels)
        if obj.open:
            self.write(number, ANY, Value(obj.labels, consts=SOME_DATA.consts), strong=False)

    def _pair(self, pair: Value, position: int, n: int) -> Value:
        return self.get_item(pair, constant("int", position), n)

    def delete_item(self, base: Value, index: Value, n: int) -> None:
        self.special(base, "__delitem__", [index], n)
        const = index.constant()
        for number, obj in self.objects(self.others(base, "__delitem__")):
            if const is None or obj.many or len(base.refs) != 1:
                continue
            self.remove_key(number, obj, const)

    def remove_key(self, number: int, obj: Obj, const: Const) -> None:
        """Forget one key of a dict, or one position of a list, moving up what follows."""
        if obj.kind == "list":
            length = self.known_length(obj)
            if length is None or const[0] != "int" or const[1] is None:
                return
            position = const[1] + length if const[1] < 0 else const[1]
            items = [obj.fields[i] for i in range(length) if i in obj.fields and i != position]
            self.heap[number] = obj.replace(fields=dict(enumerate(items)))
        elif const in obj.fields:
            fields = dict(obj.fields)
            del fields[const]
            self.heap[number] = obj.replace(fields=fields)

    # Iteration

    def known_items(self, value: Value, n: int) -> list[Value] | None:
        """The items in order, where their number is known; None otherwise."""
        if value.consts or len(value.refs) != 1:
            return None
        ((kind, number),) = value.refs
        if kind != "o":
            return None
        obj = self.obj(number)
        if obj.kind == "dict" and not (obj.many or obj.open or ANY in obj.fields or "default" in obj.fields):
            return [Value(value.labels, consts=frozenset({k})) for k in obj.fields if isinstance(k, tuple)]
        if obj.kind not in _SEQUENCES or obj.many or obj.open or ANY in obj.fields:
            return None
        out = []
        for position in range(len(obj.fields)):
            if position not in obj.fields:
                return None
            out.append(self.read_child(number, obj, position, n).with_labels(value.labels))
        return out

    def iterate(self, value: Value, n: int) -> Value:
        """One item of an iterable, whichever it is."""
        out = EMPTY
        protocol = self._iterate_instances(value, n)
        if protocol is not None:
            out = protocol
        for number, obj in self.objects(value):
            if obj.kind == "instance" and protocol is not None:
                continue
            out = join(out, self._one_item(number, obj, n))
        for number, path in self.refs(value, "a"):
            out = join(out, reference(("a", (number, path + "[]"))))
        if value.consts:
            out = join(out, SOME_DATA if DATA in value.consts else A_SCALAR)
        if self.refs(value, "x"):
            out = join(out, self.opaque(n, tag="item"))
        if value.labels:
            out = out.with_labels(self.step_labels(value.labels, "load", n))
        return out

    def _iterate_instances(self, value: Value, n: int) -> Value | None:
        iterator = self.special(value, "__iter__", [], n)
        if iterator is None:
            iterator = self.special(value, "__aiter__", [], n)
        if iterator is not None:
            step = self.special(iterator, "__next__", [], n)
            if step is None:
                step = self.special(iterator, "__anext__", [], n)
            if step is not None:
                return self.await_value(step, n)
            return self.iterate(iterator, n)
        found = self.special(value, "__next__", [], n)
        return found if found is not None else self.special(value, "__getitem__", [A_SCALAR], n)

    def _one_item(self, number: int, obj: Obj, n: int) -> Value:
        if obj.kind == "dict":
            keys = frozenset(k for k in obj.fields if isinstance(k, tuple))
            out = Value(consts=keys) if keys else EMPTY
            if "keys" in obj.fields:
                out = join(out, obj.fields["keys"])
            if ANY in obj.fields or obj.open:
                out = join(out, SOME_DATA)
            return out.with_labels(obj.labels)
        if obj.kind in ("list", "tuple", "set", "iter", "view", "gen"):
            out = EMPTY
            for key in obj.fields:
                if key == ANY or isinstance(key, int):
                    out = join(out, self.read_child(number, obj, key, n))
            return out.with_labels(obj.labels) if not out.is_empty() else out
        if obj.kind in ("opaque", "ext", "instance"):
            return self.step(self.child(number, ANY, obj), "load", n) if obj.kind != "ext" else reference(
                ("a", (number, "[]"))
            ).with_labels(obj.labels)
        return EMPTY

    # Text and coroutines

    def to_text(self, value: Value, n: int, *, method: str) -> Value:
        """`str(value)`, `repr(value)` or the text that formatting takes."""
        text = value.text()
        if text is not None:
            return value
        chain = {
            "__format__": ("__format__", "__str__", "__repr__"),
            "__str__": ("__str__", "__repr__"),
            "__repr__": ("__repr__",),
        }[method]
        const = value.constant()
        if const is not None and const[0] in ("int", "bool", "none") and (const[1] is not None or const[0] == "none"):
            return Value(value.labels, consts=frozenset({("str", str(const[1]))}))
        out = EMPTY
        rest = value
        for name in chain:
            args = [SOME_DATA] if name == "__format__" else []
            found = self.special(rest, name, args, n)
            if found is not None:
                out = join(out, found)
                rest = self.others(rest, name)
        if rest.refs or rest.consts or rest.labels:
            out = join(out, self.flatten(rest, "format", n) if rest.refs else self.step(rest, "format", n))
        return out

    def await_value(self, value: Value, n: int) -> Value:
        out = Value(value.labels, consts=value.consts)
        for kind, what in sorted(value.refs, key=repr):
            if kind == "o":
                out = join(out, self._await_object(what, n))
            else:
                out = join(out, reference((kind, what)))
        return out

    def _await_object(self, number: int, n: int) -> Value:
        obj = self.obj(number)
        if obj.kind == "awaitable":
            return self.read_child(number, obj, "value", n)
        if obj.kind == "instance":
            result = self.special(reference(("o", number)), "__await__", [], n)
            if result is not None:
                out = EMPTY
                for _, made in self.objects(result):
                    out = join(out, made.fields.get("return", EMPTY))
                return out if not out.is_empty() else self.iterate(result, n)
        return reference(("o", number))

    def unpack(self, value: Value, count: int, star: int | None, n: int) -> list[Value]:
        """The parts of `value` for `count` targets, of which the one at `star` takes the rest as a list."""
        items = self.known_items(value, n)
        if items is not None and (len(items) == count or (star is not None and len(items) >= count - 1)):
            return self._unpack_known(items, count, star, n)
        if items is not None and star is None:
            return [EMPTY] * count
        one = self.iterate(value, n)
        parts = [self._unpack_part(value, position, one, star, n) for position in range(count)]
        if star is not None:
            parts[star] = self.allocate("list", n, {ANY: one}, tag="rest")
        return parts

    def _unpack_part(self, value: Value, position: int, one: Value, star: int | None, n: int) -> Value:
        """Positions are told apart where the iterable keeps them: an unknown one, or several candidates."""
        objects = self.objects(value)
        kept = objects and all(o.kind in ("tuple", "list", "opaque", "ext") for _, o in objects)
        if kept and (star is None or position < star) and not value.consts and len(objects) == len(value.refs):
            return self.get_item(value, constant("int", position), n)
        return one

    def _unpack_known(self, items: list[Value], count: int, star: int | None, n: int) -> list[Value]:
        if star is None:
            return items
        tail = count - star - 1
        middle = items[star : len(items) - tail]
        rest = self.allocate("list", n, dict(enumerate(middle)), tag="rest")
        return [*items[:star], rest, *items[len(items) - tail :]]


def _number(op: str, a: Any, b: Any) -> Value | None:
    try:
        result = _FOLD[op](a, b)
    except (ArithmeticError, ValueError, TypeError):
        return None
    if isinstance(result, int) and abs(result) >= 2**62:
        return A_SCALAR
    return constant("float" if isinstance(result, float) else "int", result)


def _compare(op: str, a: Const, b: Const) -> bool | None:
    kinds = {a[0], b[0]}
    if kinds & {"scalar", "data", "complex"}:
        return None
    if a[1] is None and a[0] != "none" or b[1] is None and b[0] != "none":
        return None
    comparable = a[0] == b[0] or kinds <= set(_NUMBERS)
    if not comparable:
        return {"==": False, "!=": True}.get(op)
    try:
        return bool(_FOLD_COMPARE[op](a[1], b[1]))
    except TypeError:
        return None


