from probe import source, sink
import pkg
import pkg.inner

sink(pkg.token)
sink(pkg.inner.token)
from pkg import inner

sink(inner.make())
sink(pkg.inner.Box.value)
