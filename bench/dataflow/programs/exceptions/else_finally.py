from probe import source, sink

value = "start"
try:
    value = source()
except KeyError:
    value = "error"
else:
    sink(value)
    value = "else"
finally:
    sink(value)
sink(value)
