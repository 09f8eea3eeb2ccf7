"""Expressions of CPython's `ast` as IR: the lower half of the second front end.

It gives the structure that `ir.lower` gives, in the same order of definitions and bindings, and resolves
nothing. Names need no NFKC here: CPython's parser has applied it.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Sequence
from typing import Any, ClassVar, Literal

from egresslint.ir import nodes as ir
from egresslint.ir.ast_places import BytePlaces
from egresslint.ir.constants import constant, merged, negated
from egresslint.ir.passages import Passage
from egresslint.ir.positions import Place
from egresslint.ir.scopes import ModuleBuilder, UnitBuilder

OPERATORS: dict[type, str] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.FloorDiv: "//",
    ast.Mod: "%",
    ast.Pow: "**",
    ast.LShift: "<<",
    ast.RShift: ">>",
    ast.BitAnd: "&",
    ast.BitOr: "|",
    ast.BitXor: "^",
    ast.MatMult: "@",
    ast.Not: "not",
    ast.USub: "-",
    ast.UAdd: "+",
    ast.Invert: "~",
    ast.And: "and",
    ast.Or: "or",
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Is: "is",
    ast.IsNot: "is not",
    ast.In: "in",
    ast.NotIn: "not in",
}


class ExpressionLowering:
    """One run over one file: what statements and expressions share, and the expressions."""

    def __init__(self, *, located: bool) -> None:
        self.builder = ModuleBuilder()
        self.places: dict[int, Place] | None = {} if located else None
        self.byte_places = BytePlaces("")
        # Whose places LibCST has to tell, outermost ones; and whether one of them is being lowered.
        self.passages: list[Passage] = []
        self._in_passage = False
        # Ordinals that stand where others do, once those are known.
        self.alike: list[tuple[int, int]] = []

    def read(self, text: str) -> None:
        """Take this for the text of the trees that follow."""
        if self.places is not None:
            self.byte_places = BytePlaces(text)

    def number(self, first: ast.AST, last: ast.AST | None = None) -> int:
        """The next ordinal, which stands at the place of a node, or from it to the end of another."""
        n = self.builder.count
        self.builder.count = n + 1
        if self.places is not None:
            self.places[n] = self.byte_places.between(first, last or first)
        return n

    def place(self, n: int, node: ast.AST) -> None:
        """Let an ordinal stand at the place of another node."""
        if self.places is not None:
            self.places[n] = self.byte_places.between(node, node)

    def number_all(self) -> int:
        """The next ordinal, which stands at all of the text."""
        n = self.builder.count
        self.builder.count = n + 1
        if self.places is not None:
            self.places[n] = self.byte_places.whole()
        return n

    def number_name(self, node: ast.arg) -> int:
        """The next ordinal, which stands at a parameter's name."""
        n = self.number(node)
        if self.places is not None:
            self.places[n] = self.byte_places.name(node)
        return n

    def expr(self, node: ast.expr) -> ir.Expr:
        lower = self._EXPRESSIONS[type(node).__name__]
        if type(node) in _INEXACT and self.places is not None and not self._in_passage:
            return self._passage(node, lower)
        return lower(self, node)

    def _passage(self, node: ast.expr, lower: Callable[..., ir.Expr]) -> ir.Expr:
        """Within formatted strings places are right from 3.12 on only; elsewhere parentheses count here.

        A tuple without parentheses is none: it may be an index, which is no expression by itself.
        """
        place = self.byte_places.between(node, node)
        text = self.byte_places.text(place)
        self._in_passage = not isinstance(node, ast.Tuple) or text.startswith("(")
        first = self.builder.count
        lowered = lower(self, node)
        if self._in_passage:
            self.passages.append(Passage(first, self.builder.count, text, *place[:2]))
        self._in_passage = False
        return lowered

    def optional(self, node: ast.expr | None) -> ir.Expr | None:
        return self.expr(node) if node is not None else None

    # Targets

    def target(self, node: ast.expr) -> ir.Expr:
        if isinstance(node, ast.Name):
            self.builder.bind(node.id)
            return ir.Name(self.number(node), node.id)
        if isinstance(node, (ast.Tuple, ast.List)):
            return ir.Display(self.number(node), "tuple", [self.target(item) for item in node.elts])
        if isinstance(node, ast.Starred):
            return ir.Star(self.number(node), self.target(node.value))
        return self.expr(node)

    # Functions

    def fill(self, unit: UnitBuilder, params: list[ir.Param], body: Callable[[], list[ir.Stmt]]) -> None:
        """Complete the unit that was opened last."""
        unit.params = params
        for param in params:
            self.builder.bind(param.name)
        unit.body = body()
        self.builder.close()

    def params(self, node: ast.arguments) -> list[ir.Param]:
        plain = [*node.posonlyargs, *node.args]
        defaults = [*[None] * (len(plain) - len(node.defaults)), *node.defaults]
        out: list[ir.Param] = []
        for index, (arg, default) in enumerate(zip(plain, defaults, strict=True)):
            kind: ir.ParamKind = "posonly" if index < len(node.posonlyargs) else "normal"
            out.append(self._param(arg, kind, default))
        if node.vararg is not None:
            out.append(self._param(node.vararg, "star", None))
        out += [
            self._param(arg, "kwonly", default)
            for arg, default in zip(node.kwonlyargs, node.kw_defaults, strict=True)
        ]
        if node.kwarg is not None:
            out.append(self._param(node.kwarg, "kwstar", None))
        return out

    def _param(self, node: ast.arg, kind: ir.ParamKind, default: ast.expr | None) -> ir.Param:
        n = self.number_name(node)
        value = self.optional(default)
        return ir.Param(n, node.arg, kind, value, self.optional(node.annotation))

    def _lambda(self, node: ast.Lambda) -> ir.Expr:
        n = self.number(node)
        params = self.params(node.args)
        unit = self.builder.open("lambda", "<lambda>", n)
        self.fill(unit, params, lambda: [self._result(node.body)])
        return ir.Lambda(n, unit.index)

    def _result(self, node: ast.expr) -> ir.Stmt:
        """What a lambda gives, as if it said `return`."""
        n = self.number(node)
        value = self.expr(node)
        if isinstance(node, _INEXACT):
            self.alike.append((n, value.n))
        return ir.Return(n, value)

    # Access and calls

    def _name(self, node: ast.Name) -> ir.Expr:
        self.builder.use(node.id)
        return ir.Name(self.number(node), node.id)

    def _attribute(self, node: ast.Attribute) -> ir.Expr:
        obj = self.expr(node.value)
        self.builder.mention(node.attr)
        return ir.Attr(self.number(node), obj, node.attr)

    def _subscript(self, node: ast.Subscript) -> ir.Expr:
        obj = self.expr(node.value)
        index = self.expr(node.slice)
        if isinstance(node.slice, ast.Tuple):
            self.place(index.n, node)
        return ir.Sub(self.number(node), obj, index)

    def _slice(self, node: ast.Slice) -> ir.Expr:
        n = self.number(node)
        return ir.Slice(n, self.optional(node.lower), self.optional(node.upper), self.optional(node.step))

    def _call(self, node: ast.Call) -> ir.Expr:
        func = self.expr(node.func)
        args = self.args(node.args, node.keywords)
        if _is_bare_generator(node):
            self.alike.append((args[0].n, args[0].value.n))
        return ir.Call(self.number(node), func, args)

    def args(self, plain: Iterable[ast.expr], keywords: Iterable[ast.keyword]) -> list[ir.Arg]:
        """All arguments as written: `ast` parts the named ones from the others."""
        both: list[ast.expr | ast.keyword] = [*plain, *keywords]
        both.sort(key=lambda node: (node.lineno, node.col_offset))
        return [self._arg(node) for node in both]

    def _arg(self, node: ast.expr | ast.keyword) -> ir.Arg:
        n = self.number(node)
        if isinstance(node, ast.Starred):
            return ir.Arg(n, self.expr(node.value), None, 1)
        if not isinstance(node, ast.keyword):
            return ir.Arg(n, self.expr(node), None, 0)
        if node.arg is None:
            return ir.Arg(n, self.expr(node.value), None, 2)
        self.builder.mention(node.arg)
        return ir.Arg(n, self.expr(node.value), node.arg, 0)

    # Operators

    def _binary(self, node: ast.BinOp) -> ir.Expr:
        left = self.expr(node.left)
        right = self.expr(node.right)
        return ir.BinOp(self.number(node), OPERATORS[type(node.op)], left, right)

    def _boolean(self, node: ast.BoolOp) -> ir.Expr:
        values = [self.expr(node.values[0])]
        n = 0
        for value in node.values[1:]:  # an ordinal for each operator, as where each is a node of its own
            values.append(self.expr(value))
            n = self.number(node)
        return ir.BoolOp(n, OPERATORS[type(node.op)], values)

    def _unary(self, node: ast.UnaryOp) -> ir.Expr:
        operand = self.expr(node.operand)
        n = self.number(node)
        number = negated(n, operand) if isinstance(node.op, ast.USub) else None
        return number or ir.UnaryOp(n, OPERATORS[type(node.op)], operand)

    def _comparison(self, node: ast.Compare) -> ir.Expr:
        left = self.expr(node.left)
        ops = [OPERATORS[type(op)] for op in node.ops]
        rights = [self.expr(right) for right in node.comparators]
        return ir.Compare(self.number(node), left, ops, rights)

    def _ifexp(self, node: ast.IfExp) -> ir.Expr:
        test = self.expr(node.test)
        body = self.expr(node.body)
        return ir.IfExp(self.number(node), test, body, self.expr(node.orelse))

    # Literals and displays

    def _constant(self, node: ast.Constant) -> ir.Expr:
        return constant(self.number(node), node.value)

    def _fstring(self, node: Any) -> ir.Expr:
        return ir.FString(self.number(node), self._parts(node.values))

    def _parts(self, parts: Sequence[ast.expr]) -> list[ir.Expr]:
        return merged([self.expr(part) for part in parts])

    def _format(self, node: Any) -> ir.Expr:
        value = self.expr(node.value)
        conversion = chr(node.conversion) if node.conversion >= 0 else None
        spec = self._parts(node.format_spec.values) if node.format_spec is not None else []
        return ir.Format(self.number(node), value, conversion, spec)

    def _list(self, node: ast.List) -> ir.Expr:
        return self._display(node, "list")

    def _tuple(self, node: ast.Tuple) -> ir.Expr:
        return self._display(node, "tuple")

    def _set(self, node: ast.Set) -> ir.Expr:
        return self._display(node, "set")

    def _display(
        self, node: ast.List | ast.Tuple | ast.Set, kind: Literal["list", "tuple", "set"]
    ) -> ir.Expr:
        items = [self.expr(item) for item in node.elts]
        return ir.Display(self.number(node), kind, items)

    def _dict(self, node: ast.Dict) -> ir.Expr:
        keys: list[ir.Expr | None] = []
        values: list[ir.Expr] = []
        for key, value in zip(node.keys, node.values, strict=True):
            keys.append(self.optional(key))
            values.append(self.expr(value))
        return ir.DictDisplay(self.number(node), keys, values)

    def _star(self, node: ast.Starred) -> ir.Expr:
        value = self.expr(node.value)
        return ir.Star(self.number(node), value)

    # Comprehensions

    def _list_comp(self, node: ast.ListComp) -> ir.Expr:
        return self._comprehension(node, "list", node.elt, None)

    def _set_comp(self, node: ast.SetComp) -> ir.Expr:
        return self._comprehension(node, "set", node.elt, None)

    def _generator(self, node: ast.GeneratorExp) -> ir.Expr:
        return self._comprehension(node, "gen", node.elt, None)

    def _dict_comp(self, node: ast.DictComp) -> ir.Expr:
        return self._comprehension(node, "dict", node.key, node.value)

    def _comprehension(self, node: Any, kind: Any, item: ast.expr, value: ast.expr | None) -> ir.Expr:
        hidden: set[str] = set()
        self.builder.stack[-1].hidden.append(hidden)
        clauses = [self._clause(clause, hidden) for clause in node.generators]
        lowered = self.expr(item)
        lowered_value = self.optional(value)
        self.builder.stack[-1].hidden.pop()
        return ir.Comp(self.number(node), kind, lowered, lowered_value, clauses)

    def _clause(self, node: ast.comprehension, hidden: set[str]) -> ir.Clause:
        iterable = self.expr(node.iter)
        hidden.update(_target_names(node.target))
        target = self.target(node.target)
        n = self.number(node.target, [node.iter, *node.ifs][-1])
        return ir.Clause(n, target, iterable, [self.expr(test) for test in node.ifs])

    def _walrus(self, node: ast.NamedExpr) -> ir.Expr:
        value = self.expr(node.value)
        hidden = self.builder.stack[-1].hidden
        self.builder.stack[-1].hidden = []
        target = self.target(node.target)
        self.builder.stack[-1].hidden = hidden
        return ir.Walrus(self.number(node), target, value)

    # Suspension

    def _await(self, node: ast.Await) -> ir.Expr:
        value = self.expr(node.value)
        return ir.Await(self.number(node), value)

    def _yield(self, node: ast.Yield) -> ir.Expr:
        self.builder.stack[-1].is_generator = True
        value = self.optional(node.value)
        return ir.Yield(self.number(node), value)

    def _yield_from(self, node: ast.YieldFrom) -> ir.Expr:
        self.builder.stack[-1].is_generator = True
        value = self.expr(node.value)
        return ir.YieldFrom(self.number(node), value)

    # What lowers each type of node: by name, since some came after Python 3.10.
    _EXPRESSIONS: ClassVar[dict[str, Callable[[Any, Any], ir.Expr]]] = {
        "Name": _name,
        "Attribute": _attribute,
        "Call": _call,
        "Subscript": _subscript,
        "Slice": _slice,
        "BinOp": _binary,
        "BoolOp": _boolean,
        "UnaryOp": _unary,
        "Compare": _comparison,
        "IfExp": _ifexp,
        "Constant": _constant,
        "JoinedStr": _fstring,
        "FormattedValue": _format,
        "TemplateStr": _fstring,
        "Interpolation": _format,
        "List": _list,
        "Tuple": _tuple,
        "Set": _set,
        "Dict": _dict,
        "Starred": _star,
        "Lambda": _lambda,
        "ListComp": _list_comp,
        "SetComp": _set_comp,
        "GeneratorExp": _generator,
        "DictComp": _dict_comp,
        "NamedExpr": _walrus,
        "Await": _await,
        "Yield": _yield,
        "YieldFrom": _yield_from,
    }


_INEXACT = (ast.JoinedStr, ast.GeneratorExp, ast.ListComp, ast.SetComp, ast.DictComp, ast.Tuple)


def _is_bare_generator(node: ast.Call) -> bool:
    """Whether the brackets of a call are also those of the generator that it is handed."""
    if len(node.args) != 1 or not isinstance(node.args[0], ast.GeneratorExp):
        return False
    only = node.args[0]
    return (only.end_lineno, only.end_col_offset) == (node.end_lineno, node.end_col_offset)


def _target_names(node: ast.expr) -> set[str]:
    if isinstance(node, ast.Name):
        return {node.id}
    if isinstance(node, ast.Starred):
        return _target_names(node.value)
    if isinstance(node, (ast.Tuple, ast.List)):
        return set().union(*(_target_names(item) for item in node.elts))
    return set()
