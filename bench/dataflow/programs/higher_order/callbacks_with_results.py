from probe import source, sink


def fetch(on_done, on_error, fail=False):
    if fail:
        on_error("failed")
    else:
        on_done(source())


def each(items, callback):
    for item in items:
        callback(item)


def transform(items, key=None, value=lambda x: x):
    key = key or (lambda x: "k")
    return {key(i): value(i) for i in items}


def until(predicate, step, x):
    while not predicate(x):
        x = step(x)
    return x


def show(value):
    sink(value)


def show_error(value):
    sink(value)


def ignore(value):
    return None


got, failed = [], []
fetch(got.append, failed.append)
sink(got)
sink(failed)
fetch(ignore, failed.append, fail=True)
sink(failed)
fetch(show, show_error)
fetch(show, show_error, fail=True)
total = []
each(["a", source()], lambda x: total.append(len(x)))
sink(total)
each(["a", source()], total.append)
sink(total)
sink(transform([source()]))
sink(transform([source()], value=len))
sink(transform([source()], key=len, value=len))
sink(transform([source()], key=str.lower, value=len))
sink(until(lambda x: len(x) > 60, lambda x: x + x, source()))
sink(until(lambda x: len(x) > 5, lambda x: x + "x", "a"))
