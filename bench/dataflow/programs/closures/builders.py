from probe import source, sink


def prefixer(prefix):
    def apply(text):
        return prefix + text

    return apply


def chooser(a):
    def with_b(b):
        def pick(which):
            return a if which else b

        return pick

    return with_b


def accumulator():
    seen = []

    def add(x):
        seen.append(x)
        return len(seen)

    def dump():
        return list(seen)

    return {"add": add, "dump": dump}


def ignoring(prefix):
    def apply(text):
        return len(prefix) * "*" + text

    return apply


sink(prefixer("a")("b"))
sink(prefixer(source())("b"))
sink(prefixer("a")(source()))
sink(ignoring(source())("b"))
pick = chooser(source())("b")
sink(pick(True))
sink(pick(False))
acc = accumulator()
sink(acc["add"](source()))
sink(acc["dump"]())
other = accumulator()
other["add"]("x")
sink(other["dump"]())
