from probe import source, sink
import store
import store as same
from store import items, put, version
from services import api
from services.api import *

put("a", source())
sink(store.items["a"])
sink(items["a"])
store.reset()
sink(items)
sink(store.items)
put("b", source())
sink(items)
sink(store.items["b"])
store.version = source()
sink(version)
sink(same.version)
sink(store.describe())
sink(api.fetch("b"))
sink(fetch("missing"))
sink(PUBLIC)
api.PUBLIC = source()
sink(PUBLIC)
sink(api.PUBLIC)
setattr(store, "extra", source())
sink(store.extra)
sink(getattr(same, "extra"))
