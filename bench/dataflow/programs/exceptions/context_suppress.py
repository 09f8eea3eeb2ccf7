from probe import source, sink
from contextlib import suppress

value = "start"
with suppress(KeyError):
    {}["missing"]
    value = source()
sink(value)
with suppress(KeyError):
    value = source()
sink(value)
with suppress(KeyError):
    value = "clean"
    {}["missing"]
sink(value)
