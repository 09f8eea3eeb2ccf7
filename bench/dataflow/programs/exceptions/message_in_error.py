from probe import source, sink


def fail(value):
    raise ValueError("bad value: " + value)


try:
    fail(source())
except ValueError as error:
    sink(str(error))
    sink(error.args[0])
    sink(type(error).__name__)
try:
    fail("x")
except ValueError as error:
    sink(str(error))
