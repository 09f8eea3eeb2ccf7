"""What each construct of Python is in the IR, as tables: source on the left, IR on the right.

Both front ends are held to them; the second one only where the interpreter is new enough for the syntax.
"""

from __future__ import annotations

import msgspec
import pytest
from ir_shapes import by_cst, read, show, show_body, walk_module

from egresslint.ir.nodes import Arg, ModuleIR, Unit

EXPRESSIONS = (
    ("None", "none"),
    ("True", "True"),
    ("...", "ellipsis"),
    ("0x_ff", "255"),
    ("0b1111111111111111111111", "4194303"),
    ("9223372036854775807", "9223372036854775807"),
    ("9223372036854775808", "int"),
    ("-1", "-1"),
    ("- -1.5", "1.5"),
    ("-x", "un(-, x)"),
    ("-True", "un(-, True)"),
    ("2j", "complex"),
    ('"text"', "'text'"),
    ('r"\\d"', "'\\\\d'"),
    ('b"\\xff"', "bytes 'ÿ'"),
    ('u"\\u00e9" "b"', "'éb'"),
    ('b"a" b"b"', "bytes 'ab'"),
    ('"\\ud83d"', "'�'"),
    ('"a" f"b{c}" "d"', "fstr(['ab', fmt(c, -, []), 'd'])"),
    ('f""', "fstr([])"),
    ('f"{a!r:>{width}.2f}{{b}}"', "fstr([fmt(a, r, ['>', fmt(width, -, []), '.2f']), '{b}'])"),
    ('f"{a=}"', "fstr(['a=', fmt(a, r, [])])"),
    ('f"{ a + 1 = :>5}"', "fstr([' a + 1 = ', fmt(bin(+, a, 1), -, ['>5'])])"),
    ('f"\\N{EN DASH}{a}\\n"', "fstr(['\N{EN DASH}', fmt(a, -, []), '\\n'])"),
    ('rf"\\d{a}"', "fstr(['\\\\d', fmt(a, -, [])])"),
    ("f\"{a:{'b'}c}\"", "fstr([fmt(a, -, [fmt('b', -, []), 'c'])])"),
    ('t"a{b!r}c"', "fstr(['a', fmt(b, r, []), 'c'])"),
    ("a.b.c", "a.b.c"),
    ("f(a, *b, c=d, *e, **g)", "call(f, [a, *b, c=d, *e, **g])"),
    ("f(a for a in b)", "call(f, [comp(gen, a, -, [clause(a, b, [])])])"),
    ("a[b]", "sub(a, b)"),
    ("a[b, c]", "sub(a, seq(tuple, [b, c]))"),
    ("a[(b, c)]", "sub(a, seq(tuple, [b, c]))"),
    ("a[b,]", "sub(a, seq(tuple, [b]))"),
    ("a[1:2, ::3]", "sub(a, seq(tuple, [slice(1, 2, -), slice(-, -, 3)]))"),
    ("a[*b]", "sub(a, seq(tuple, [star(b)]))"),
    ("a[:]", "sub(a, slice(-, -, -))"),
    ("a + b * c", "bin(+, a, bin(*, b, c))"),
    ("a and b and c", "bool(and, [a, b, c])"),
    ("(a and b) and c", "bool(and, [bool(and, [a, b]), c])"),
    ("a and (b and c)", "bool(and, [a, bool(and, [b, c])])"),
    ("a and b or c and d", "bool(or, [bool(and, [a, b]), bool(and, [c, d])])"),
    ("not a", "un(not, a)"),
    ("a < b <= c", "cmp(a, [<, <=], [b, c])"),
    ("a is not b not in c", "cmp(a, [is not, not in], [b, c])"),
    ("a if b else c", "ifexp(b, a, c)"),
    ("(*a, b)", "seq(tuple, [star(a), b])"),
    ("[*a, b]", "seq(list, [star(a), b])"),
    ("{a, *b}", "seq(set, [a, star(b)])"),
    ("{}", "dict([], [])"),
    ("{a: b, **c}", "dict([a, -], [b, c])"),
    ("lambda a, /, b=1, *c, d, e=2, **f: a", "lambda(1)"),
    ("[a for b in c if d if e for a in b]", "comp(list, a, -, [clause(b, c, [d, e]), clause(a, b, [])])"),
    ("{a: b for a, b in c}", "comp(dict, a, b, [clause(seq(tuple, [a, b]), c, [])])"),
    ("{a for a in b}", "comp(set, a, -, [clause(a, b, [])])"),
    ("[await a async for a in b]", "comp(list, await(a), -, [clause(a, b, [])])"),
    ("(a := b)", "walrus(a, b)"),
)
SIMPLE_STATEMENTS = (
    ("x = 1", ["assign([x], 1)"]),
    ("x = y = 1", ["assign([x, y], 1)"]),
    ("x: int = 1", ["ann(x, int, 1)"]),
    ("self.x: int", ["ann(self.x, int, -)"]),
    ("x += 1", ["aug(x, +, 1)"]),
    ("del a, b", ["del([a, b])"]),
    ("del (a, b), c.d", ["del([seq(tuple, [a, b]), c.d])"]),
    ("raise", ["raise(-, -)"]),
    ("raise Error from cause", ["raise(Error, cause)"]),
    ('assert ok, "why"', ["assert(ok, 'why')"]),
    ("global g, h", ["scoping([g, h])"]),
    ("pass", []),
    ("import a.b, c as d", ["import([importname(a.b, -), importname(c, d)])"]),
    ("import a.b as c", ["import([importname(a.b, c)])"]),
    ("from . import x", ["importfrom(, 1, [importname(x, -)])"]),
    ("from ..a.b import c as d, e", ["importfrom(a.b, 2, [importname(c, d), importname(e, -)])"]),
    ("from a import *", ["importfrom(a, 0, [importname(*, -)])"]),
    ("type Pair[T] = tuple[T, T]", ["assign([Pair], sub(tuple, seq(tuple, [T, T])))"]),
    ("(a, *b), c.d = value", ["assign([seq(tuple, [seq(tuple, [a, star(b)]), c.d])], value)"]),
    ("[a, b[0]] = value", ["assign([seq(tuple, [a, sub(b, 0)])], value)"]),
    ("if a: f()", ["if(a, [expr(call(f, []))], [])"]),
    (
        "with a as b, c.d as (e, f), g(): h()",
        [
            (
                "with([withitem(a, b), withitem(c.d, seq(tuple, [e, f])), withitem(call(g, []), -)], "
                "[expr(call(h, []))], False)"
            )
        ],
    ),
    ("with (a as b, c): h()", ["with([withitem(a, b), withitem(c, -)], [expr(call(h, []))], False)"]),
)
BLOCKS = (
    (
        """
if a:
    f()
elif b:
    g()
else:
    h()
""",
        ["if(a, [expr(call(f, []))], [if(b, [expr(call(g, []))], [expr(call(h, []))])])"],
    ),
    (
        """
while a:
    break
else:
    f()
""",
        ["while(a, [jump(break)], [expr(call(f, []))])"],
    ),
    (
        """
for a, b in c:
    continue
else:
    f()
""",
        ["for(seq(tuple, [a, b]), c, [jump(continue)], [expr(call(f, []))])"],
    ),
    (
        """
try:
    a()
except (B, C) as d:
    e()
except:
    f()
else:
    g()
finally:
    h()
""",
        [
            (
                "try([expr(call(a, []))], "
                "[handler(seq(tuple, [B, C]), d, [expr(call(e, []))]), handler(-, -, [expr(call(f, []))])], "
                "[expr(call(g, []))], [expr(call(h, []))], False)"
            )
        ],
    ),
    (
        """
try:
    a()
except* B as c:
    d()
""",
        ["try([expr(call(a, []))], [handler(B, c, [expr(call(d, []))])], [], [], True)"],
    ),
    (
        """
try:
    a()
except B, C:
    d()
""",
        ["try([expr(call(a, []))], [handler(seq(tuple, [B, C]), -, [expr(call(d, []))])], [], [], False)"],
    ),
    (
        """
@a
@b(c)
def f(): ...
""",
        ["def(1, [a, call(b, [c])])"],
    ),
    (
        """
@a
class B(C, *D, metaclass=E, **F): ...
""",
        ["class(1, [a], [C, *D, metaclass=E, **F])"],
    ),
)

PATTERNS = (
    ("1 | -1 | None | 'x' | b.C", "por([pvalue(1), pvalue(-1), pvalue(none), pvalue('x'), pvalue(b.C)])"),
    ("[a, *b, _]", "pseq([pas(-, a), pstar(b), pas(-, -)])"),
    ("a, *_", "pseq([pas(-, a), pstar(-)])"),
    ("(a,)", "pseq([pas(-, a)])"),
    ("(a)", "pas(-, a)"),
    ("{'k': v, b.C: 1, **rest}", "pmap(['k', b.C], [pas(-, v), pvalue(1)], rest)"),
    ("{}", "pmap([], [], -)"),
    ("A(b, c=d) as e", "pas(pclass(A, [pas(-, b)], [c], [pas(-, d)]), e)"),
    ("str()", "pclass(str, [], [], [])"),
    ("1 + 2j", "pvalue(bin(+, 1, complex))"),
)


@pytest.fixture(params=["cst", "ast"])
def front(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.mark.parametrize(("source", "expected"), EXPRESSIONS)
def test_expression(front: str, source: str, expected: str) -> None:
    asynchronous = "await" in source
    module = read(front, f"async def f():\n    {source}\n" if asynchronous else f"{source}\n")
    statement = module.units[1 if asynchronous else 0].body[0]
    assert show(statement) == f"expr({expected})"


@pytest.mark.parametrize(("source", "expected"), SIMPLE_STATEMENTS)
def test_simple_statement(front: str, source: str, expected: list[str]) -> None:
    assert show_body(read(front, f"{source}\n")) == expected


@pytest.mark.parametrize(("source", "expected"), BLOCKS)
def test_compound_statement(front: str, source: str, expected: list[str]) -> None:
    assert show_body(read(front, source)) == expected


@pytest.mark.parametrize(("source", "expected"), PATTERNS)
def test_pattern(front: str, source: str, expected: str) -> None:
    module = read(front, f"match a:\n    case {source} if b:\n        c()\n")
    assert show_body(module) == [f"match(a, [case({expected}, b, [expr(call(c, []))])])"]


def test_asynchronous_blocks(front: str) -> None:
    module = read(
        front,
        """
        async def f():
            async for a in b: c()
            async with a as b: c()
        """,
    )
    assert show_body(module, 1) == [
        "for(a, b, [expr(call(c, []))], [])",
        "with([withitem(a, b)], [expr(call(c, []))], True)",
    ]
    assert module.units[1].is_async


# Literals that only one parser takes, or that no encoder could hold.


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        (r'"\N{no such name}"', r"'\\N{no such name}'"),
        (r'"\x1"', r"'\\x1'"),
        ('b"é"', "'é'"),
        (r'f"\N{no such name}{a}"', r"fstr(['\\N{no such name}', fmt(a, -, [])])"),
        (r'f"say \"{a}\""', """fstr(['say "', fmt(a, -, []), '"'])"""),
        (r'f"""a"{a}\d\""""', """fstr(['a"', fmt(a, -, []), '\\\\d"'])"""),
        (r'f"\{a}\\{b}"', r"fstr(['\\', fmt(a, -, []), '\\', fmt(b, -, [])])"),
        ('"a\r\nb"'.replace('"', '"""'), r"'a\nb'"),
        ('f"""a\r\n{b}"""', r"fstr(['a\n', fmt(b, -, [])])"),
    ],
)
def test_literal_as_libcst_reads_it(source: str, expected: str) -> None:
    assert show_body(by_cst(source)[0]) == [f"expr({expected})"]


def test_number_that_no_word_holds() -> None:
    digits = "9" * 5000
    assert show_body(by_cst(f"{digits}\n-{digits}\n0x{'f' * 5000}\n1e999\n")[0]) == [
        "expr(int)",
        "expr(int)",
        "expr(int)",
        "expr(inf)",
    ]


def test_every_constant_can_be_encoded(front: str) -> None:
    source = r"""
    a = "\udc00", b"\xff", 10**5, 18446744073709551616, -9223372036854775809, 1e999, 2j, ...
    f"\ud800{a}" "\udfff"
    """
    module = read(front, source)
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(module), type=ModuleIR) == module


# Units and scopes


def units(front: str, source: str) -> dict[str, Unit]:
    return {unit.qualname: unit for unit in read(front, source).units}


def test_units_are_named_and_nested_as_python_does(front: str) -> None:
    found = units(
        front,
        """
        class A:
            class B:
                async def f(self): return lambda: 1
            def g(self):
                yield 1
        h = lambda: (yield)
        """,
    )
    kinds = [(name, unit.kind, unit.parent, unit.is_async, unit.is_generator) for name, unit in found.items()]
    assert kinds == [
        ("", "module", None, False, False),
        ("A", "class", 0, False, False),
        ("A.B", "class", 1, False, False),
        ("A.B.f", "function", 2, True, False),
        ("A.B.f.<lambda>", "lambda", 3, False, False),
        ("A.g", "function", 1, False, True),
        ("<lambda>", "lambda", 0, False, True),
    ]


def test_parameters(front: str) -> None:
    found = units(front, "def f(a, /, b: int, c: str = 1, *d: D, e, f: F = 2, **g: G) -> R: pass\n")["f"]
    assert [show(param) for param in found.params] == [
        "param(a, posonly, -, -)",
        "param(b, normal, -, int)",
        "param(c, normal, 1, str)",
        "param(d, star, -, D)",
        "param(e, kwonly, -, -)",
        "param(f, kwonly, 2, F)",
        "param(g, kwstar, -, G)",
    ]
    assert show(found.returns) == "R"
    assert found.bound == ["a", "b", "c", "d", "e", "f", "g"]


def test_unpacked_annotation(front: str) -> None:
    assert show(units(front, "def f(*args: *Ts): pass\n")["f"].params) == "[param(args, star, -, star(Ts))]"


def test_parameters_of_types_are_left_out(front: str) -> None:
    found = units(front, "def f[T: Base = int](a: T) -> T: pass\nclass C[T](B[T]): pass\n")
    assert show(found["f"].params) == "[param(a, normal, -, T)]"
    assert show_body(read(front, "class C[T](B[T]): pass\n")) == ["class(1, [], [sub(B, T)])"]


BINDINGS = (
    ("a = b = 1; c += 1; d: int", ["a", "b", "c", "d"]),
    ("(a, [b, *c]), d.e, f[0] = x", ["a", "b", "c"]),
    ("for a, b in x: c = 1", ["a", "b", "c"]),
    ("with x as (a, b), y as c: pass", ["a", "b", "c"]),
    ("import a.b, c.d as e", ["a", "e"]),
    ("from a import b, c as d", ["b", "d"]),
    ("from a import *", []),
    ("def a(b): c = 1", ["a"]),
    ("class A: b = 1", ["A"]),
    ("del a", ["a"]),
    ("try: pass\nexcept E as a: pass", ["a"]),
    ("match x:\n    case [a, *b] | {'k': a, **b} | C(d, e=f) as g: pass", ["a", "b", "d", "f", "g"]),
    ("[a for a in x if (b := a)]", ["b"]),
    ("{a: c for a, (b, *c) in x}", []),
    ("lambda a: (b := a)", []),
    ("type A = int", ["A"]),
    ("ﬁ = 1", ["fi"]),
)


@pytest.mark.parametrize(("source", "expected"), BINDINGS)
def test_names_that_a_scope_binds(front: str, source: str, expected: list[str]) -> None:
    assert read(front, source).units[0].bound == expected


CAPTURES = (
    ("def f(a):\n    def g(): return a", ["a"]),
    ("def f(a, b):\n    return lambda: b", ["b"]),
    ("def f(a):\n    def g(a): return a", []),
    ("def f(a):\n    def g(): a = 1; return a", []),
    ("def f():\n    a = 1\n    def g():\n        nonlocal a\n        a = 2", ["a"]),
    ("def f(a):\n    def g():\n        global a\n        return a", []),
    ("def f(a):\n    def g():\n        global a\n        def h(): return a", []),
    ("def f(a):\n    class C:\n        b = a\n        def g(self): return b", ["a"]),
    ("def f(a):\n    def g():\n        def h(): return a", ["a"]),
    ("def f(a):\n    return [a for a in b]", []),
    ("def f(a):\n    def g(): return [a for a in b]", []),
    ("def f(a):\n    def g(): return [b for b in a]", ["a"]),
    # A function made in a comprehension sees its variables.
    ("def f(a):\n    return [lambda: b for b in a]", ["b"]),
    ("def f(a):\n    return {b: lambda c: [b + c for d in a] for b, _ in a}", ["a", "b"]),
    ("def f(a):\n    [b for b in a]\n    return lambda: b", []),
    ("def f(b):\n    global x\n    return [lambda: x for x in b]", []),
)


@pytest.mark.parametrize(("source", "expected"), CAPTURES)
def test_names_that_nested_scopes_capture(front: str, source: str, expected: list[str]) -> None:
    assert units(front, source)["f"].captured == expected


def test_declared_scopes(front: str) -> None:
    found = units(
        front, "def f():\n    a = 1\n    def g():\n        nonlocal a\n        global b\n        a = b = 1\n"
    )
    assert (found["f.g"].nonlocals, found["f.g"].globals, found["f.g"].bound) == (["a"], ["b"], [])


def test_mentions_are_what_code_reads(front: str) -> None:
    module = read(
        front,
        """
        from . import here
        import a.b as c
        from d.e import f as g
        def h(i: J = k) -> L:
            m = n.o(p=q)
            match m:
                case R(s=t): pass
        """,
    )
    assert module.mentions == [*"JLRabdef", "here", *"kmnopqs"]
    assert module.units[1].mentions == ["R", "m", "n", "o", "p", "q", "s"]


def test_ordinals_are_unique_and_counted(front: str) -> None:
    module = read(front, "a = [f(x, *y)[1, 2] for x in -1 if x and y and z]\nb = lambda: f'{a}' 'c'\n")
    numbers = [node.n for node in walk_module(module)]
    assert len(numbers) == len(set(numbers))
    assert max(numbers) < module.count


def test_arguments_keep_their_order(front: str) -> None:
    module = read(front, "f(a, *b, c=d, *e, **g)\n")
    args = [node for node in walk_module(module) if isinstance(node, Arg)]
    assert [(show(arg.value), arg.keyword, arg.star) for arg in args] == [
        ("a", None, 0),
        ("b", None, 1),
        ("d", "c", 0),
        ("e", None, 1),
        ("g", None, 2),
    ]
