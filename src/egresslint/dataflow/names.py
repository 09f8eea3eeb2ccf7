"""Reads variables: from the frame, the scopes around it, the module, and the built-in names."""

from __future__ import annotations

from egresslint.dataflow.attribute_stores import AttributeStores
from egresslint.dataflow.core import x
from egresslint.dataflow.values import (
    EMPTY,
    Value,
)
from egresslint.ir import nodes as ir

# Longer chains of operands or accessors are no program that anyone wrote: they cost time, not sense.
MAX_CHAIN = 100
BUILTIN_NAMES = frozenset(dir(__builtins__) if not isinstance(__builtins__, dict) else __builtins__)


class Names(AttributeStores):
    """`load_name` is what a name means at this point."""

    def _name(self, node: ir.Name) -> Value:
        return self.load_name(node.id, node.n)

    def load_name(self, name: str, n: int) -> Value:
        found = self.env.get(name)
        if found is not None:
            return found
        unit = self.frame.unit
        if unit.kind != "module" and name not in unit.globals:
            found = self._enclosing(name, n)
            if found is not None:
                return found
        found = self.load_global(self.frame.globals, name, n)
        if found is not None:
            return found
        if name in BUILTIN_NAMES:
            return x("builtins." + name)
        return EMPTY if self._is_bound(name) else self.opaque(n, tag=name)

    def _is_bound(self, name: str) -> bool:
        """True for a name that the program does bind, though not yet, or no longer, here."""
        module = self.world.program.ir(self.frame.path)
        return module is not None and (name in self.frame.unit.bound or name in module.units[0].bound)

    def _enclosing(self, name: str, n: int) -> Value | None:
        frame = self.frame
        if frame.scope is not None and (name in frame.unit.captured or frame.unit.kind == "class"):
            own = self.obj(frame.scope)
            found = own.fields.get("." + (self.private(name) if frame.unit.kind == "class" else name))
            if found is not None:
                return found
        for scope in frame.scopes:
            obj = self.obj(scope)
            found = obj.fields.get("." + name)
            if found is not None:
                return self.step(found, "load", n) if found.labels else found
        return None

    def load_global(self, scope: int, name: str, n: int) -> Value | None:
        obj = self.obj(scope)
        found = obj.fields.get("." + name)
        if found is None:
            return None
        if found.labels and self.frame.unit.kind != "module":
            return self.step(found, "load", n, cell=True)
        return found

    def note_base(self, node: ir.Attr | ir.Sub) -> None:
        name = last_name(node.obj)
        if name is not None:
            self.base_names[(self.frame.path, node.n)] = name


def last_name(node: ir.Expr) -> str | None:
    """The name by which an expression is known: of a variable, an attribute, or a call's function."""
    for _ in range(MAX_CHAIN):
        if isinstance(node, ir.Name):
            return node.id
        if isinstance(node, ir.Attr):
            return node.name
        if isinstance(node, ir.Call):
            node = node.func
        elif isinstance(node, (ir.Sub, ir.Await)):
            node = node.obj if isinstance(node, ir.Sub) else node.value
        else:
            return None
    return None
