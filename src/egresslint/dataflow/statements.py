"""Executes statements one after the other, until one of them leaves the block."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from egresslint.dataflow.patterns import Patterns
from egresslint.dataflow.values import NONE
from egresslint.ir import nodes as ir


class Statements(Patterns):
    """`execute` runs a block and says whether its end is reached."""

    def execute(self, body: list[ir.Stmt]) -> bool:
        self.ended = False
        run = self._run_statement if self.frame.guard is None else self._run_guarded
        return all(run(stmt) for stmt in body)

    def _run_statement(self, stmt: ir.Stmt) -> bool:
        goes_on = _HANDLERS[type(stmt)](self, stmt) is not False
        return not self.take_end() and goes_on

    def _run_guarded(self, stmt: ir.Stmt) -> bool:
        """Within `try`: note the state in which an exception from outside may leave the statement.

        Its effects may have happened by then, but not what it assigns.
        """
        guard = self.frame.guard
        if guard is None or not holds_any(stmt, _RAISING):
            return self._run_statement(stmt)
        before, returned, hazards = self.fork(), len(self.frame.returns), self.hazards
        goes_on = self._run_statement(stmt)
        if self.hazards == hazards and not self.bounded:
            return goes_on
        if goes_on or not isinstance(stmt, SIMPLE) or len(self.frame.returns) > returned:
            guard.seen = self.merge(guard.seen, before)
        if goes_on:
            after = self.fork()
            guard.seen = self.merge(
                guard.seen, after if not isinstance(stmt, _ASSIGNING) else (before[0], after[1])
            )
        return goes_on

    def _expr(self, node: ir.ExprStmt) -> None:
        self.evaluate(node.value)

    def _return(self, node: ir.Return) -> bool | None:
        value = self.evaluate(node.value) if node.value is not None else NONE
        if self.ended:
            return False
        if self.frame.unit.kind in ("module", "class"):
            return None  # no Python runs the file as it stands: the rest must not hide behind it
        self.frame.returns.append((self.step(value, "return", node.n), self.heap))
        guard = self.frame.guard
        if guard is not None:
            guard.left = dict(self.env) if guard.left is None else self._merge_env(guard.left, self.env)
        return False

    def _jump(self, node: ir.Jump) -> bool | None:
        if node.kind == "pass" or not self.frame.loops:
            return None
        loop = self.frame.loops[-1]
        (loop.breaks if node.kind == "break" else loop.continues).append(self.fork())
        return False


def holds_any(node: object, kinds: tuple[type, ...]) -> bool:
    """Whether a node of one of the kinds stands anywhere below; nested definitions are units of their own."""
    stack = [node]
    while stack:
        each = stack.pop()
        if isinstance(each, kinds):
            return True
        if isinstance(each, list):
            stack.extend(each)
        elif isinstance(each, ir.Node):
            stack.extend(getattr(each, name) for name in each.__struct_fields__)
    return False


SIMPLE = (ir.ExprStmt, ir.Assign, ir.AnnAssign, ir.AugAssign, ir.Delete, ir.Return, ir.Raise, ir.Assert)
_ASSIGNING = (ir.Assign, ir.AnnAssign, ir.AugAssign)
# What calls, computes or looks up: all but the moving around of names and constants.
_RAISING = (
    ir.Call,
    ir.Sub,
    ir.Attr,
    ir.BinOp,
    ir.AugAssign,
    ir.Await,
    ir.For,
    ir.With,
    ir.Import,
    ir.ImportFrom,
)
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
