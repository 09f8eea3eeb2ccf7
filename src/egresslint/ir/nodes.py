"""The nodes of the IR: expressions, statements and patterns, and the units that hold them.

Units (modules, classes, functions, lambdas) are kept flat in `ModuleIR.units`; a nested definition refers to
its unit by index. Statements stay structured: the dataflow engine walks them as written. Nodes carry no
positions: `ir.positions` finds the span of an ordinal when a report needs it.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

FORMAT = 2
"""Version of this representation; part of every cache key."""

Scalar: TypeAlias = str | int | float | bool | None
ConstKind = Literal["none", "bool", "int", "float", "complex", "str", "bytes", "ellipsis"]
ParamKind = Literal["posonly", "normal", "star", "kwonly", "kwstar"]
UnitKind = Literal["module", "class", "function", "lambda"]


class Node(msgspec.Struct, array_like=True, gc=False):
    """Common shape: `n` is the ordinal of the node in its file."""

    n: int


class Const(Node, tag="const"):
    """A literal. Bytes are held as their latin-1 text; a value that no machine word holds is None."""

    kind: ConstKind
    value: Scalar


class Name(Node, tag="name"):
    id: str


class Attr(Node, tag="attr"):
    obj: Expr
    name: str


class Sub(Node, tag="sub"):
    obj: Expr
    index: Expr


class Slice(Node, tag="slice"):
    lower: Expr | None
    upper: Expr | None
    step: Expr | None


class Arg(Node, tag="arg"):
    """One argument: `star` is 0 for a plain one, 1 for `*value`, 2 for `**value`."""

    value: Expr
    keyword: str | None
    star: int


class Call(Node, tag="call"):
    func: Expr
    args: list[Arg]


class BinOp(Node, tag="bin"):
    op: str
    left: Expr
    right: Expr


class UnaryOp(Node, tag="un"):
    op: str
    operand: Expr


class BoolOp(Node, tag="bool"):
    """`and`/`or` over two or more operands, left to right."""

    op: str
    values: list[Expr]


class Compare(Node, tag="cmp"):
    left: Expr
    ops: list[str]
    rights: list[Expr]


class IfExp(Node, tag="ifexp"):
    test: Expr
    body: Expr
    orelse: Expr


class Format(Node, tag="fmt"):
    """One replacement field of an f-string."""

    value: Expr
    conversion: str | None
    spec: list[Expr]


class FString(Node, tag="fstr"):
    parts: list[Expr]


class Star(Node, tag="star"):
    value: Expr


class Display(Node, tag="seq"):
    """A list, tuple or set display, or a target list."""

    kind: Literal["list", "tuple", "set"]
    items: list[Expr]


class DictDisplay(Node, tag="dict"):
    """Keys and values pairwise; a None key unpacks its value."""

    keys: list[Expr | None]
    values: list[Expr]


class Lambda(Node, tag="lambda"):
    unit: int


class Clause(Node, tag="clause"):
    """One `for ... in ... if ...` of a comprehension."""

    target: Expr
    iter: Expr
    tests: list[Expr]


class Comp(Node, tag="comp"):
    """A comprehension; `value` is the value of a dict comprehension, whose key is `item`."""

    kind: Literal["list", "set", "gen", "dict"]
    item: Expr
    value: Expr | None
    clauses: list[Clause]


class Await(Node, tag="await"):
    value: Expr


class Yield(Node, tag="yield"):
    value: Expr | None


class YieldFrom(Node, tag="yieldfrom"):
    value: Expr


class Walrus(Node, tag="walrus"):
    target: Expr
    value: Expr


Expr: TypeAlias = (
    Const
    | Name
    | Attr
    | Sub
    | Slice
    | Call
    | BinOp
    | UnaryOp
    | BoolOp
    | Compare
    | IfExp
    | Format
    | FString
    | Star
    | Display
    | DictDisplay
    | Lambda
    | Comp
    | Await
    | Yield
    | YieldFrom
    | Walrus
)


class ExprStmt(Node, tag="expr"):
    value: Expr


class Assign(Node, tag="assign"):
    targets: list[Expr]
    value: Expr


class AnnAssign(Node, tag="ann"):
    target: Expr
    annotation: Expr
    value: Expr | None


class AugAssign(Node, tag="aug"):
    target: Expr
    op: str
    value: Expr


class Delete(Node, tag="del"):
    targets: list[Expr]


class Return(Node, tag="return"):
    value: Expr | None


class Raise(Node, tag="raise"):
    exc: Expr | None
    cause: Expr | None


class Assert(Node, tag="assert"):
    test: Expr
    msg: Expr | None


class If(Node, tag="if"):
    test: Expr
    body: list[Stmt]
    orelse: list[Stmt]


class While(Node, tag="while"):
    test: Expr
    body: list[Stmt]
    orelse: list[Stmt]


class For(Node, tag="for"):
    target: Expr
    iter: Expr
    body: list[Stmt]
    orelse: list[Stmt]


class Handler(Node, tag="handler"):
    exc: Expr | None
    name: str | None
    body: list[Stmt]


class Try(Node, tag="try"):
    body: list[Stmt]
    handlers: list[Handler]
    orelse: list[Stmt]
    final: list[Stmt]
    is_star: bool = False


class WithItem(Node, tag="withitem"):
    context: Expr
    target: Expr | None


class With(Node, tag="with"):
    items: list[WithItem]
    body: list[Stmt]
    is_async: bool


class ImportName(Node, tag="importname"):
    name: str
    alias: str | None


class Import(Node, tag="import"):
    names: list[ImportName]


class ImportFrom(Node, tag="importfrom"):
    """`module` is empty for `from . import x`; a single name `*` imports all."""

    module: str
    level: int
    names: list[ImportName]


class Scoping(Node, tag="scoping"):
    """A `global` or `nonlocal` statement; its names are also in the unit."""

    names: list[str]


class Define(Node, tag="def"):
    """A function definition; decorators from the outermost to the innermost."""

    unit: int
    decorators: list[Expr]


class DefineClass(Node, tag="class"):
    unit: int
    decorators: list[Expr]
    bases: list[Arg]


class Jump(Node, tag="jump"):
    kind: Literal["break", "continue", "pass"]


class MatchValue(Node, tag="pvalue"):
    value: Expr


class MatchSequence(Node, tag="pseq"):
    patterns: list[Pattern]


class MatchStar(Node, tag="pstar"):
    name: str | None


class MatchMapping(Node, tag="pmap"):
    keys: list[Expr]
    patterns: list[Pattern]
    rest: str | None


class MatchClass(Node, tag="pclass"):
    cls: Expr
    patterns: list[Pattern]
    names: list[str]
    named: list[Pattern]


class MatchOr(Node, tag="por"):
    patterns: list[Pattern]


class MatchAs(Node, tag="pas"):
    """A capture; without a pattern it matches anything, without a name it is the wildcard."""

    pattern: Pattern | None
    name: str | None


Pattern: TypeAlias = MatchValue | MatchSequence | MatchStar | MatchMapping | MatchClass | MatchOr | MatchAs


class Case(Node, tag="case"):
    pattern: Pattern
    guard: Expr | None
    body: list[Stmt]


class Match(Node, tag="match"):
    subject: Expr
    cases: list[Case]


Stmt: TypeAlias = (
    ExprStmt
    | Assign
    | AnnAssign
    | AugAssign
    | Delete
    | Return
    | Raise
    | Assert
    | If
    | While
    | For
    | Try
    | With
    | Import
    | ImportFrom
    | Scoping
    | Define
    | DefineClass
    | Jump
    | Match
)


class Param(Node, tag="param"):
    name: str
    kind: ParamKind
    default: Expr | None
    annotation: Expr | None


class Unit(msgspec.Struct, array_like=True):
    """One scope with a body.

    `qualname` is dotted within the module, as Python's own. `bound` are the names assigned here;
    `captured` those of them, and of the variables of its comprehensions, that nested scopes read or write;
    `globals` and `nonlocals` are as declared; `mentions` are all identifiers that its own code reads.
    """

    kind: UnitKind
    name: str
    qualname: str
    n: int
    parent: int | None
    params: list[Param]
    returns: Expr | None
    body: list[Stmt]
    is_async: bool
    is_generator: bool
    bound: list[str]
    captured: list[str]
    globals: list[str]
    nonlocals: list[str]
    mentions: list[str]


class CellStart(msgspec.Struct, array_like=True):
    """Where a notebook cell begins in ordinals; `index` counts all cells of the notebook from 0."""

    n: int
    index: int


class ModuleIR(msgspec.Struct, array_like=True):
    """One file. `mentions` are all identifiers that occur as a name, attribute, keyword or import."""

    units: list[Unit]
    mentions: list[str]
    cells: list[CellStart]
    count: int
    format: int = FORMAT
