"""Programs that would keep an interpreter busy for ever; each sends a diagnosis behind what it does.

They parse without trouble; what they hurt is whoever follows their values. All are made when a test asks.
"""

from __future__ import annotations

START = "import cohere\nclient = cohere.ClientV2()\n"
SEND = "client.chat(model='m', messages=[{}])\n"


def _function(body: str, sent: str) -> str:
    lines = (body + SEND.format(sent)).splitlines(keepends=True)
    return START + "def go(diagnosis):\n" + "".join("    " + line for line in lines)


def _program(rest: str, sent: str) -> str:
    return START + rest + "def go(diagnosis):\n    " + SEND.format(sent)


def _nested(heads: list[str], body: str) -> str:
    rows = [*heads, body]
    return "".join("  " * depth + row + "\n" for depth, row in enumerate(rows))


def _each(count: int, template: str) -> str:
    """The template for 0, 1, 2 ...; `{next}` is the number after, `{far}` one far away."""
    return "".join(template.format(i=i, next=(i + 1) % count, far=(i * 7 + 1) % count) for i in range(count))


_LETTERS = "letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']\n"
_CLAUSES = " ".join(f"for a{i} in letters" for i in range(30))
_MAGIC = """class Odd:
    def __getattr__(self, name): return getattr(self, name + name)
    def __getitem__(self, key): return self[[key]]
    def __call__(self, *given): return self(*given, given)
    def __add__(self, other): return self + [other]
    def __iter__(self): return iter([self, *self])
    def __eq__(self, other): return self == [other]
    def __hash__(self): return hash(self)
    def __bool__(self): return bool(self)
    def __str__(self): return f'{self}{self!r}'
    def __repr__(self): return str(self)
    def __contains__(self, item): return item in self
    def __enter__(self): return self.__enter__()
    loop = property(lambda self: self.loop)
"""
_USES = (
    "[(o := Odd()).foo, o[1], o(1), o + 1, [*o], o == 1, str(o), o.loop, {o: 1}, o in o, f'{o}', diagnosis]"
)

PROGRAMS = {
    "comprehension-of-many-clauses": _function(_LETTERS + f"x = [diagnosis {_CLAUSES}]\n", "x"),
    "nested-known-loops": _function(
        _LETTERS
        + "x = ''\n"
        + _nested([f"for a{i} in letters:" for i in range(12)], "x = x + a3 + diagnosis"),
        "x",
    ),
    "nested-unknown-loops": _function(
        "x = ''\n" + _nested([f"while maybe({i}):" for i in range(18)], "x = x + diagnosis"), "x"
    ),
    "deep-copies-of-copies": _function(
        "import copy\nx = {'a': diagnosis}\n" + "x = {'x': copy.deepcopy(x), 'y': copy.copy(x)}\n" * 60,
        "x",
    ),
    "containers-in-themselves": _function(
        "x = []\nd = {'d': x}\nd['e'] = d\nx.append(x)\nx.append(d)\nd['f'] = diagnosis\n", "x"
    ),
    "growing-in-a-loop": _function("x = diagnosis\nwhile maybe():\n    x = {'a': [x], 'b': x}\n", "x"),
    "doubling": _function("x = diagnosis\n" + "x = [x, f'{x}{x}', {'a': x, **{'b': x}}]\n" * 100, "x"),
    "numbers-without-end": _function(
        "a = 'a' * 10**9\nb = [0] * 10**9\nc = 10 ** 10 ** 8\nd = 1 << 10**9\ne = '%999999999d' % 1\n"
        "f = 'a'.ljust(10**10)\ng = list(range(10**9))\nh = f'{1:>999999999}'\n",
        "diagnosis",
    ),
    "texts-that-grow": _function(
        "x = 'a'\n" + "x = x.replace('a', 'aaaaaaaaaa') + x\n" * 40 + "y = x.join(list(x))\n", "y + diagnosis"
    ),
    "objects-that-hold-each-other": _program(
        "class Node:\n"
        "    def __init__(self, *nodes): self.nodes = nodes\n"
        "    def visit(self, x):\n"
        "        for node in self.nodes: node.visit(x); node.nodes = (self, *node.nodes)\n"
        "        return x\n"
        "n0 = Node()\n"
        + "".join(f"n{i} = Node(n{i - 1}, n{i // 2}, n{i // 3}, n0)\n" for i in range(1, 300))
        + "n0.nodes = (n299, n1)\n",
        "n299.visit(diagnosis)",
    ),
    "every-pair-and-order": _function(
        "import itertools\nx = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', diagnosis]\n"
        "x = list(itertools.product(x, repeat=9))\ny = list(itertools.permutations(x))\n",
        "y",
    ),
    "decorators": _program(
        "def deco(f):\n    def inner(*a, **k): return f(*a, **k)\n    return inner\n"
        + "@deco\n" * 400
        + "def same(x): return x\n",
        "same(diagnosis)",
    ),
    "lambdas-in-lambdas": _function(
        "x = " + "".join(f"lambda a{i}: " for i in range(190)) + "diagnosis\n", "x" + "(1)" * 190
    ),
    "functions-of-themselves": _function(
        "w = lambda x: x(x)\nw(w)\nz = lambda f: (lambda x: f(lambda v: x(x)(v)))"
        "(lambda x: f(lambda v: x(x)(v)))\n",
        "z(lambda self: lambda n: self(n) if n else diagnosis)(3)",
    ),
    "callbacks-of-callbacks": _program(
        _each(20, "def f{i}(cb, x, n): return cb(f{next}, [x, n], f{far}) if n else f{far}(f{next}, x, n)\n"),
        "f0(f1, diagnosis, f2)",
    ),
    "calls-that-branch": _program(
        "".join(
            f"def f{i}(x, y): return f{i + 1}(x, y) + f{i + 1}(y, x) + f{i + 1}([x], y)\n" for i in range(60)
        )
        + "def f60(x, y): return x\n",
        "f0(diagnosis, 1)",
    ),
    "calls-that-branch-in-a-module": START
    + "def send(x): "
    + SEND.format("x")
    + "".join(f"def f{i}(x): return f{i + 1}(x) or f{i + 1}([x])\n" for i in range(60))
    + "def f60(x): return x\ndiagnosis = input()\nf0(diagnosis)\nsend(diagnosis)\n",
    "a-record-of-records": _program(
        "from dataclasses import dataclass, field\n@dataclass\nclass T:\n"
        + "".join(f"    f{i}: 'T' = field(default_factory=lambda: T())\n" for i in range(100)),
        "[T().f1.f2.f3, diagnosis]",
    ),
    "a-wide-graph-of-calls": _program(
        _each(200, "def f{i}(x): return f{next}(x) + f{far}(x)\n"), "f0(diagnosis)"
    ),
    "a-chain-of-calls": _program(
        "".join(f"def f{i}(x): return f{i + 1}(x)\n" for i in range(600)) + "def f600(x): return x\n",
        "[f0(diagnosis), diagnosis]",
    ),
    "numbers-that-recur": _program(
        "def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)\n"
        "def ack(m, n): return n + 1 if m == 0 else ack(m - 1, 1 if n == 0 else ack(m, n - 1))\n",
        "[fib(40), ack(4, 4), diagnosis]",
    ),
    "classes-in-a-circle": _program(
        "class A(B): pass\nclass B(C): pass\nclass C(A): pass\nclass D(D): pass\n",
        "[A(), D(), A.x, diagnosis]",
    ),
    "a-tall-hierarchy": _program(
        "class E0:\n    def m(self, x): return x\n"
        + "".join(f"class E{i}(E{i - 1}):\n    def m(self, x): return super().m(x)\n" for i in range(1, 100)),
        "[E99().m(diagnosis), diagnosis]",
    ),
    "special-methods-of-themselves": _program(_MAGIC, _USES),
    "a-list-that-links": _function(
        "class N:\n    def __init__(self, v, n): self.v = v; self.n = n\n"
        "x = None\nfor i in range(10**9): x = N([x, diagnosis], x)\nwhile x.n: x = x.n\n",
        "x.v",
    ),
    "generators-of-themselves": _function(
        "def g(x):\n    yield from g([x])\n    yield x\nz = [diagnosis]\n" + "z = (y for y in z)\n" * 100,
        "[list(g(diagnosis)), *z]",
    ),
    "many-branches": _function(
        "x = ''\n" + "".join(f"if maybe({i}): x = x + diagnosis\n" for i in range(600)), "x"
    ),
    "a-large-dict": _function("x = {" + ", ".join(f"'k{i}': diagnosis" for i in range(2000)) + "}\n", "x"),
}
