from probe import source, sink


def swapped():
    a, b = source(), "x"
    a, b = b, a
    sink(a)
    sink(b)


def rotated():
    a, b, c = "x", source(), "z"
    a, b, c = b, c, a
    sink(a)
    sink(b)
    sink(c)


def chained():
    a = b = c = source()
    b = "b"
    sink(a)
    sink(b)
    sink(c)


def augmented():
    a = "x"
    b = a
    a += source()
    sink(b)
    sink(a)


def augmented_list():
    a = ["x"]
    b = a
    a += [source()]
    sink(b)
    a = a + ["y"]
    a.clear()
    sink(a)
    sink(b)


for test in (swapped, rotated, chained, augmented, augmented_list):
    test()
