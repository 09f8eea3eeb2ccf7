import lib
import lib as l2
from lib import value as v1, Holder, replace
from lib import value as v2
from probe import source, sink

lib.value = source()
sink(lib.value)
sink(l2.value)
sink(v1)
sink(lib.read())
from lib import value as v3
sink(v3)
l2.value = "clean"
sink(lib.read())
sink(v3)
Holder.item = source()
sink(lib.Holder.item)
sink(lib.Holder().get())
replace(lambda: source())
sink(lib.function())
from lib import function
sink(function())
lib.function = lambda: "again"
sink(function())
sink(lib.function())
del lib.value
sink(hasattr(lib, "value"))
