from probe import source, sink

_cached = "local"
name = "local name"
from values import *

sink(_cached)
sink(name)
sink(city)
