from probe import source, sink

s = source()
class A:
    x = "x"
    items = []
    table = {"k": "v"}
    made = None
    def __init__(self):
        A.made = self
    def set(self, v):
        self.x = v
    @classmethod
    def put(cls, v):
        cls.x = v
    def get(self):
        return self.x
class B(A):
    pass
a, b = A(), B()
a.set(s)
sink(a.x)
sink(A.x)
sink(b.x)
B.put(s)
sink(B.x)
sink(b.get())
sink(A().get())
a.items.append(s)
sink(b.items)
B.items = ["own"]
sink(B.items)
sink(A.items)
A.table["n"] = s
sink(B.table["n"])
sink(B.table["k"])
sink(A.made.x)
A.f = lambda self: s
sink(b.f())
setattr(A, "dyn", s)
sink(B.dyn)
sink(b.dyn)
del A.dyn
sink(hasattr(b, "dyn"))
class C:
    y = s
    z = y + "!"
    def w(self):
        return self.z
    v = "v" if y else "e"
sink(C.z)
sink(C().w())
sink(C.v)
c = C()
c.y = "inst"
sink(c.y)
sink(C.y)
del c.y
sink(c.y)
class D:
    class Inner:
        q = s
        r = "r"
    inner = Inner()
sink(D.Inner.q)
sink(D.inner.r)
sink(D().inner.q)
def tag(cls, v):
    cls.tag = v
tag(C, s)
tag(D, "d")
sink(C.tag)
sink(D.tag)
type(c).y = "type"
sink(C.y)
sink(C.__dict__["y"])
class E:
    count = 0
    last = None
    def __init__(self, v):
        type(self).count += 1
        self.__class__.last = v
E("e")
sink(E.last)
E(s)
sink(E.last)
sink(E.count)
