from collections import namedtuple
from dataclasses import dataclass, field, replace, asdict, astuple, InitVar, KW_ONLY
from typing import ClassVar, NamedTuple, TypedDict
from probe import source, sink

s = source()
@dataclass
class A:
    x: str
    y: str = "y"
    z: list = field(default_factory=list)
    c: ClassVar[str] = "c"
a, b = A(s), A("x")
sink(a.x)
sink(a.y)
sink(b.x)
a.z.append(s)
sink(b.z)
sink(a.z)
sink(a)
sink(b)
sink(str(A("q", s)))
x, y, z = astuple(a)
sink(x)
sink(y)
sink(asdict(a)["y"])
sink(replace(a, x="n").x)
sink(replace(b, y=s).x)
sink(replace(b, y=s).y)
sink(a == b)
sink(A.c)
A.c = s
sink(b.c)
@dataclass(order=True)
class B:
    n: int
    v: str = field(compare=False, default="")
lo, hi = sorted([B(2, s), B(1, "one")])
sink(lo.v)
sink(hi.v)
sink(max(B(1, s), B(2, "two")).v)
sink(min(B(1, s), B(2, "two")).v)
@dataclass
class C(A):
    w: InitVar[str] = "w"
    _: KW_ONLY
    k: str = "k"
    def __post_init__(self, w):
        self.made = w
sink(C("x", w=s).made)
sink(C("x", w=s).k)
sink(C("x", k=s).k)
sink(C("x", k=s).made)
P = namedtuple("P", ["a", "b"])
p = P(s, "b")
sink(p.a)
sink(p.b)
sink(p[0])
q, r = p
sink(q)
sink(r)
sink(p._replace(a="n").a)
sink(P(*("a", s)).b)
sink(P(b=s, a="a").a)
sink([v for v in p][1])
sink(p + ("c",))
class N(NamedTuple):
    a: str
    b: str = "nb"
    def m(self):
        return self.a
sink(N(s).m())
sink(N(s).b)
sink(N("n", s)._asdict()["a"])
class T(TypedDict):
    a: str
    b: str
t: T = {"a": s, "b": "b"}
sink(t["a"])
sink(t["b"])
@dataclass(frozen=True)
class F:
    v: str
    def with_v(self, v):
        return replace(self, v=v)
sink(F(s).with_v("f").v)
sink(F("f").with_v(s).v)
sink({F("a"): s}[F("a")])
sink({F("a"): s, F("b"): "x"}[F("b")])
