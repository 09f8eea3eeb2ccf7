import pkg
from pkg import setter, getter, STATE
from pkg.inner import deep
from pkg.inner.deep import value as imported_value
import pkg.inner.deep as deep_alias
from probe import source, sink

setter(source())
sink(getter())
sink(STATE["value"])
sink(pkg.STATE["value"])
sink(imported_value)
deep.update(source())
sink(imported_value)
sink(deep.value)
sink(deep_alias.value)
sink(pkg.inner.deep.read())
deep_alias.value = "reset"
sink(deep.read())
pkg.extra = source()
sink(pkg.extra)
sink(pkg.use_extra())
