"""Executes statements one after the other, until one of them leaves the block."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from egresslint.dataflow.frames import Args
from egresslint.dataflow.patterns import Patterns
from egresslint.dataflow.values import EMPTY, NONE
from egresslint.ir import nodes as ir


class Statements(Patterns):
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
