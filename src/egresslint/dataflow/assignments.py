"""Stores values: names, attributes, items, targets that unpack, augmented assignment, deletion."""

from __future__ import annotations

from egresslint.dataflow.implicit import Implicit
from egresslint.dataflow.values import A_SCALAR, DATA, Value, join
from egresslint.ir import nodes as ir


class Assignments(Implicit):
    """`assign` binds a target; `store_name` knows in which scope a name lives."""

    def _assign(self, node: ir.Assign) -> None:
        value = self.evaluate(node.value)
        for target in node.targets:
            self.assign(target, value)

    def assign(self, target: ir.Expr, value: Value) -> None:
        if self.frame.tested:
            self._forget_tests(target)
        if isinstance(target, ir.Name):
            self.store_name(target.id, self._classify_variable(target, value), target.n)
        elif isinstance(target, ir.Attr):
            base = self.evaluate(target.obj)
            self.set_attribute(
                base, self.private(target.name), self._classify_stored(target.name, value, target.n), target.n
            )
        elif isinstance(target, ir.Sub):
            base = self.evaluate(target.obj)
            self.set_item(base, self.evaluate(target.index), value, target.n)
        elif isinstance(target, ir.Display):
            self._unpack_into(target, value)
        elif isinstance(target, ir.Star):
            self.assign(target.value, value)

    def _forget_tests(self, target: ir.Expr) -> None:
        """What tests said of attributes of a name that is bound anew, or of one that is stored."""
        if isinstance(target, ir.Name):
            stale = {name for name in self.env if name.startswith(target.id + ".")}
        else:
            ending = f".{target.name}" if isinstance(target, ir.Attr) else None
            stale = {name for name in self.env if ending is not None and name.endswith(ending)}
        for name in stale:
            del self.env[name]

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
            self.write_scope(self.frame.scope, self.private(name) if unit.kind == "class" else name, value)
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
        if any(kind == "int" for kind, _ in current.consts) and self._outlives(node.target):
            current = join(current, A_SCALAR)  # it counts: who knows how often this has run
        self.assign(node.target, self.augmented(node.op, current, self.evaluate(node.value), node.n))

    def _outlives(self, target: ir.Expr) -> bool:
        """Whether what a function adds to is there when it runs the next time, by whomever it is called."""
        if isinstance(target, ir.Name):
            return target.id in self.frame.unit.globals and self.frame.path not in self.world.loading
        if not isinstance(target, ir.Attr) or not isinstance(target.obj, ir.Name):
            return False
        return any(number in self.world.cells for number, _ in self.objects(self.evaluate(target.obj)))

    def _delete(self, node: ir.Delete) -> None:
        for target in node.targets:
            self._delete_target(target)

    def _delete_target(self, target: ir.Expr) -> None:
        if isinstance(target, ir.Name):
            self._delete_name(target.id)
        elif isinstance(target, ir.Attr):
            self.delete_attribute(self.evaluate(target.obj), self.private(target.name), target.n)
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
