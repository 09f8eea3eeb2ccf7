from contextlib import suppress

from probe import source, sink

value = "start"
with suppress(ValueError):
    value = source()
    raise ValueError
sink(value)
value = "again"
with suppress(KeyError):
    {}["missing"]
    value = source()
sink(value == "again")
with suppress(KeyError):
    sink({"a": source()}["a"])
    sink({"a": "x"}["a"])
