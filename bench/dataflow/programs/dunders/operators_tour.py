from probe import source, sink

class A:
    def __init__(self, v): self.v = v
    def __lt__(self, o): return self.v
    def __getitem__(self, k): return self.v if k == "s" else "x"
    def __call__(self, x): return x + "!"
    def __len__(self): return 3
    def __contains__(self, x): return x == "in"
    def __iter__(self): return iter((self.v, "y"))
    def __neg__(self): return A("neg")
    def __matmul__(self, o): return o
    def __enter__(self): return self.v
    def __exit__(self, *a): return False
    def __getattr__(self, n): return "attr " + n
    def __iadd__(self, o):
        self.v = o
        return self
    def __mod__(self, o): return f"{self.v}{o}"
    def __rmod__(self, o): return "r"
    def __divmod__(self, o): return (self.v, o)
    def __round__(self, n=0): return self.v
    def __hash__(self): return 1
    def __eq__(self, o): return True
    def __bool__(self): return False
    def __str__(self): return "A"
    def __repr__(self): return self.v
    def __missing__(self, k): return k
a, b = A(source()), A("b")
sink(a < b)
sink(b < a)
sink(a["s"])
sink(a["t"])
sink(a("x"))
sink(a(source()))
sink(-a if False else (-a).v)
sink(b @ source())
sink(a @ "x")
with a as w:
    sink(w)
with b as w:
    sink(w)
sink(a.missing)
b += source()
sink(b.v)
b += "z"
sink(b.v)
sink(a % "q")
sink("plain" % a if False else b % "q")
sink(divmod(a, 1)[0])
sink(divmod(a, 1)[1])
sink(round(a))
sink(str(a))
sink(repr(a))
sink([a])
sink(f"{a}")
sink(f"{a!r}")
p, q = a
sink(p)
sink(q)
sink(a or "other")
sink((a and "x") is a)
sink(list(b))
sink("in" in a)
sink(max(a))
sink([*b][1])
