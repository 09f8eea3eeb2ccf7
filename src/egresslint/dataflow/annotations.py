"""Says what an annotation names, and what a value of that type is.

Annotations are hints: where one tells nothing of use the value stays unknown, and none is ever checked.
"""

from __future__ import annotations

from typing import Any

from egresslint.dataflow.core import x
from egresslint.dataflow.naming import RowOf
from egresslint.dataflow.unknown import Unknown
from egresslint.dataflow.values import (
    EMPTY,
    Value,
    join,
    join_all,
)
from egresslint.ir import nodes as ir


class Annotations(Unknown):
    """`typed_value` makes an unknown value of an annotated type."""

    def typed_value(self, annotation: ir.Expr, path: str, n: int, *, tag: object) -> Value | None:
        """An unknown value of an annotated type; None where the annotation tells nothing of use."""
        kinds = self.resolve_annotation(annotation, path)
        out: Value | None = None
        for number, obj in self.objects(kinds):
            if obj.kind == "class":
                made = self._typed_instance(number, n, tag)
                out = made if out is None else join(out, made)
        for name in self.refs(kinds, "x"):
            typed = self.external_instance(name, n, tag)
            if typed is not None:
                out = typed if out is None else join(out, typed)
        return out

    def _typed_instance(self, cls: int, n: int, tag: object) -> Value:
        if self.is_enum(cls):
            return join_all(self.enum_members(cls, n))
        if self.is_typed_dict(cls):
            return self.allocate("dict", n, {}, info=RowOf(cls), tag=("typed", tag), open=True)
        return self.allocate("instance", n, {}, cls=cls, tag=("typed", cls, tag), open=True)

    def external_instance(self, name: str, n: int, tag: object) -> Value | None:
        raise NotImplementedError

    def resolve_annotation(self, node: ir.Expr, path: str) -> Value:
        """The classes that an annotation names, through `Optional`, `Union`, `Annotated` and the like."""
        if isinstance(node, ir.Const):
            return self._annotation_text(node, path)
        if isinstance(node, ir.Name):
            scope = self.world.scopes.get(path)
            found = self.load_global(scope, node.id, node.n) if scope is not None else None
            return found if found is not None else x("builtins." + node.id)
        if isinstance(node, ir.Attr):
            base = self.resolve_annotation(node.obj, path)
            kept = frozenset(r for r in base.refs if r[0] in ("m", "x") or self._is_class(r))
            return self.get_attribute(Value(refs=kept), node.name, node.n) if kept else EMPTY
        if isinstance(node, ir.BinOp) and node.op == "|":
            return join(self.resolve_annotation(node.left, path), self.resolve_annotation(node.right, path))
        if isinstance(node, ir.Sub):
            return self._generic(node, path)
        return EMPTY

    def _is_class(self, ref: Any) -> bool:
        return ref[0] == "o" and self.obj(ref[1]).kind == "class"

    def _generic(self, node: ir.Sub, path: str) -> Value:
        base = self.resolve_annotation(node.obj, path)
        names = {name.rsplit(".", 1)[-1] for name in self.refs(base, "x")}
        arguments = node.index.items if isinstance(node.index, ir.Display) else [node.index]
        if names & {"Optional", "Union", "Final", "ClassVar", "Awaitable", "Type", "type"}:
            return join_all(self.resolve_annotation(a, path) for a in arguments)
        if "Annotated" in names and arguments:
            return join_all(self.resolve_annotation(a, path) for a in arguments)
        return base

    def _annotation_text(self, node: ir.Const, path: str) -> Value:
        if node.kind != "str" or not isinstance(node.value, str):
            return EMPTY
        parts = node.value.strip().split("|")
        out = EMPTY
        for part in parts:
            names = part.strip().split(".")
            if all(name.isidentifier() for name in names):
                expr: ir.Expr = ir.Name(node.n, names[0])
                for name in names[1:]:
                    expr = ir.Attr(node.n, expr, name)
                out = join(out, self.resolve_annotation(expr, path))
        return out

    def annotation_name(self, annotation: ir.Expr, path: str) -> str | None:
        """The dotted name of the annotated type, where it is one from outside the project."""
        node = annotation
        if isinstance(node, (ir.Sub, ir.BinOp, ir.Const, ir.Attr, ir.Name)):
            names = self.refs(self.resolve_annotation(node, path), "x")
            plain = [name for name in names if not name.startswith(("builtins.", "typing."))]
            return plain[0] if plain else None
        return None
