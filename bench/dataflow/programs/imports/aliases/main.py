from probe import source, sink
import store.keys as k
import store.keys
from store import keys as renamed
from store.keys import public as safe, private as risky

sink(k.private())
sink(store.keys.public())
sink(renamed.private())
sink(safe())
sink(risky())
