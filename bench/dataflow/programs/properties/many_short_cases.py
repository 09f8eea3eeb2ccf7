from functools import cached_property
from probe import source, sink

s = source()
class A:
    def __init__(self, v="v"):
        self._v = v
        self.log = []
    @property
    def v(self):
        return self._v
    @v.setter
    def v(self, value):
        self.log.append(value)
        self._v = "set"
    @property
    def size(self):
        return len(self._v)
    @cached_property
    def cached(self):
        return [self._v]
    both = property(lambda self: self._v, lambda self, v: setattr(self, "_v", v))
a = A(s)
sink(a.v)
sink(a.size)
sink(a.cached)
a.v = s
sink(a.v)
sink(a.log)
sink(a.cached)
a.both = s
sink(a.both)
a.both = "b"
sink(a.v)
class B(A):
    @property
    def v(self):
        return "over" + super().v
    @A.v.setter
    def w(self, value):
        self._v = value
b = B(s)
sink(b.v)
b.w = "clean"
sink(b.v)
b.w = s
sink(b.w)
class Const:
    def __get__(self, obj, cls=None):
        return s if obj is None else "inst"
class Both:
    def __set_name__(self, owner, name):
        self.name = "_" + name
    def __get__(self, obj, cls=None):
        return getattr(obj, self.name, "unset")
    def __set__(self, obj, v):
        setattr(obj, self.name, v)
class C:
    k = Const()
    x = Both()
    y = Both()
c, d = C(), C()
sink(C.k)
sink(c.k)
c.x = s
sink(c.x)
sink(c.y)
sink(d.x)
sink(c._x)
c.x = "x"
sink(c.x)
class D:
    def __getattr__(self, n):
        return s if n == "secret" else n
    def __setattr__(self, n, v):
        object.__setattr__(self, n, "fixed")
e = D()
sink(e.secret)
sink(e.other)
e.secret = "t"
sink(e.secret)
class E:
    def __getattribute__(self, n):
        return n
    secret = s
sink(E().secret)
sink(E.secret)
class F:
    @staticmethod
    def st(v): return v
    @classmethod
    def cl(cls, v): return cls.z, v
    z = "z"
sink(F.st(s))
sink(F.cl(s)[0])
sink(F().cl(s)[1])
