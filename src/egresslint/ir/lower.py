"""The first front end: turns LibCST's concrete syntax tree into IR; here modules, statements and patterns.

It walks semantic fields only, by a table from node type to method: whitespace and punctuation, over half of
a tree, are never touched. It resolves nothing beyond the file. `Lowering.nodes` keeps the tree node of each
ordinal for as long as the lowering lives, so that positions can be computed from the same tree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, ClassVar

import libcst as cst

from egresslint.ir import nodes as ir
from egresslint.ir.cst_expressions import BINARY, ExpressionLowering
from egresslint.ir.scopes import UnitBuilder, normalize

_AUGMENTED = {f"{name}Assign": op for name, op in BINARY.items()}


def lower(module: cst.Module) -> ir.ModuleIR:
    """The IR of a whole file."""
    return Lowering().lower([(None, module)])


class Lowering(ExpressionLowering):
    """One run over one file; for a notebook, over its cells in order."""

    def lower(self, cells: Iterable[tuple[int | None, cst.Module]]) -> ir.ModuleIR:
        """Lower the given trees as one module; a cell's index is None where the file is no notebook."""
        unit: UnitBuilder | None = None
        for index, module in cells:
            if unit is None:
                unit = self.builder.open("module", "", self.number(module))
            if index is not None:
                self.builder.cells.append(ir.CellStart(n=self.builder.count, index=index))
            unit.body.extend(self._statements(module.body))
        if unit is None:
            self.builder.open("module", "", 0)
        return self.builder.finish()

    # Statements

    def _statements(self, body: Sequence[cst.CSTNode]) -> list[ir.Stmt]:
        out: list[ir.Stmt] = []
        for node in body:
            if type(node) is cst.SimpleStatementLine:
                for small in node.body:
                    self._statement(small, out)
            else:
                self._statement(node, out)
        return out

    def _statement(self, node: cst.CSTNode, out: list[ir.Stmt]) -> None:
        lowered = self._STATEMENTS[type(node)](self, node)
        if lowered is not None:
            out.append(lowered)

    def _block(self, block: cst.BaseSuite | None) -> list[ir.Stmt]:
        if block is None:
            return []
        if isinstance(block, cst.SimpleStatementSuite):
            out: list[ir.Stmt] = []
            for small in block.body:
                self._statement(small, out)
            return out
        return self._statements(block.body)

    def _expr_stmt(self, node: cst.Expr) -> ir.Stmt:
        return ir.ExprStmt(self.number(node), self.expr(node.value))

    def _assign(self, node: cst.Assign) -> ir.Stmt:
        n = self.number(node)
        value = self.expr(node.value)
        return ir.Assign(n, [self.target(t.target) for t in node.targets], value)

    def _ann_assign(self, node: cst.AnnAssign) -> ir.Stmt:
        n = self.number(node)
        value = self.expr(node.value) if node.value is not None else None
        annotation = self.annotation(node.annotation)
        assert annotation is not None
        return ir.AnnAssign(n, self.target(node.target), annotation, value)

    def _aug_assign(self, node: cst.AugAssign) -> ir.Stmt:
        n = self.number(node)
        target = self.target(node.target)
        return ir.AugAssign(n, target, _AUGMENTED[type(node.operator).__name__], self.expr(node.value))

    def _delete(self, node: cst.Del) -> ir.Stmt:
        target = node.target
        bare = isinstance(target, cst.Tuple) and not target.lpar
        targets = [item.value for item in target.elements] if bare else [target]  # type: ignore[attr-defined]  # a tuple
        return ir.Delete(self.number(node), [self.target(item) for item in targets])

    def _return(self, node: cst.Return) -> ir.Stmt:
        return ir.Return(self.number(node), self.optional(node.value))

    def _raise(self, node: cst.Raise) -> ir.Stmt:
        cause = node.cause.item if node.cause is not None else None
        return ir.Raise(self.number(node), self.optional(node.exc), self.optional(cause))

    def _assert(self, node: cst.Assert) -> ir.Stmt:
        return ir.Assert(self.number(node), self.expr(node.test), self.optional(node.msg))

    def _if(self, node: cst.If) -> ir.Stmt:
        return ir.If(
            self.number(node), self.expr(node.test), self._block(node.body), self._orelse(node.orelse)
        )

    def _orelse(self, node: cst.If | cst.Else | None) -> list[ir.Stmt]:
        if node is None:
            return []
        if isinstance(node, cst.If):
            return [self._if(node)]
        return self._block(node.body)

    def _while(self, node: cst.While) -> ir.Stmt:
        return ir.While(
            self.number(node), self.expr(node.test), self._block(node.body), self._orelse(node.orelse)
        )

    def _for(self, node: cst.For) -> ir.Stmt:
        n = self.number(node)
        iterable = self.expr(node.iter)
        target = self.target(node.target)
        return ir.For(n, target, iterable, self._block(node.body), self._orelse(node.orelse))

    def _try(self, node: cst.Try | cst.TryStar) -> ir.Stmt:
        n = self.number(node)
        body = self._block(node.body)
        handlers = [self._handler(h) for h in node.handlers]
        orelse = self._orelse(node.orelse)
        final = self._block(node.finalbody.body) if node.finalbody is not None else []
        return ir.Try(n, body, handlers, orelse, final, isinstance(node, cst.TryStar))

    def _handler(self, node: cst.ExceptHandler | cst.ExceptStarHandler) -> ir.Handler:
        n = self.number(node)
        matches = self.optional(node.type)
        name = self._as_name(node.name)
        return ir.Handler(n, matches, name, self._block(node.body))

    def _as_name(self, node: cst.AsName | None) -> str | None:
        if node is None or not isinstance(node.name, cst.Name):
            return None
        name = normalize(node.name.value)
        self.builder.bind(name)
        return name

    def _with(self, node: cst.With) -> ir.Stmt:
        n = self.number(node)
        items = [self._with_item(item) for item in node.items]
        return ir.With(n, items, self._block(node.body), node.asynchronous is not None)

    def _with_item(self, item: cst.WithItem) -> ir.WithItem:
        context = self.expr(item.item)
        target = self.target(item.asname.name) if item.asname is not None else None
        return ir.WithItem(self.number(item), context, target)

    def _import(self, node: cst.Import) -> ir.Stmt:
        return ir.Import(self.number(node), [self._import_name(alias, top=True) for alias in node.names])

    def _import_from(self, node: cst.ImportFrom) -> ir.Stmt:
        n = self.number(node)
        module = _dotted(node.module) if node.module is not None else ""
        for part in module.split(".") if module else ():
            self.builder.mention(part)
        if isinstance(node.names, cst.ImportStar):
            names = [ir.ImportName(self.number(node.names), "*", None)]
        else:
            names = [self._import_name(alias, top=False) for alias in node.names]
        return ir.ImportFrom(n, module, len(node.relative), names)

    def _import_name(self, alias: cst.ImportAlias, *, top: bool) -> ir.ImportName:
        name = _dotted(alias.name)
        for part in name.split("."):
            self.builder.mention(part)
        n = self.number(alias)
        if alias.asname is not None:
            return ir.ImportName(n, name, self._as_name(alias.asname))
        self.builder.bind(name.split(".")[0] if top else name)
        return ir.ImportName(n, name, None)

    def _global(self, node: cst.Global) -> ir.Stmt:
        names = [normalize(item.name.value) for item in node.names]
        self.builder.stack[-1].globals.update(dict.fromkeys(names))
        return ir.Scoping(self.number(node), names)

    def _nonlocal(self, node: cst.Nonlocal) -> ir.Stmt:
        names = [normalize(item.name.value) for item in node.names]
        self.builder.stack[-1].nonlocals.update(dict.fromkeys(names))
        return ir.Scoping(self.number(node), names)

    def _break(self, node: cst.Break) -> ir.Stmt:
        return ir.Jump(self.number(node), "break")

    def _continue(self, node: cst.Continue) -> ir.Stmt:
        return ir.Jump(self.number(node), "continue")

    def _pass(self, _node: cst.Pass) -> None:
        return None

    def _type_alias(self, node: cst.TypeAlias) -> ir.Stmt:
        n = self.number(node)
        return ir.Assign(n, [self.target(node.name)], self.expr(node.value))

    def _function(self, node: cst.FunctionDef) -> ir.Stmt:
        n = self.number(node)
        decorators = [self.expr(d.decorator) for d in node.decorators]
        params = self.params(node.params)
        returns = self.annotation(node.returns)
        name = normalize(node.name.value)
        self.builder.bind(name)
        unit = self.builder.open("function", name, n)
        unit.is_async = node.asynchronous is not None
        unit.returns = returns
        self.fill(unit, params, lambda: self._block(node.body))
        return ir.Define(n, unit.index, decorators)

    def _class(self, node: cst.ClassDef) -> ir.Stmt:
        n = self.number(node)
        decorators = [self.expr(d.decorator) for d in node.decorators]
        bases = [self.arg(a) for a in (*node.bases, *node.keywords)]
        name = normalize(node.name.value)
        self.builder.bind(name)
        unit = self.builder.open("class", name, n)
        self.fill(unit, [], lambda: self._block(node.body))
        return ir.DefineClass(n, unit.index, decorators, bases)

    # Patterns

    def _match(self, node: cst.Match) -> ir.Stmt:
        return ir.Match(self.number(node), self.expr(node.subject), [self._case(c) for c in node.cases])

    def _case(self, node: cst.MatchCase) -> ir.Case:
        n = self.number(node)
        pattern = self._pattern(node.pattern)
        return ir.Case(n, pattern, self.optional(node.guard), self._block(node.body))

    def _pattern(self, node: cst.CSTNode) -> ir.Pattern:
        return self._PATTERNS[type(node)](self, node)

    def _match_value(self, node: cst.MatchValue | cst.MatchSingleton) -> ir.Pattern:
        return ir.MatchValue(self.number(node), self.expr(node.value))

    def _match_sequence(self, node: cst.MatchList | cst.MatchTuple) -> ir.Pattern:
        items = [p.value if isinstance(p, cst.MatchSequenceElement) else p for p in node.patterns]
        return ir.MatchSequence(self.number(node), [self._pattern(p) for p in items])

    def _match_star(self, node: cst.MatchStar) -> ir.Pattern:
        return ir.MatchStar(self.number(node), self._capture_name(node.name))

    def _match_mapping(self, node: cst.MatchMapping) -> ir.Pattern:
        n = self.number(node)
        keys = [self.expr(e.key) for e in node.elements]
        patterns = [self._pattern(e.pattern) for e in node.elements]
        return ir.MatchMapping(n, keys, patterns, self._capture_name(node.rest))

    def _match_class(self, node: cst.MatchClass) -> ir.Pattern:
        n = self.number(node)
        cls = self.expr(node.cls)
        patterns = [self._pattern(p.value) for p in node.patterns]
        names = [normalize(k.key.value) for k in node.kwds]
        for part in names:
            self.builder.mention(part)
        return ir.MatchClass(n, cls, patterns, names, [self._pattern(k.pattern) for k in node.kwds])

    def _match_or(self, node: cst.MatchOr) -> ir.Pattern:
        return ir.MatchOr(self.number(node), [self._pattern(p.pattern) for p in node.patterns])

    def _match_as(self, node: cst.MatchAs) -> ir.Pattern:
        n = self.number(node)
        pattern = self._pattern(node.pattern) if node.pattern is not None else None
        return ir.MatchAs(n, pattern, self._capture_name(node.name))

    def _capture_name(self, node: cst.Name | None) -> str | None:
        if node is None:
            return None
        name = normalize(node.value)
        self.builder.bind(name)
        return name

    # What lowers each type of node; a method's own annotation says which it takes.
    _STATEMENTS: ClassVar[dict[type, Callable[[Any, Any], ir.Stmt | None]]] = {
        cst.Expr: _expr_stmt,
        cst.Assign: _assign,
        cst.AnnAssign: _ann_assign,
        cst.AugAssign: _aug_assign,
        cst.Del: _delete,
        cst.Return: _return,
        cst.Raise: _raise,
        cst.Assert: _assert,
        cst.If: _if,
        cst.While: _while,
        cst.For: _for,
        cst.Try: _try,
        cst.TryStar: _try,
        cst.With: _with,
        cst.Import: _import,
        cst.ImportFrom: _import_from,
        cst.Global: _global,
        cst.Nonlocal: _nonlocal,
        cst.Break: _break,
        cst.Continue: _continue,
        cst.Pass: _pass,
        cst.TypeAlias: _type_alias,
        cst.FunctionDef: _function,
        cst.ClassDef: _class,
        cst.Match: _match,
    }
    _PATTERNS: ClassVar[dict[type, Callable[[Any, Any], ir.Pattern]]] = {
        cst.MatchValue: _match_value,
        cst.MatchSingleton: _match_value,
        cst.MatchList: _match_sequence,
        cst.MatchTuple: _match_sequence,
        cst.MatchStar: _match_star,
        cst.MatchMapping: _match_mapping,
        cst.MatchClass: _match_class,
        cst.MatchOr: _match_or,
        cst.MatchAs: _match_as,
    }


def _dotted(node: cst.CSTNode) -> str:
    names: list[str] = []
    while isinstance(node, cst.Attribute):
        names.append(normalize(node.attr.value))
        node = node.value
    assert isinstance(node, cst.Name)
    names.append(normalize(node.value))
    return ".".join(reversed(names))
