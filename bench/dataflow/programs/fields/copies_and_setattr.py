import copy
from types import SimpleNamespace
from probe import source, sink


class Options:
    def __init__(self, **values):
        for name, value in values.items():
            setattr(self, name, value)

    def update(self, other):
        self.__dict__.update(other.__dict__)

    def as_dict(self):
        return {k: v for k, v in vars(self).items() if not k.startswith("_")}


a = Options(name="n", token=source(), _hidden="h")
sink(a.name)
sink(a.token)
sink(a.as_dict()["name"])
sink(a.as_dict())
b = copy.copy(a)
b.token = "clean"
sink(b.token)
sink(a.token)
b.update(a)
sink(b.token)
sink(b.name)
c = copy.deepcopy(b)
c.name = source()
sink(b.name)
sink(c.as_dict()["name"])
for field in ("name", "token"):
    delattr(c, field)
sink(c.as_dict())
n = SimpleNamespace(x=source(), y="y")
sink(n.x)
sink(n.y)
sink(str(n))
n.__dict__["y"] = source()
sink(n.y)
n.x, n.z = "x", n.y
sink(n.x)
sink(n.z)
pairs = [("p", "1"), ("q", source())]
holder = SimpleNamespace(**dict(pairs))
sink(holder.p)
sink(holder.q)
sink(getattr(holder, "p" + ""))
sink(getattr(holder, "missing", "m"))
sink(vars(holder)["q"])
for target.attr in [source()] if (target := Options()) else []:
    sink(target.attr)
sink(target.attr)
