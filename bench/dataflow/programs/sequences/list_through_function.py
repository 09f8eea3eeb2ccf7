from probe import source, sink


def add_default(items):
    items.append("default")


def add_secret(items):
    items.append(source())


def replace_all(items):
    items[:] = ["x"]


a, b = [], []
add_default(a)
add_secret(b)
sink(a)
sink(b)
replace_all(b)
sink(b)
add_secret(a)
sink(a[0])
sink(a)
