"""Takes branches, and narrows variables to what a test leaves of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from egresslint.catalog.routes import Catalog
from egresslint.dataflow.comparison import TYPE_CHECKING
from egresslint.dataflow.definitions import Definitions
from egresslint.dataflow.frames import State
from egresslint.dataflow.shapes import SHAPE, holding, middle
from egresslint.dataflow.values import DATA, EMPTY, Const, Key, Narrowed, Obj, Value, reference, same
from egresslint.ir import nodes as ir

_FOR_TYPES = frozenset(("x", name) for name in TYPE_CHECKING)


class Branches(Definitions):
    """`if`, and `narrow` for every other place that tests."""

    for_types: bool
    catalog: Catalog

    def _if(self, node: ir.If) -> bool:
        truth = self.condition(node.test)
        if self.ended:
            return False
        if truth is not None:
            if not truth:
                self._import_for_types(node)
            return self.execute(node.body if truth else node.orelse)
        before = self.fork()
        self.narrow(node.test, outcome=True)
        first = (self.env, self.heap) if self.execute(node.body) else None
        self.restore(before)
        self.narrow(node.test, outcome=False)
        second = (self.env, self.heap) if self.execute(node.orelse) else None
        return self._continue_with(self.merge(first, second))

    def _import_for_types(self, node: ir.If) -> None:
        """Names that only a type checker imports are still what annotations name."""
        if isinstance(node.test, (ir.Name, ir.Attr)) and self.evaluate(node.test).refs & _FOR_TYPES:
            outer, self.for_types = self.for_types, True
            self.execute([stmt for stmt in node.body if isinstance(stmt, (ir.Import, ir.ImportFrom))])
            self.for_types = outer

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
        elif isinstance(test, (ir.Name, ir.Attr, ir.Sub)):
            self._narrow_name(test, lambda value: self._truthy_part(value, outcome=outcome))
        elif isinstance(test, ir.Compare) and len(test.ops) == 1:
            self._narrow_compare(test, outcome=outcome)
        elif isinstance(test, ir.Call) and isinstance(test.func, ir.Name) and test.func.id == "isinstance":
            self._narrow_isinstance(test, outcome=outcome)
        elif isinstance(test, ir.Call) and outcome:
            self._narrow_prefix(test)

    def _narrow_name(self, name: ir.Expr, keep: Callable[[Value], Value]) -> None:
        if isinstance(name, ir.Name) and name.id in self.env:
            kept = keep(self.env[name.id])
            if not kept.is_empty():
                self.env[name.id] = kept
            return
        place = self._place(name)
        if place is None:
            return
        number, key = place
        old = self.obj(number).fields[key]
        kept = keep(old)
        if not kept.is_empty() and not same(old, kept):
            self.write(number, key, kept, strong=True)

    def _place(self, node: ir.Expr) -> tuple[int, Key] | None:
        """The object and key under which code keeps what a test looks at; None where that may be several."""
        if isinstance(node, ir.Name):
            scope, key = self.frame.scope, "." + node.id
            held = scope is not None and self.frame.unit.kind != "class" and key in self.obj(scope).fields
            return (scope, key) if held and scope is not None else None
        if not isinstance(node, (ir.Attr, ir.Sub)) or not _is_plain(node.obj):
            return None
        base = self.evaluate(node.obj)
        objects = self.objects(base)
        if len(objects) != 1 or len(base.refs) != 1 or base.consts:
            return None
        number, obj = objects[0]
        child = "." + self.private(node.name) if isinstance(node, ir.Attr) else _const_key(node.index)
        kind = "instance" if isinstance(node, ir.Attr) else "dict"
        held = obj.kind == kind and not (obj.many or obj.open) and child in obj.fields
        return (number, child) if held and not self._is_computed(obj, node) else None

    def _is_computed(self, obj: Obj, node: ir.Attr | ir.Sub) -> bool:
        """True for an attribute that a property or a hook gives, whatever the object holds."""
        if obj.cls is None or not isinstance(node, ir.Attr):
            return False
        found = self.lookup(obj.cls, node.name)
        hooked = self.lookup(obj.cls, "__getattribute__") is not None
        return hooked or (found is not None and self.is_data_descriptor(found[1]))

    def _truthy_part(self, value: Value, *, outcome: bool) -> Value:
        consts = frozenset(
            c for c in value.consts if self.truth(Value(consts=frozenset({c}))) is not (not outcome)
        )
        refs = value.refs
        if not outcome:
            refs = frozenset(r for r in refs if self.truth(reference(r)) is not True)
            return self.empty_part(Value(value.labels, refs, consts))
        return Value(value.labels, refs, consts)

    def _narrow_prefix(self, test: ir.Call) -> None:
        """`model.startswith("cohere.")`."""
        if not isinstance(test.func, ir.Attr) or test.func.name != "startswith" or len(test.args) != 1:
            return
        prefix = test.args[0].value
        if isinstance(prefix, ir.Const) and prefix.kind == "str":
            self._narrow_text(_plain_text(test.func.obj), str(prefix.value))

    def _narrow_text(self, name: ir.Expr, text: str) -> None:
        """Leave of a variable or attribute what holds a text."""
        self._narrow_name(name, lambda value: self._holding(value, text))
        if isinstance(name, ir.Attr) and isinstance(name.obj, ir.Name) and name.obj.id in self.env:
            self._believe(name, f"{name.obj.id}.{name.name}", text)

    def _believe(self, name: ir.Attr, key: str, text: str) -> None:
        """Note what is left of an attribute of an object that may be one of several: none of them changes."""
        before = self.evaluate(name)
        kept = self._holding(before, text)
        if not kept.is_empty() and not same(before, kept):
            self.frame.tested = True
            self.env[key] = Narrowed(before, kept)

    def _holding(self, value: Value, text: str) -> Value:
        """The value where it is a text that holds another: one that names a provider is worth to remember."""
        if not self._is_plain_data(value):
            return value
        consts = frozenset(c for c in value.consts if _may_hold(c, text.lower()))
        if not any(marker in text.encode() for marker in self.catalog.markers()):
            return Value(value.labels, value.refs, consts)
        shown = frozenset(const for const in consts if const[0] == "str")
        if value.refs or DATA in consts:
            shown |= {DATA, holding(text)}
        return Value(value.labels, consts=shown)

    def _narrow_compare(self, test: ir.Compare, *, outcome: bool) -> None:
        op, right = test.ops[0], test.rights[0]
        left = test.left.target if isinstance(test.left, ir.Walrus) else test.left
        if op in ("in", "not in") and outcome == (op == "in"):
            if isinstance(left, ir.Const) and left.kind == "str":
                self._narrow_text(_plain_text(right), str(left.value))
            else:
                self._narrow_name(left, lambda v: self._one_of(v, right))
            return
        if not isinstance(right, ir.Const):
            return
        const = (right.kind, right.value)
        equal = outcome == (op in ("is", "=="))
        if op not in ("is", "is not", "==", "!="):
            return
        if equal:
            self._narrow_name(left, lambda v: self._equal_part(v, const, exact=op.startswith("is")))
        else:
            self._narrow_name(left, lambda v: Value(v.labels, v.refs, v.consts - {const}))

    def _equal_part(self, value: Value, const: tuple[str, Any], *, exact: bool) -> Value:
        if exact and (const in value.consts or const[0] == "none"):
            return Value(consts=frozenset({const}))
        if const[0] == "str" and len(const[1]) > 1 and not exact and self._is_plain_data(value):
            return Value(consts=frozenset({const}))
        return value

    def _one_of(self, value: Value, container: ir.Expr) -> Value:
        """Text that is found among constants is one of them, and tells no more than that.

        But not a character: many of them, each found among constants, still make up what the text said.
        """
        choices = self._constants_in(self.contents(self.evaluate(container)), container.n)
        return Value(consts=choices) if choices and self._is_plain_data(value) else value

    def _is_plain_data(self, value: Value) -> bool:
        """True for what comes from outside or is a constant: such as no class says how it compares."""
        return all(kind == "o" and self.obj(what).kind == "opaque" for kind, what in value.refs)

    def _constants_in(self, container: Value, n: int) -> frozenset[Const]:
        """All that a container holds, where that is nothing but texts that code shows."""
        items = self.known_items(container, n) or []
        for _, obj in self.objects(container):
            if obj.kind == "set" and len(container.refs) == 1 and not (obj.many or obj.open):
                items = [self.value_of(key, n) if isinstance(key, tuple) else EMPTY for key in obj.fields]
        consts = [item.constant() for item in items if not item.labels]
        texts = frozenset(const for const in consts if const is not None and const[0] == "str")
        return texts if len(texts) == len(items) and any(len(text) > 1 for _, text in texts) else frozenset()

    def _narrow_isinstance(self, test: ir.Call, *, outcome: bool) -> None:
        if len(test.args) != 2:
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


def _may_hold(const: Const, text: str) -> bool:
    """False for a text without the other, and for what a test for another name has left elsewhere."""
    kind, what = const
    known = what if kind == "str" else middle(what) if kind == SHAPE else None
    return known is None or text in known.lower()


def _is_plain(node: ir.Expr) -> bool:
    """True for names and their attributes, which can be evaluated once more."""
    while isinstance(node, ir.Attr):
        node = node.obj
    return isinstance(node, ir.Name)


def _const_key(node: ir.Expr) -> Key:
    return (node.kind, node.value) if isinstance(node, ir.Const) else None


def _plain_text(node: ir.Expr) -> ir.Expr:
    """What `model.lower()` and its kin are made from."""
    if not isinstance(node, ir.Call) or not isinstance(node.func, ir.Attr) or node.args:
        return node
    return node.func.obj if node.func.name in ("lower", "casefold", "strip") else node
