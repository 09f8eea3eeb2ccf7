"""The second front end: turns CPython's own tree into the IR that `ir.lower` makes of LibCST's.

It serves files of which most is never shown, since CPython parses ten times as fast, and what LibCST refuses
and CPython takes. What it makes is the same, ordinal by ordinal, and a test holds the two against each other.
The tree comes with positions, so that places can be made on the way. It resolves nothing beyond the file.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence
from typing import Any, ClassVar

from egresslint.ir import nodes as ir
from egresslint.ir.ast_expressions import OPERATORS, ExpressionLowering
from egresslint.ir.constants import constant
from egresslint.ir.passages import correct
from egresslint.ir.positions import Place
from egresslint.ir.scopes import UnitBuilder

Cell = tuple[int | None, ast.Module, str]
"""A cell's index (None where the file is no notebook), its tree, and the text that it was parsed from."""


def lower_ast(tree: ast.Module, text: str) -> tuple[ir.ModuleIR, dict[int, Place]]:
    """The IR of a whole file and the places of its ordinals; `text` is what the tree was parsed from.

    It recurses as deep as the tree nests: call it where the stack allows that.
    """
    module, places = lower_ast_cells([(None, tree, text)])
    return module, places or {}


def lower_ast_cells(
    cells: Sequence[Cell], *, located: bool = True
) -> tuple[ir.ModuleIR, dict[int, Place] | None]:
    """The cells of a notebook as one module; each has places of its own, which are made if `located`."""
    lowering = StatementLowering(located=located)
    module = lowering.lower(cells)
    if lowering.places is not None:
        correct(lowering.places, lowering.passages)
        lowering.places.update((n, lowering.places[other]) for n, other in lowering.alike)
    return module, lowering.places


class StatementLowering(ExpressionLowering):
    """One run over one file; for a notebook, over its cells in order."""

    def lower(self, cells: Sequence[Cell]) -> ir.ModuleIR:
        unit: UnitBuilder | None = None
        for index, tree, text in cells:
            self.read(text)
            if unit is None:
                unit = self.builder.open("module", "", self.number_all())
            if index is not None:
                self.builder.cells.append(ir.CellStart(n=self.builder.count, index=index))
            unit.body.extend(self.block(tree.body))
        if unit is None:
            self.builder.open("module", "", 0)
        return self.builder.finish()

    def block(self, body: Sequence[ast.stmt]) -> list[ir.Stmt]:
        """The statements of a block; `pass` is none."""
        return [self.statement(node) for node in body if not isinstance(node, ast.Pass)]

    def statement(self, node: ast.stmt) -> ir.Stmt:
        return self._STATEMENTS[type(node).__name__](self, node)

    # Simple statements

    def _expr_stmt(self, node: ast.Expr) -> ir.Stmt:
        return ir.ExprStmt(self.number(node), self.expr(node.value))

    def _assign(self, node: ast.Assign) -> ir.Stmt:
        n = self.number(node)
        value = self.expr(node.value)
        return ir.Assign(n, [self.target(target) for target in node.targets], value)

    def _ann_assign(self, node: ast.AnnAssign) -> ir.Stmt:
        n = self.number(node)
        value = self.optional(node.value)
        annotation = self.expr(node.annotation)
        return ir.AnnAssign(n, self.target(node.target), annotation, value)

    def _aug_assign(self, node: ast.AugAssign) -> ir.Stmt:
        n = self.number(node)
        target = self.target(node.target)
        return ir.AugAssign(n, target, OPERATORS[type(node.op)], self.expr(node.value))

    def _type_alias(self, node: Any) -> ir.Stmt:
        return ir.Assign(self.number(node), [self.target(node.name)], self.expr(node.value))

    def _delete(self, node: ast.Delete) -> ir.Stmt:
        return ir.Delete(self.number(node), [self.target(target) for target in node.targets])

    def _return(self, node: ast.Return) -> ir.Stmt:
        return ir.Return(self.number(node), self.optional(node.value))

    def _raise(self, node: ast.Raise) -> ir.Stmt:
        return ir.Raise(self.number(node), self.optional(node.exc), self.optional(node.cause))

    def _assert(self, node: ast.Assert) -> ir.Stmt:
        return ir.Assert(self.number(node), self.expr(node.test), self.optional(node.msg))

    def _break(self, node: ast.Break) -> ir.Stmt:
        return ir.Jump(self.number(node), "break")

    def _continue(self, node: ast.Continue) -> ir.Stmt:
        return ir.Jump(self.number(node), "continue")

    def _global(self, node: ast.Global) -> ir.Stmt:
        self.builder.stack[-1].globals.update(dict.fromkeys(node.names))
        return ir.Scoping(self.number(node), node.names)

    def _nonlocal(self, node: ast.Nonlocal) -> ir.Stmt:
        self.builder.stack[-1].nonlocals.update(dict.fromkeys(node.names))
        return ir.Scoping(self.number(node), node.names)

    # Imports

    def _import(self, node: ast.Import) -> ir.Stmt:
        return ir.Import(self.number(node), [self._import_name(alias, top=True) for alias in node.names])

    def _import_from(self, node: ast.ImportFrom) -> ir.Stmt:
        n = self.number(node)
        module = node.module or ""
        self._mention_path(module)
        names = [self._import_name(alias, top=False) for alias in node.names]
        return ir.ImportFrom(n, module, node.level, names)

    def _import_name(self, alias: ast.alias, *, top: bool) -> ir.ImportName:
        n = self.number(alias)
        if alias.name == "*":
            return ir.ImportName(n, "*", None)
        self._mention_path(alias.name)
        bound = alias.asname or (alias.name.split(".")[0] if top else alias.name)
        self.builder.bind(bound)
        return ir.ImportName(n, alias.name, alias.asname)

    def _mention_path(self, path: str) -> None:
        for part in path.split(".") if path else ():
            self.builder.mention(part)

    # Compound statements

    def _if(self, node: ast.If) -> ir.Stmt:
        return ir.If(self.number(node), self.expr(node.test), self.block(node.body), self.block(node.orelse))

    def _while(self, node: ast.While) -> ir.Stmt:
        return ir.While(
            self.number(node), self.expr(node.test), self.block(node.body), self.block(node.orelse)
        )

    def _for(self, node: ast.For | ast.AsyncFor) -> ir.Stmt:
        n = self.number(node)
        iterable = self.expr(node.iter)
        target = self.target(node.target)
        return ir.For(n, target, iterable, self.block(node.body), self.block(node.orelse))

    def _try(self, node: Any) -> ir.Stmt:
        n = self.number(node)
        body = self.block(node.body)
        handlers = [self._handler(handler) for handler in node.handlers]
        orelse = self.block(node.orelse)
        final = self.block(node.finalbody)
        is_star = type(node).__name__ == "TryStar"
        return ir.Try(n, body, handlers, orelse, final, is_star)

    def _handler(self, node: ast.ExceptHandler) -> ir.Handler:
        n = self.number(node)
        matches = self.optional(node.type)
        name = self._bound(node.name)
        return ir.Handler(n, matches, name, self.block(node.body))

    def _with(self, node: ast.With | ast.AsyncWith) -> ir.Stmt:
        n = self.number(node)
        items = [self._with_item(item) for item in node.items]
        is_async = isinstance(node, ast.AsyncWith)
        return ir.With(n, items, self.block(node.body), is_async)

    def _with_item(self, item: ast.withitem) -> ir.WithItem:
        context = self.expr(item.context_expr)
        target = self.target(item.optional_vars) if item.optional_vars is not None else None
        return ir.WithItem(self.number(item.context_expr, item.optional_vars), context, target)

    # Definitions: the parameters of types, as in `def f[T: int]`, are not in the IR.

    def _function(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> ir.Stmt:
        n = self.number(node)
        decorators = [self.expr(decorator) for decorator in node.decorator_list]
        params = self.params(node.args)
        returns = self.optional(node.returns)
        self.builder.bind(node.name)
        unit = self.builder.open("function", node.name, n)
        unit.is_async = isinstance(node, ast.AsyncFunctionDef)
        unit.returns = returns
        self.fill(unit, params, lambda: self.block(node.body))
        return ir.Define(n, unit.index, decorators)

    def _class(self, node: ast.ClassDef) -> ir.Stmt:
        n = self.number(node)
        decorators = [self.expr(decorator) for decorator in node.decorator_list]
        bases = self.args(node.bases, node.keywords)
        self.builder.bind(node.name)
        unit = self.builder.open("class", node.name, n)
        self.fill(unit, [], lambda: self.block(node.body))
        return ir.DefineClass(n, unit.index, decorators, bases)

    # Patterns

    def _match(self, node: ast.Match) -> ir.Stmt:
        return ir.Match(self.number(node), self.expr(node.subject), [self._case(case) for case in node.cases])

    def _case(self, node: ast.match_case) -> ir.Case:
        n = self.number(node.pattern, node.body[-1])
        pattern = self._pattern(node.pattern)
        return ir.Case(n, pattern, self.optional(node.guard), self.block(node.body))

    def _pattern(self, node: ast.pattern) -> ir.Pattern:
        return self._PATTERNS[type(node)](self, node)

    def _match_value(self, node: ast.MatchValue) -> ir.Pattern:
        return ir.MatchValue(self.number(node), self.expr(node.value))

    def _match_singleton(self, node: ast.MatchSingleton) -> ir.Pattern:
        return ir.MatchValue(self.number(node), constant(self.number(node), node.value))

    def _match_sequence(self, node: ast.MatchSequence) -> ir.Pattern:
        return ir.MatchSequence(self.number(node), [self._pattern(item) for item in node.patterns])

    def _match_star(self, node: ast.MatchStar) -> ir.Pattern:
        return ir.MatchStar(self.number(node), self._bound(node.name))

    def _match_mapping(self, node: ast.MatchMapping) -> ir.Pattern:
        n = self.number(node)
        keys = [self.expr(key) for key in node.keys]
        patterns = [self._pattern(pattern) for pattern in node.patterns]
        return ir.MatchMapping(n, keys, patterns, self._bound(node.rest))

    def _match_class(self, node: ast.MatchClass) -> ir.Pattern:
        n = self.number(node)
        cls = self.expr(node.cls)
        patterns = [self._pattern(pattern) for pattern in node.patterns]
        for name in node.kwd_attrs:
            self.builder.mention(name)
        named = [self._pattern(pattern) for pattern in node.kwd_patterns]
        return ir.MatchClass(n, cls, patterns, node.kwd_attrs, named)

    def _match_or(self, node: ast.MatchOr) -> ir.Pattern:
        return ir.MatchOr(self.number(node), [self._pattern(pattern) for pattern in node.patterns])

    def _match_as(self, node: ast.MatchAs) -> ir.Pattern:
        n = self.number(node)
        pattern = self._pattern(node.pattern) if node.pattern is not None else None
        return ir.MatchAs(n, pattern, self._bound(node.name))

    def _bound(self, name: str | None) -> str | None:
        if name is not None:
            self.builder.bind(name)
        return name

    # What lowers each type of node: by name, since some came after Python 3.10.
    _STATEMENTS: ClassVar[dict[str, Callable[[Any, Any], ir.Stmt]]] = {
        "Expr": _expr_stmt,
        "Assign": _assign,
        "AnnAssign": _ann_assign,
        "AugAssign": _aug_assign,
        "TypeAlias": _type_alias,
        "Delete": _delete,
        "Return": _return,
        "Raise": _raise,
        "Assert": _assert,
        "Break": _break,
        "Continue": _continue,
        "Global": _global,
        "Nonlocal": _nonlocal,
        "Import": _import,
        "ImportFrom": _import_from,
        "If": _if,
        "While": _while,
        "For": _for,
        "AsyncFor": _for,
        "Try": _try,
        "TryStar": _try,
        "With": _with,
        "AsyncWith": _with,
        "FunctionDef": _function,
        "AsyncFunctionDef": _function,
        "ClassDef": _class,
        "Match": _match,
    }
    _PATTERNS: ClassVar[dict[type, Callable[[Any, Any], ir.Pattern]]] = {
        ast.MatchValue: _match_value,
        ast.MatchSingleton: _match_singleton,
        ast.MatchSequence: _match_sequence,
        ast.MatchStar: _match_star,
        ast.MatchMapping: _match_mapping,
        ast.MatchClass: _match_class,
        ast.MatchOr: _match_or,
        ast.MatchAs: _match_as,
    }
