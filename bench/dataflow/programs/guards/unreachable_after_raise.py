from probe import source, sink


def check(value):
    raise ValueError("always")
    sink(value)  # dead


def early(value):
    return "early"
    sink(value)  # dead


try:
    check(source())
    sink(source())  # dead
except ValueError:
    sink("handled")
sink(early(source()))
late = source()
sink(late)
