import reader
import state
import writer
from probe import source, sink
from state import items, value

sink(value)
writer.write(source())
sink(value)
sink(state.value)
sink(reader.read())
sink(items)
sink(reader.read_items())
writer.reset()
sink(state.value)
sink(reader.read())
writer.rebind()
sink(items)
sink(reader.read_items())
reader.state.extra = source()
sink(state.extra)
sink(hasattr(state, "extra"))
