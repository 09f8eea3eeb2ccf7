from contextlib import suppress
from probe import source, sink

value = "start"
with suppress(KeyError):
    value = source()
    {}["x"]
    value = "end"
sink(value)
other = source()
with suppress(ValueError):
    other = int("nope")
sink(other)
third = source()
with suppress(ValueError):
    third = int("12")
sink(third)
fourth = "plain"
with suppress(ZeroDivisionError):
    fourth = source() * (1 // 0)
sink(fourth)
