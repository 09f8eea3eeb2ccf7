"""The LibCST visitor: turns one concrete syntax tree into IR.

It walks semantic fields only, by a table from node type to method: whitespace and punctuation, over half of
a tree, are never touched. It resolves nothing beyond the file. `Lowering.nodes` keeps the tree node of each
ordinal for as long as the lowering lives, so that positions can be computed from the same tree.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any, ClassVar, Literal

import libcst as cst

from egresslint.ir import nodes as ir
from egresslint.ir.constants import constant, merged, negated
from egresslint.ir.scopes import ModuleBuilder, UnitBuilder, normalize

_BINARY = {
    "Add": "+",
    "Subtract": "-",
    "Multiply": "*",
    "Divide": "/",
    "FloorDivide": "//",
    "Modulo": "%",
    "Power": "**",
    "LeftShift": "<<",
    "RightShift": ">>",
    "BitAnd": "&",
    "BitOr": "|",
    "BitXor": "^",
    "MatrixMultiply": "@",
}
_COMPARE = {
    "Equal": "==",
    "NotEqual": "!=",
    "LessThan": "<",
    "LessThanEqual": "<=",
    "GreaterThan": ">",
    "GreaterThanEqual": ">=",
    "Is": "is",
    "IsNot": "is not",
    "In": "in",
    "NotIn": "not in",
}
_UNARY = {"Not": "not", "Minus": "-", "Plus": "+", "BitInvert": "~"}
_AUGMENTED = {f"{name}Assign": op for name, op in _BINARY.items()}
_EMPTY = cst.Module(body=[])
_ESCAPE_OR_QUOTE = re.compile(r'(\\.)|"', re.DOTALL)
# CPython reads no longer decimal number; beyond its own limit, int() raises.
_MAX_DIGITS = 4300


def lower(module: cst.Module) -> ir.ModuleIR:
    """The IR of a whole file."""
    return Lowering().lower([(None, module)])


class Lowering:
    """One run over one file; for a notebook, over its cells in order."""

    def __init__(self) -> None:
        self.builder = ModuleBuilder()
        self.nodes: list[cst.CSTNode] = []

    def lower(self, cells: Iterable[tuple[int | None, cst.Module]]) -> ir.ModuleIR:
        """Lower the given trees as one module; a cell's index is None where the file is no notebook."""
        unit: UnitBuilder | None = None
        for index, module in cells:
            if unit is None:
                unit = self.builder.open("module", "", self._n(module))
            if index is not None:
                self.builder.cells.append(ir.CellStart(n=self.builder.count, index=index))
            unit.body.extend(self._statements(module.body))
        if unit is None:
            self.builder.open("module", "", 0)
        return self.builder.finish()

    def _n(self, node: cst.CSTNode) -> int:
        n = self.builder.count
        self.builder.count = n + 1
        self.nodes.append(node)
        return n

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
        return ir.ExprStmt(self._n(node), self.expr(node.value))

    def _assign(self, node: cst.Assign) -> ir.Stmt:
        n = self._n(node)
        value = self.expr(node.value)
        return ir.Assign(n, [self._target(t.target) for t in node.targets], value)

    def _ann_assign(self, node: cst.AnnAssign) -> ir.Stmt:
        n = self._n(node)
        value = self.expr(node.value) if node.value is not None else None
        annotation = self._annotation(node.annotation)
        assert annotation is not None
        return ir.AnnAssign(n, self._target(node.target), annotation, value)

    def _aug_assign(self, node: cst.AugAssign) -> ir.Stmt:
        n = self._n(node)
        target = self._target(node.target)
        return ir.AugAssign(n, target, _AUGMENTED[type(node.operator).__name__], self.expr(node.value))

    def _delete(self, node: cst.Del) -> ir.Stmt:
        target = node.target
        bare = isinstance(target, cst.Tuple) and not target.lpar
        targets = [item.value for item in target.elements] if bare else [target]  # type: ignore[attr-defined]  # a tuple
        return ir.Delete(self._n(node), [self._target(item) for item in targets])

    def _return(self, node: cst.Return) -> ir.Stmt:
        return ir.Return(self._n(node), self._optional(node.value))

    def _raise(self, node: cst.Raise) -> ir.Stmt:
        cause = node.cause.item if node.cause is not None else None
        return ir.Raise(self._n(node), self._optional(node.exc), self._optional(cause))

    def _assert(self, node: cst.Assert) -> ir.Stmt:
        return ir.Assert(self._n(node), self.expr(node.test), self._optional(node.msg))

    def _if(self, node: cst.If) -> ir.Stmt:
        return ir.If(self._n(node), self.expr(node.test), self._block(node.body), self._orelse(node.orelse))

    def _orelse(self, node: cst.If | cst.Else | None) -> list[ir.Stmt]:
        if node is None:
            return []
        if isinstance(node, cst.If):
            return [self._if(node)]
        return self._block(node.body)

    def _while(self, node: cst.While) -> ir.Stmt:
        return ir.While(
            self._n(node), self.expr(node.test), self._block(node.body), self._orelse(node.orelse)
        )

    def _for(self, node: cst.For) -> ir.Stmt:
        n = self._n(node)
        iterable = self.expr(node.iter)
        target = self._target(node.target)
        return ir.For(n, target, iterable, self._block(node.body), self._orelse(node.orelse))

    def _try(self, node: cst.Try | cst.TryStar) -> ir.Stmt:
        n = self._n(node)
        body = self._block(node.body)
        handlers = [self._handler(h) for h in node.handlers]
        orelse = self._orelse(node.orelse)
        final = self._block(node.finalbody.body) if node.finalbody is not None else []
        return ir.Try(n, body, handlers, orelse, final)

    def _handler(self, node: cst.ExceptHandler | cst.ExceptStarHandler) -> ir.Handler:
        n = self._n(node)
        matches = self._optional(node.type)
        name = self._as_name(node.name)
        return ir.Handler(n, matches, name, self._block(node.body))

    def _as_name(self, node: cst.AsName | None) -> str | None:
        if node is None or not isinstance(node.name, cst.Name):
            return None
        name = normalize(node.name.value)
        self.builder.bind(name)
        return name

    def _with(self, node: cst.With) -> ir.Stmt:
        n = self._n(node)
        items = [self._with_item(item) for item in node.items]
        return ir.With(n, items, self._block(node.body), node.asynchronous is not None)

    def _with_item(self, item: cst.WithItem) -> ir.WithItem:
        context = self.expr(item.item)
        target = self._target(item.asname.name) if item.asname is not None else None
        return ir.WithItem(self._n(item), context, target)

    def _import(self, node: cst.Import) -> ir.Stmt:
        return ir.Import(self._n(node), [self._import_name(alias, top=True) for alias in node.names])

    def _import_from(self, node: cst.ImportFrom) -> ir.Stmt:
        n = self._n(node)
        module = _dotted(node.module) if node.module is not None else ""
        for part in module.split(".") if module else ():
            self.builder.mention(part)
        if isinstance(node.names, cst.ImportStar):
            names = [ir.ImportName(self._n(node.names), "*", None)]
        else:
            names = [self._import_name(alias, top=False) for alias in node.names]
        return ir.ImportFrom(n, module, len(node.relative), names)

    def _import_name(self, alias: cst.ImportAlias, *, top: bool) -> ir.ImportName:
        name = _dotted(alias.name)
        for part in name.split("."):
            self.builder.mention(part)
        n = self._n(alias)
        if alias.asname is not None:
            return ir.ImportName(n, name, self._as_name(alias.asname))
        self.builder.bind(name.split(".")[0] if top else name)
        return ir.ImportName(n, name, None)

    def _global(self, node: cst.Global) -> ir.Stmt:
        names = [normalize(item.name.value) for item in node.names]
        self.builder.stack[-1].globals.update(dict.fromkeys(names))
        return ir.Scoping(self._n(node), names)

    def _nonlocal(self, node: cst.Nonlocal) -> ir.Stmt:
        names = [normalize(item.name.value) for item in node.names]
        self.builder.stack[-1].nonlocals.update(dict.fromkeys(names))
        return ir.Scoping(self._n(node), names)

    def _break(self, node: cst.Break) -> ir.Stmt:
        return ir.Jump(self._n(node), "break")

    def _continue(self, node: cst.Continue) -> ir.Stmt:
        return ir.Jump(self._n(node), "continue")

    def _pass(self, _node: cst.Pass) -> None:
        return None

    def _type_alias(self, node: cst.TypeAlias) -> ir.Stmt:
        n = self._n(node)
        return ir.Assign(n, [self._target(node.name)], self.expr(node.value))

    def _function(self, node: cst.FunctionDef) -> ir.Stmt:
        n = self._n(node)
        decorators = [self.expr(d.decorator) for d in node.decorators]
        params = self._params(node.params)
        returns = self._annotation(node.returns)
        name = normalize(node.name.value)
        self.builder.bind(name)
        unit = self.builder.open("function", name, n)
        unit.is_async = node.asynchronous is not None
        unit.returns = returns
        self._fill(unit, params, lambda: self._block(node.body))
        return ir.Define(n, unit.index, decorators)

    def _fill(self, unit: UnitBuilder, params: list[ir.Param], body: Callable[[], list[ir.Stmt]]) -> None:
        unit.params = params
        for param in params:
            self.builder.bind(param.name)
        unit.body = body()
        self.builder.close()

    def _params(self, node: cst.Parameters) -> list[ir.Param]:
        out = [self._param(p, "posonly") for p in node.posonly_params]
        out += [self._param(p, "normal") for p in node.params]
        if isinstance(node.star_arg, cst.Param):
            out.append(self._param(node.star_arg, "star"))
        out += [self._param(p, "kwonly") for p in node.kwonly_params]
        if node.star_kwarg is not None:
            out.append(self._param(node.star_kwarg, "kwstar"))
        return out

    def _param(self, node: cst.Param, kind: ir.ParamKind) -> ir.Param:
        n = self._n(node.name)
        default = self._optional(node.default)
        return ir.Param(n, normalize(node.name.value), kind, default, self._annotation(node.annotation))

    def _annotation(self, node: cst.Annotation | None) -> ir.Expr | None:
        return self.expr(node.annotation) if node is not None else None

    def _class(self, node: cst.ClassDef) -> ir.Stmt:
        n = self._n(node)
        decorators = [self.expr(d.decorator) for d in node.decorators]
        bases = [self._arg(a) for a in (*node.bases, *node.keywords)]
        name = normalize(node.name.value)
        self.builder.bind(name)
        unit = self.builder.open("class", name, n)
        self._fill(unit, [], lambda: self._block(node.body))
        return ir.DefineClass(n, unit.index, decorators, bases)

    # Patterns

    def _match(self, node: cst.Match) -> ir.Stmt:
        return ir.Match(self._n(node), self.expr(node.subject), [self._case(c) for c in node.cases])

    def _case(self, node: cst.MatchCase) -> ir.Case:
        n = self._n(node)
        pattern = self._pattern(node.pattern)
        return ir.Case(n, pattern, self._optional(node.guard), self._block(node.body))

    def _pattern(self, node: cst.CSTNode) -> ir.Pattern:
        return self._PATTERNS[type(node)](self, node)

    def _match_value(self, node: cst.MatchValue | cst.MatchSingleton) -> ir.Pattern:
        return ir.MatchValue(self._n(node), self.expr(node.value))

    def _match_sequence(self, node: cst.MatchList | cst.MatchTuple) -> ir.Pattern:
        items = [p.value if isinstance(p, cst.MatchSequenceElement) else p for p in node.patterns]
        return ir.MatchSequence(self._n(node), [self._pattern(p) for p in items])

    def _match_star(self, node: cst.MatchStar) -> ir.Pattern:
        return ir.MatchStar(self._n(node), self._capture_name(node.name))

    def _match_mapping(self, node: cst.MatchMapping) -> ir.Pattern:
        n = self._n(node)
        keys = [self.expr(e.key) for e in node.elements]
        patterns = [self._pattern(e.pattern) for e in node.elements]
        return ir.MatchMapping(n, keys, patterns, self._capture_name(node.rest))

    def _match_class(self, node: cst.MatchClass) -> ir.Pattern:
        n = self._n(node)
        cls = self.expr(node.cls)
        patterns = [self._pattern(p.value) for p in node.patterns]
        names = [normalize(k.key.value) for k in node.kwds]
        for part in names:
            self.builder.mention(part)
        return ir.MatchClass(n, cls, patterns, names, [self._pattern(k.pattern) for k in node.kwds])

    def _match_or(self, node: cst.MatchOr) -> ir.Pattern:
        return ir.MatchOr(self._n(node), [self._pattern(p.pattern) for p in node.patterns])

    def _match_as(self, node: cst.MatchAs) -> ir.Pattern:
        n = self._n(node)
        pattern = self._pattern(node.pattern) if node.pattern is not None else None
        return ir.MatchAs(n, pattern, self._capture_name(node.name))

    def _capture_name(self, node: cst.Name | None) -> str | None:
        if node is None:
            return None
        name = normalize(node.value)
        self.builder.bind(name)
        return name

    # Expressions

    def expr(self, node: cst.CSTNode) -> ir.Expr:
        return self._EXPRESSIONS[type(node)](self, node)

    def _optional(self, node: cst.CSTNode | None) -> ir.Expr | None:
        return self.expr(node) if node is not None else None

    def _target(self, node: cst.CSTNode) -> ir.Expr:
        kind = type(node)
        if kind is cst.Name:
            return self._bound_name(node)
        if kind is cst.Tuple or kind is cst.List:
            n = self._n(node)
            items = [self._target_item(e) for e in node.elements]  # type: ignore[attr-defined]  # both have elements
            return ir.Display(n, "tuple", items)
        return self.expr(node)

    def _target_item(self, node: cst.BaseElement) -> ir.Expr:
        if isinstance(node, cst.StarredElement):
            return ir.Star(self._n(node), self._target(node.value))
        return self._target(node.value)

    def _bound_name(self, node: Any) -> ir.Expr:
        name = normalize(node.value)
        self.builder.bind(name)
        return ir.Name(self._n(node), name)

    def _name(self, node: cst.Name) -> ir.Expr:
        name = normalize(node.value)
        if name in _SINGLETONS:
            return ir.Const(self._n(node), *_SINGLETONS[name])
        self.builder.use(name)
        return ir.Name(self._n(node), name)

    def _attribute(self, node: cst.Attribute) -> ir.Expr:
        obj = self.expr(node.value)
        name = normalize(node.attr.value)
        self.builder.mention(name)
        return ir.Attr(self._n(node), obj, name)

    def _call(self, node: cst.Call) -> ir.Expr:
        func = self.expr(node.func)
        args = [self._arg(a) for a in node.args]
        return ir.Call(self._n(node), func, args)

    def _arg(self, node: cst.Arg) -> ir.Arg:
        keyword = None
        if node.keyword is not None:
            keyword = normalize(node.keyword.value)
            self.builder.mention(keyword)
        return ir.Arg(self._n(node), self.expr(node.value), keyword, len(node.star))

    def _subscript(self, node: cst.Subscript) -> ir.Expr:
        obj = self.expr(node.value)
        items = [self._index(e.slice) for e in node.slice]
        n = self._n(node)
        if len(items) == 1 and not isinstance(items[0], ir.Star) and not _has_comma(node):
            return ir.Sub(n, obj, items[0])
        return ir.Sub(n, obj, ir.Display(self._n(node), "tuple", items))

    def _index(self, node: cst.BaseSlice) -> ir.Expr:
        if isinstance(node, cst.Slice):
            n = self._n(node)
            return ir.Slice(
                n, self._optional(node.lower), self._optional(node.upper), self._optional(node.step)
            )
        assert isinstance(node, cst.Index)
        if node.star:
            return ir.Star(self._n(node), self.expr(node.value))
        return self.expr(node.value)

    def _binary(self, node: cst.BinaryOperation) -> ir.Expr:
        left = self.expr(node.left)
        right = self.expr(node.right)
        return ir.BinOp(self._n(node), _BINARY[type(node.operator).__name__], left, right)

    def _boolean(self, node: cst.BooleanOperation) -> ir.Expr:
        op = "and" if isinstance(node.operator, cst.And) else "or"
        left = self.expr(node.left)
        right = self.expr(node.right)
        if isinstance(left, ir.BoolOp) and left.op == op and not node.left.lpar:
            left.n = self._n(node)
            left.values.append(right)
            return left
        return ir.BoolOp(self._n(node), op, [left, right])

    def _unary(self, node: cst.UnaryOperation) -> ir.Expr:
        operand = self.expr(node.expression)
        op = _UNARY[type(node.operator).__name__]
        n = self._n(node)
        number = negated(n, operand) if op == "-" else None
        return number or ir.UnaryOp(n, op, operand)

    def _comparison(self, node: cst.Comparison) -> ir.Expr:
        left = self.expr(node.left)
        ops = [_COMPARE[type(c.operator).__name__] for c in node.comparisons]
        rights = [self.expr(c.comparator) for c in node.comparisons]
        return ir.Compare(self._n(node), left, ops, rights)

    def _ifexp(self, node: cst.IfExp) -> ir.Expr:
        test = self.expr(node.test)
        body = self.expr(node.body)
        return ir.IfExp(self._n(node), test, body, self.expr(node.orelse))

    def _string(self, node: cst.SimpleString) -> ir.Expr:
        prefix = node.prefix
        text = node.value
        if "\\" not in text and "\r" not in text and prefix in ("", "r", "u"):
            quote = len(node.quote)
            return ir.Const(self._n(node), "str", text[len(prefix) + quote : -quote])
        return constant(self._n(node), _evaluate(text))

    def _concatenated(self, node: cst.ConcatenatedString) -> ir.Expr:
        parts: list[ir.Expr] = []
        current: cst.BaseString = node
        n = self._n(node)
        while isinstance(current, cst.ConcatenatedString):
            parts.append(self.expr(current.left))
            current = current.right
        parts.append(self.expr(current))
        literals = [part for part in parts if isinstance(part, ir.Const)]
        if len(literals) == len(parts):
            return ir.Const(n, literals[0].kind, "".join(str(part.value) for part in literals))
        flat: list[ir.Expr] = []
        for part in parts:
            flat.extend(part.parts if isinstance(part, ir.FString) else [part])
        return ir.FString(n, merged(flat))

    def _fstring(self, node: cst.FormattedString | cst.TemplatedString) -> ir.Expr:
        raw = "r" in node.start.lower()
        return ir.FString(self._n(node), self._parts(node.parts, raw=raw))

    def _parts(self, parts: Sequence[cst.CSTNode], *, raw: bool) -> list[ir.Expr]:
        out: list[ir.Expr] = []
        for part in parts:
            if isinstance(part, (cst.FormattedStringText, cst.TemplatedStringText)):
                out.append(constant(self._n(part), _piece(part.value, raw=raw)))
            else:
                self._field(part, out, raw=raw)
        return merged(out)

    def _field(self, node: Any, out: list[ir.Expr], *, raw: bool) -> None:
        conversion = node.conversion
        if node.equal is not None:
            out.append(ir.Const(self._n(node.equal), "str", _source_of(node)))
            if node.format_spec is None:
                conversion = conversion or "r"
        value = self.expr(node.expression)
        spec = self._parts(node.format_spec, raw=raw) if node.format_spec else []
        out.append(ir.Format(self._n(node), value, conversion, spec))

    def _integer(self, node: cst.Integer) -> ir.Expr:
        text = node.value.replace("_", "")
        return constant(self._n(node), int(text, 0) if len(text) < _MAX_DIGITS else 2**64)

    def _float(self, node: cst.Float) -> ir.Expr:
        return constant(self._n(node), float(node.value.replace("_", "")))

    def _imaginary(self, node: cst.Imaginary) -> ir.Expr:
        return ir.Const(self._n(node), "complex", None)

    def _ellipsis(self, node: cst.Ellipsis) -> ir.Expr:
        return ir.Const(self._n(node), "ellipsis", None)

    def _display(self, node: cst.List | cst.Tuple | cst.Set) -> ir.Expr:
        items = [self._element(e) for e in node.elements]
        return ir.Display(self._n(node), _DISPLAYS[type(node)], items)

    def _element(self, node: cst.BaseElement) -> ir.Expr:
        value = self.expr(node.value)
        return ir.Star(self._n(node), value) if isinstance(node, cst.StarredElement) else value

    def _dict(self, node: cst.Dict) -> ir.Expr:
        keys: list[ir.Expr | None] = []
        values: list[ir.Expr] = []
        for element in node.elements:
            keys.append(self.expr(element.key) if isinstance(element, cst.DictElement) else None)
            values.append(self.expr(element.value))
        return ir.DictDisplay(self._n(node), keys, values)

    def _lambda(self, node: cst.Lambda) -> ir.Expr:
        n = self._n(node)
        params = self._params(node.params)
        unit = self.builder.open("lambda", "<lambda>", n)
        self._fill(unit, params, lambda: [ir.Return(self._n(node.body), self.expr(node.body))])
        return ir.Lambda(n, unit.index)

    def _comprehension(self, node: Any) -> ir.Expr:
        hidden: set[str] = set()
        self.builder.stack[-1].hidden.append(hidden)
        clauses = [self._clause(c, hidden) for c in _clauses(node.for_in)]
        is_dict = isinstance(node, cst.DictComp)
        item = self.expr(node.key if is_dict else node.elt)
        value = self.expr(node.value) if is_dict else None
        self.builder.stack[-1].hidden.pop()
        return ir.Comp(self._n(node), _COMPREHENSIONS[type(node)], item, value, clauses)

    def _clause(self, node: cst.CompFor, hidden: set[str]) -> ir.Clause:
        iterable = self.expr(node.iter)
        hidden.update(_target_names(node.target))
        target = self._target(node.target)
        return ir.Clause(self._n(node), target, iterable, [self.expr(i.test) for i in node.ifs])

    def _await(self, node: cst.Await) -> ir.Expr:
        value = self.expr(node.expression)
        return ir.Await(self._n(node), value)

    def _yield(self, node: cst.Yield) -> ir.Expr:
        self.builder.stack[-1].is_generator = True
        if isinstance(node.value, cst.From):
            value = self.expr(node.value.item)
            return ir.YieldFrom(self._n(node), value)
        item = self._optional(node.value)
        return ir.Yield(self._n(node), item)

    def _walrus(self, node: cst.NamedExpr) -> ir.Expr:
        value = self.expr(node.value)
        hidden = self.builder.stack[-1].hidden
        self.builder.stack[-1].hidden = []
        target = self._target(node.target)
        self.builder.stack[-1].hidden = hidden
        return ir.Walrus(self._n(node), target, value)

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
    _EXPRESSIONS: ClassVar[dict[type, Callable[[Any, Any], ir.Expr]]] = {
        cst.Name: _name,
        cst.Attribute: _attribute,
        cst.Call: _call,
        cst.Subscript: _subscript,
        cst.BinaryOperation: _binary,
        cst.BooleanOperation: _boolean,
        cst.UnaryOperation: _unary,
        cst.Comparison: _comparison,
        cst.IfExp: _ifexp,
        cst.SimpleString: _string,
        cst.ConcatenatedString: _concatenated,
        cst.FormattedString: _fstring,
        cst.TemplatedString: _fstring,
        cst.Integer: _integer,
        cst.Float: _float,
        cst.Imaginary: _imaginary,
        cst.Ellipsis: _ellipsis,
        cst.List: _display,
        cst.Tuple: _display,
        cst.Set: _display,
        cst.Dict: _dict,
        cst.StarredElement: _element,
        cst.Lambda: _lambda,
        cst.ListComp: _comprehension,
        cst.SetComp: _comprehension,
        cst.GeneratorExp: _comprehension,
        cst.DictComp: _comprehension,
        cst.Await: _await,
        cst.Yield: _yield,
        cst.NamedExpr: _walrus,
    }


_SINGLETONS: dict[str, tuple[ir.ConstKind, ir.Scalar]] = {
    "None": ("none", None),
    "True": ("bool", True),
    "False": ("bool", False),
}
_DISPLAYS: dict[type, Literal["list", "tuple", "set"]] = {
    cst.List: "list",
    cst.Tuple: "tuple",
    cst.Set: "set",
}
_COMPREHENSIONS: dict[type, Literal["list", "set", "gen", "dict"]] = {
    cst.ListComp: "list",
    cst.SetComp: "set",
    cst.GeneratorExp: "gen",
    cst.DictComp: "dict",
}


def _dotted(node: cst.CSTNode) -> str:
    names: list[str] = []
    while isinstance(node, cst.Attribute):
        names.append(normalize(node.attr.value))
        node = node.value
    assert isinstance(node, cst.Name)
    names.append(normalize(node.value))
    return ".".join(reversed(names))


def _has_comma(node: cst.Subscript) -> bool:
    return isinstance(node.slice[-1].comma, cst.Comma)


def _clauses(node: cst.CompFor | None) -> list[cst.CompFor]:
    out: list[cst.CompFor] = []
    while node is not None:
        out.append(node)
        node = node.inner_for_in
    return out


def _target_names(node: cst.CSTNode) -> set[str]:
    if isinstance(node, cst.Name):
        return {normalize(node.value)}
    if isinstance(node, (cst.Tuple, cst.List)):
        return set().union(*(_target_names(e.value) for e in node.elements))
    return set()


def _piece(text: str, *, raw: bool) -> str:
    """What a piece of text in a formatted string stands for."""
    text = _with_newlines(text.replace("{{", "{").replace("}}", "}"))
    return text if raw or "\\" not in text else _unescape(text)


def _unescape(text: str) -> str:
    # A backslash right before a field, which only warns, is left over at the end.
    tail = "\\" if (len(text) - len(text.rstrip("\\"))) % 2 else ""
    body = _ESCAPE_OR_QUOTE.sub(lambda found: found[1] or '\\"', text[: len(text) - len(tail)])
    value = _evaluate(f'"""{body}"""')
    return (value if isinstance(value, str) else text) + tail


def _source_of(field: Any) -> str:
    """The text that `=` in a replacement field shows before the value."""
    parts = (field.whitespace_before_expression, field.expression, field.equal)
    return _with_newlines("".join(_EMPTY.code_for_node(part) for part in parts))


def _evaluate(text: str) -> str | bytes:
    """The value of a literal; its text as written where CPython refuses an escape in it."""
    import warnings

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            value = ast.literal_eval(text)
    except (SyntaxError, ValueError):
        body = text.lstrip("rRbBuU")
        quote = 3 if body[:3] in ('"""', "'''") else 1
        return body[quote:-quote]
    assert isinstance(value, (str, bytes))
    return value


def _with_newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
