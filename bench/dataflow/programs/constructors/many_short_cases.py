from probe import source, sink

s = source()
class A:
    def __init__(self, a, b="b", *rest, k="k", **more):
        self.a, self.b, self.rest, self.k, self.more = a, b, rest, k, more
x = A(s)
sink(x.a)
sink(x.b)
x = A("a", s, "r", k="kk", m=s)
sink(x.a)
sink(x.b)
sink(x.rest)
sink(x.k)
sink(x.more)
x = A(*["a", "b", s], **{"k": s})
sink(x.rest)
sink(x.k)
sink(x.b)
class B(A):
    def __init__(self, v):
        A.__init__(self, "fixed", b=v)
sink(B(s).a)
sink(B(s).b)
class C(A):
    pass
sink(C(s).a)
class D:
    def __init__(self, items=()):
        self.items = [i for i in items]
        self.first = self.items[0] if self.items else "none"
sink(D([s]).first)
sink(D().first)
sink(D(["x", s]).first)
sink(D(["x", s]).items)
class E:
    def __new__(cls, v):
        self = object.__new__(cls)
        self.n = v
        return self
    def __init__(self, v):
        self.i = "i"
sink(E(s).n)
sink(E(s).i)
class F:
    def __new__(cls, v):
        return v
sink(F(s))
class G:
    def __init__(self):
        self.setup()
    def setup(self):
        self.v = "base"
class H(G):
    def setup(self):
        self.v = s
sink(G().v)
sink(H().v)
class I:
    made = []
    def __init__(self, v):
        I.made.append(v)
I("i")
sink(I.made)
I(s)
sink(I.made)
class J:
    def __init__(self, other):
        self.__dict__.update(other.__dict__)
sink(J(A(s)).a)
sink(J(A(s)).b)
make = A
sink(make(s).a)
sink([cls(s) for cls in (A, C)][1].a)
sink({"a": A}["a"](s).a)
class K:
    v: str = "default"
    def __init__(self, v=None):
        if v is not None:
            self.v = v
sink(K().v)
sink(K(s).v)
class L:
    def __init__(self, parent):
        self.parent = parent
        parent.child = self
        self.name = s
p = A("p")
L(p)
sink(p.child.name)
sink(p.child.parent.a)
def factory(kind, *a):
    return kind(*a)
sink(factory(A, s).a)
sink(factory(A, "z", s).a)
