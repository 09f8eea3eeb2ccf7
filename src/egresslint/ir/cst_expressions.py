"""Expressions of LibCST's tree as IR: the lower half of the first front end. It resolves nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, ClassVar, Literal

import libcst as cst

from egresslint.ir import nodes as ir
from egresslint.ir.constants import constant, negated
from egresslint.ir.cst_strings import evaluate, piece, source_of
from egresslint.ir.scopes import ModuleBuilder, UnitBuilder, normalize

BINARY = {
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
# CPython reads no longer decimal number; beyond its own limit, int() raises.
_MAX_DIGITS = 4300
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


class ExpressionLowering:
    """What statements and expressions share, and the expressions."""

    def __init__(self) -> None:
        self.builder = ModuleBuilder()
        self.nodes: list[cst.CSTNode] = []

    def number(self, node: cst.CSTNode) -> int:
        """The next ordinal, which stands at the place of a node; a node may have several."""
        n = self.builder.count
        self.builder.count = n + 1
        self.nodes.append(node)
        return n

    # Functions

    def fill(self, unit: UnitBuilder, params: list[ir.Param], body: Callable[[], list[ir.Stmt]]) -> None:
        """Complete the unit that was opened last."""
        unit.params = params
        for param in params:
            self.builder.bind(param.name)
        unit.body = body()
        self.builder.close()

    def params(self, node: cst.Parameters) -> list[ir.Param]:
        out = [self._param(p, "posonly") for p in node.posonly_params]
        out += [self._param(p, "normal") for p in node.params]
        if isinstance(node.star_arg, cst.Param):
            out.append(self._param(node.star_arg, "star"))
        out += [self._param(p, "kwonly") for p in node.kwonly_params]
        if node.star_kwarg is not None:
            out.append(self._param(node.star_kwarg, "kwstar"))
        return out

    def _param(self, node: cst.Param, kind: ir.ParamKind) -> ir.Param:
        n = self.number(node.name)
        default = self.optional(node.default)
        return ir.Param(n, normalize(node.name.value), kind, default, self.annotation(node.annotation))

    def annotation(self, node: cst.Annotation | None) -> ir.Expr | None:
        return self.expr(node.annotation) if node is not None else None

    # Expressions

    def expr(self, node: cst.CSTNode) -> ir.Expr:
        return self._EXPRESSIONS[type(node)](self, node)

    def optional(self, node: cst.CSTNode | None) -> ir.Expr | None:
        return self.expr(node) if node is not None else None

    def target(self, node: cst.CSTNode) -> ir.Expr:
        kind = type(node)
        if kind is cst.Name:
            return self._bound_name(node)
        if kind is cst.Tuple or kind is cst.List:
            n = self.number(node)
            items = [self._target_item(e) for e in node.elements]  # type: ignore[attr-defined]  # both have elements
            return ir.Display(n, "tuple", items)
        return self.expr(node)

    def _target_item(self, node: cst.BaseElement) -> ir.Expr:
        if isinstance(node, cst.StarredElement):
            return ir.Star(self.number(node), self.target(node.value))
        return self.target(node.value)

    def _bound_name(self, node: Any) -> ir.Expr:
        name = normalize(node.value)
        self.builder.bind(name)
        return ir.Name(self.number(node), name)

    def _name(self, node: cst.Name) -> ir.Expr:
        name = normalize(node.value)
        if name in _SINGLETONS:
            return ir.Const(self.number(node), *_SINGLETONS[name])
        self.builder.use(name)
        return ir.Name(self.number(node), name)

    def _attribute(self, node: cst.Attribute) -> ir.Expr:
        obj = self.expr(node.value)
        name = normalize(node.attr.value)
        self.builder.mention(name)
        return ir.Attr(self.number(node), obj, name)

    def _call(self, node: cst.Call) -> ir.Expr:
        func = self.expr(node.func)
        args = [self.arg(a) for a in node.args]
        return ir.Call(self.number(node), func, args)

    def arg(self, node: cst.Arg) -> ir.Arg:
        keyword = None
        if node.keyword is not None:
            keyword = normalize(node.keyword.value)
            self.builder.mention(keyword)
        return ir.Arg(self.number(node), self.expr(node.value), keyword, len(node.star))

    def _subscript(self, node: cst.Subscript) -> ir.Expr:
        obj = self.expr(node.value)
        items = [self._index(e.slice) for e in node.slice]
        if len(items) == 1 and not isinstance(items[0], ir.Star) and not _has_comma(node):
            return ir.Sub(self.number(node), obj, items[0])
        index = ir.Display(self.number(node), "tuple", items)
        return ir.Sub(self.number(node), obj, index)

    def _index(self, node: cst.BaseSlice) -> ir.Expr:
        if isinstance(node, cst.Slice):
            n = self.number(node)
            return ir.Slice(n, self.optional(node.lower), self.optional(node.upper), self.optional(node.step))
        assert isinstance(node, cst.Index)
        value = self.expr(node.value)
        return ir.Star(self.number(node), value) if node.star else value

    def _binary(self, node: cst.BinaryOperation) -> ir.Expr:
        left = self.expr(node.left)
        right = self.expr(node.right)
        return ir.BinOp(self.number(node), BINARY[type(node.operator).__name__], left, right)

    def _boolean(self, node: cst.BooleanOperation) -> ir.Expr:
        op = "and" if isinstance(node.operator, cst.And) else "or"
        left = self.expr(node.left)
        right = self.expr(node.right)
        if isinstance(left, ir.BoolOp) and left.op == op and not node.left.lpar:
            left.n = self.number(node)
            left.values.append(right)
            return left
        return ir.BoolOp(self.number(node), op, [left, right])

    def _unary(self, node: cst.UnaryOperation) -> ir.Expr:
        operand = self.expr(node.expression)
        op = _UNARY[type(node.operator).__name__]
        n = self.number(node)
        number = negated(n, operand) if op == "-" else None
        return number or ir.UnaryOp(n, op, operand)

    def _comparison(self, node: cst.Comparison) -> ir.Expr:
        left = self.expr(node.left)
        ops = [_COMPARE[type(c.operator).__name__] for c in node.comparisons]
        rights = [self.expr(c.comparator) for c in node.comparisons]
        return ir.Compare(self.number(node), left, ops, rights)

    def _ifexp(self, node: cst.IfExp) -> ir.Expr:
        test = self.expr(node.test)
        body = self.expr(node.body)
        return ir.IfExp(self.number(node), test, body, self.expr(node.orelse))

    def _string(self, node: cst.SimpleString) -> ir.Expr:
        text = node.value
        start = 1 if text[0] in "rRuU" else 0
        mark = text[start]
        if mark in "\"'" and "\\" not in text and "\r" not in text:
            quote = 3 if text.startswith(mark * 3, start) else 1
            return ir.Const(self.number(node), "str", text[start + quote : -quote])
        return constant(self.number(node), evaluate(text))

    def _concatenated(self, node: cst.ConcatenatedString) -> ir.Expr:
        n = self.number(node)
        strings = _strings(node)
        literals = [evaluate(part.value) for part in strings if isinstance(part, cst.SimpleString)]
        if len(literals) == len(strings):
            empty = literals[0][:0]
            return constant(n, empty.join(literals))  # type: ignore[arg-type]  # all are text, or all bytes
        out: list[ir.Expr] = []
        for part in strings:
            if isinstance(part, cst.SimpleString):
                self._text(part, str(evaluate(part.value)), out)
            else:
                self._parts(part.parts, out, raw="r" in part.start.lower())
        return ir.FString(n, out)

    def _fstring(self, node: cst.FormattedString | cst.TemplatedString) -> ir.Expr:
        n = self.number(node)
        out: list[ir.Expr] = []
        self._parts(node.parts, out, raw="r" in node.start.lower())
        return ir.FString(n, out)

    def _parts(self, parts: Sequence[cst.CSTNode], out: list[ir.Expr], *, raw: bool) -> None:
        for part in parts:
            if isinstance(part, (cst.FormattedStringText, cst.TemplatedStringText)):
                self._text(part, piece(part.value, raw=raw), out)
            else:
                self._field(part, out, raw=raw)

    def _text(self, node: cst.CSTNode, text: str, out: list[ir.Expr]) -> None:
        """Add text to the parts of a formatted string as CPython does: never empty, nor beside other text."""
        last = out[-1] if out else None
        if text and isinstance(last, ir.Const):
            out[-1] = constant(last.n, f"{last.value}{text}")
        elif text:
            out.append(constant(self.number(node), text))

    def _field(self, node: Any, out: list[ir.Expr], *, raw: bool) -> None:
        conversion = node.conversion
        if node.equal is not None:
            self._text(node.equal, source_of(node), out)
            if node.format_spec is None:
                conversion = conversion or "r"
        value = self.expr(node.expression)
        spec: list[ir.Expr] = []
        if node.format_spec:
            self._parts(node.format_spec, spec, raw=raw)
        out.append(ir.Format(self.number(node), value, conversion, spec))

    def _integer(self, node: cst.Integer) -> ir.Expr:
        text = node.value.replace("_", "")
        return constant(self.number(node), int(text, 0) if len(text) < _MAX_DIGITS else 2**64)

    def _float(self, node: cst.Float) -> ir.Expr:
        return constant(self.number(node), float(node.value.replace("_", "")))

    def _imaginary(self, node: cst.Imaginary) -> ir.Expr:
        return ir.Const(self.number(node), "complex", None)

    def _ellipsis(self, node: cst.Ellipsis) -> ir.Expr:
        return ir.Const(self.number(node), "ellipsis", None)

    def _display(self, node: cst.List | cst.Tuple | cst.Set) -> ir.Expr:
        items = [self._element(e) for e in node.elements]
        return ir.Display(self.number(node), _DISPLAYS[type(node)], items)

    def _element(self, node: cst.BaseElement) -> ir.Expr:
        value = self.expr(node.value)
        return ir.Star(self.number(node), value) if isinstance(node, cst.StarredElement) else value

    def _dict(self, node: cst.Dict) -> ir.Expr:
        keys: list[ir.Expr | None] = []
        values: list[ir.Expr] = []
        for element in node.elements:
            keys.append(self.expr(element.key) if isinstance(element, cst.DictElement) else None)
            values.append(self.expr(element.value))
        return ir.DictDisplay(self.number(node), keys, values)

    def _lambda(self, node: cst.Lambda) -> ir.Expr:
        n = self.number(node)
        params = self.params(node.params)
        unit = self.builder.open("lambda", "<lambda>", n)
        self.fill(unit, params, lambda: [ir.Return(self.number(node.body), self.expr(node.body))])
        return ir.Lambda(n, unit.index)

    def _comprehension(self, node: Any) -> ir.Expr:
        hidden: set[str] = set()
        self.builder.stack[-1].hidden.append(hidden)
        clauses = [self._clause(c, hidden) for c in _clauses(node.for_in)]
        is_dict = isinstance(node, cst.DictComp)
        item = self.expr(node.key if is_dict else node.elt)
        value = self.expr(node.value) if is_dict else None
        self.builder.stack[-1].hidden.pop()
        return ir.Comp(self.number(node), _COMPREHENSIONS[type(node)], item, value, clauses)

    def _clause(self, node: cst.CompFor, hidden: set[str]) -> ir.Clause:
        iterable = self.expr(node.iter)
        hidden.update(_target_names(node.target))
        target = self.target(node.target)
        return ir.Clause(self.number(node), target, iterable, [self.expr(i.test) for i in node.ifs])

    def _await(self, node: cst.Await) -> ir.Expr:
        value = self.expr(node.expression)
        return ir.Await(self.number(node), value)

    def _yield(self, node: cst.Yield) -> ir.Expr:
        self.builder.stack[-1].is_generator = True
        if isinstance(node.value, cst.From):
            value = self.expr(node.value.item)
            return ir.YieldFrom(self.number(node), value)
        item = self.optional(node.value)
        return ir.Yield(self.number(node), item)

    def _walrus(self, node: cst.NamedExpr) -> ir.Expr:
        value = self.expr(node.value)
        hidden = self.builder.stack[-1].hidden
        self.builder.stack[-1].hidden = []
        target = self.target(node.target)
        self.builder.stack[-1].hidden = hidden
        return ir.Walrus(self.number(node), target, value)

    # What lowers each type of node; a method's own annotation says which it takes.
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


def _strings(node: cst.ConcatenatedString) -> list[Any]:
    """The strings that stand one after the other."""
    out: list[Any] = []
    current: cst.BaseString = node
    while isinstance(current, cst.ConcatenatedString):
        out.append(current.left)
        current = current.right
    return [*out, current]


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
