import state
from state import current, get, put
import worker
from probe import source, sink

sink(get())
worker.fill()
sink(get())
sink(current)
sink(state.current)
put("clean")
sink(state.current)
sink(worker.read())
worker.fill_direct()
sink(worker.read())
sink(state.history)
