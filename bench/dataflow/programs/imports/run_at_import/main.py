from probe import source, sink
import registry
import handlers

sink(registry.call("leak"))
sink(registry.call("hello"))
sink(registry.HANDLERS["leak"]())
sink(list(registry.HANDLERS))
