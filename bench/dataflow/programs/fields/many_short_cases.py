from probe import source, sink


class A:
    shared = []

    def __init__(self, x=None, y="y"):
        self.x = x
        self.y = y

    def set(self, x):
        self.x = x
        return self

    def get(self):
        return self.x

    def swap(self):
        self.x, self.y = self.y, self.x


s = source()
a, b = A(s), A("b")
sink(a.x)
sink(a.y)
sink(b.get())
b.set(s)
sink(b.get())
b.set("clean")
sink(b.get())
a.swap()
sink(a.x)
sink(a.y)
c = a
c.y = "over"
sink(a.y)
def fill(o, v):
    o.z = v
fill(a, s)
sink(a.z)
fill(a, "q")
sink(a.z)
a.child = A(s)
sink(a.child.x)
sink(a.child.y)
a.child.set("r")
sink(a.child.x)
A.shared.append(s)
sink(b.shared)
b.shared = []
sink(b.shared)
sink(A.shared)
objects = [A(i) for i in ("p", s)]
sink(objects[0].x)
sink(objects[1].x)
for o in objects:
    o.y = o.x
sink(objects[0].y)
sink(objects[1].y)
d = {"k": A()}
d["k"].x = s
sink(d["k"].x)
sink(d["k"].y)
def make(v):
    o = A()
    o.x = v
    return o
sink(make(s).x)
sink(make("m").x)
e, f = make(s), make("n")
e.x, f.x = f.x, e.x
sink(e.x)
sink(f.x)
setattr(e, "dyn", s)
sink(e.dyn)
sink(getattr(e, "dyn"))
sink(getattr(e, "nope", "d"))
sink(e.__dict__["dyn"])
sink(vars(e)["y"])
del e.dyn
sink(hasattr(e, "dyn"))
class B(A):
    def __init__(self, w):
        super().__init__(w, y=w)
        self.w = "w"
g = B(s)
sink(g.x)
sink(g.y)
sink(g.w)
h = A().set(s).set("t")
sink(h.x)
if s:
    h.x = "both"
else:
    h.x = "ways"
sink(h.x)
class Lazy:
    @property
    def v(self):
        if not hasattr(self, "_v"):
            self._v = source()
        return self._v
sink(Lazy().v)
k = A()
k.f = lambda: s
sink(k.f())
k.f = k.get
sink(k.f())
