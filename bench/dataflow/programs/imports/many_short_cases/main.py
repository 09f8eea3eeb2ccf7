import a
import a as alias
import pkg
import pkg.sub as sub
from a import value, holder, change as ch, get
from pkg import *
from pkg.sub import deep
from probe import source, sink

s = source()
sink(a.value)
a.value = s
sink(alias.value)
sink(value)
sink(get())
ch("clean")
sink(a.value)
holder.append(s)
sink(a.holder)
sink(pkg.name)
sink(deep(s))
sink(sub.drop(s))
sink(exported(s))
pkg.sub.state["k"] = s
sink(sub.state["k"])
sink(sub.read("k"))
sink(sub.read("j"))
sink(pkg.kept)
import importlib
m = importlib.import_module("pkg.sub")
m.extra = s
sink(sub.extra)
sink(sub.Thing(s).v)
sink(sub.Thing.make().v)
sub.Thing.default = s
sink(pkg.sub.Thing.make().v)
def lazy():
    from a import value as v
    return v
sink(lazy())
a.value = s
sink(lazy())
sub.drop = lambda v: v
sink(pkg.sub.drop(s))
sink(sub.call_drop(s))
