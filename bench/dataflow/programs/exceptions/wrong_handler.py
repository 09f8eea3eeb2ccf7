from probe import source, sink


def risky():
    raise TypeError("type")


try:
    risky()
except ValueError:
    sink(source())  # dead
except TypeError:
    sink("type error")

try:
    value = source()
    risky()
    value = "safe"
except TypeError:
    sink(value)

try:
    value = "before"
    risky()
    value = source()
except TypeError:
    sink(value)
