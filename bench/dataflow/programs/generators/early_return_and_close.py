from probe import source, sink


def limited(items, stop):
    for item in items:
        if item == stop:
            return "stopped"
        yield item
    return source()


def outer(items, stop):
    result = yield from limited(items, stop)
    yield result


sink(list(outer(["a", "b", "c"], "b")))
sink(list(outer(["a"], "z")))
sink(list(limited(["a", "stop", source()], "stop")))
sink(list(limited(["a", source()], "stop")))
gen = limited(["a", source()], None)
sink(next(gen))
gen.close()
sink(next(gen, "ended"))
sink(next(iter([]), source()))
sink(next(iter(["x"]), source()))
