from probe import source, sink


def previous_of_two():
    previous = current = "start"
    for item in ("a", source()):
        previous = current
        current = item
    sink(previous)
    sink(current)


def shifted_out():
    a, b, c = source(), "b", "c"
    for _ in range(3):
        a, b, c = "n", a, b
    sink(a)
    sink(b)
    sink(c)


def shifted_once():
    a, b, c = source(), "b", "c"
    for _ in range(1):
        a, b, c = "n", a, b
    sink(a)
    sink(b)
    sink(c)


def reset_in_loop():
    total = ""
    for item in (source(), "b"):
        total = ""
        total += item
    sink(total)


def deleted_and_rebound():
    a = source()
    b = a
    del a
    a = "again"
    sink(a)
    sink(b)


for test in [previous_of_two, shifted_out, shifted_once, reset_in_loop, deleted_and_rebound]:
    test()
