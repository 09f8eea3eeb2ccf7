from backends import choose, DEFAULT
from backends.memory import Memory
import backends.null as null
from probe import source, sink

store = choose("memory")
store.put("k", source())
sink(store.get("k"))
sink(store.get("other"))
quiet = choose("null")
quiet.put("k", source())
sink(quiet.get("k"))
sink(isinstance(store, Memory))
sink(choose(DEFAULT).get("k"))
sink(null.Null().get("x"))
other = choose("memory")
sink(other.get("k"))
