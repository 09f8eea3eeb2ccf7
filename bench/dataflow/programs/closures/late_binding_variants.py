from probe import source, sink

late = [lambda: word for word in ("a", source())]
sink(late[0]())
bound = [lambda word=word: word for word in ("a", source())]
sink(bound[0]())
sink(bound[1]())
calls = []
for word in (source(), "b"):
    calls.append(lambda: word)
sink(calls[0]())


def make(word):
    return lambda: word


made = [make(word) for word in ("a", source())]
sink(made[0]())
sink(made[1]())


def later():
    def inner():
        return text

    text = "first"
    before = inner()
    text = source()
    return before, inner()


before, after = later()
sink(before)
sink(after)
