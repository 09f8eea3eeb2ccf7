from probe import source, sink

s = source()
class A:
    tag = "a"
    def __init__(self, v="v"):
        self.v = v
    def run(self):
        return self.hook()
    def hook(self):
        return "a"
    def own(self):
        return self.tag
    @classmethod
    def make(cls, v):
        return cls(v)
    @staticmethod
    def stat(v):
        return v
class B(A):
    tag = s
    def hook(self):
        return self.v
class C(A):
    def run(self):
        return super().run() + "!"
    def own(self):
        return "c"
class D(B, C):
    pass
class E(D):
    def hook(self):
        return "e" + super().hook()
    @staticmethod
    def stat(v):
        return "stat"
sink(A(s).run())
sink(A(s).v)
sink(B(s).run())
sink(B().run())
sink(B().own())
sink(A().own())
sink(C(s).run())
sink(D(s).run())
sink(D().own())
sink(E(s).run())
sink(E().run())
sink(E.make(s).v)
sink(E.make("x").run())
sink(A.stat(s))
sink(E.stat(s))
sink(D.stat(s))
sink(B.hook(A(s)))
sink(A.hook(B(s)))
sink(super(B, B(s)).hook())
class F(B):
    def __init__(self, *a):
        super().__init__(*a)
        self.v = "f"
sink(F(s).run())
class G(A):
    def hook(self):
        return [k.tag for k in type(self).__mro__[:1]]
    tag = "g"
sink(G().run())
class Mixin:
    def hook(self):
        return super().hook() + s
class H(Mixin, A):
    pass
class I(A, Mixin):
    pass
sink(H().run())
sink(I().run())
class J(list):
    def add(self, v):
        self.append(v)
        return self
sink(J().add(s))
sink(J(["x"]).add("y"))
class K(dict):
    def __getitem__(self, k):
        return super().__getitem__(k.lower())
k = K(a=s, b="b")
sink(k["A"])
sink(k["B"])
class L(str):
    def shout(self):
        return self.upper()
sink(L(s).shout())
sink(L("x").shout())
class M(A):
    hook = lambda self: s
sink(M().run())
sink(isinstance(M(), A))
A.hook = lambda self: s
sink(A().run())
sink(B("b").run())
def patched(self):
    return "patched"
B.hook = patched
sink(B(s).run())
sink(D(s).run())
