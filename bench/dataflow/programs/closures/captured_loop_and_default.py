from probe import source, sink

values = ["a", source(), "c"]
late = [lambda: value for value in values]
early = [lambda value=value: value for value in values]
sink(late[0]())
sink(late[1]())
sink(early[0]())
sink(early[1]())
sink(early[2]())


def make(values):
    out = []
    for value in values:
        def get():
            return value
        out.append(get)
    return out


sink(make(["a", source()])[0]())
sink(make([source(), "b"])[0]())


def make_bound(values):
    def bind(value):
        return lambda: value

    return [bind(value) for value in values]


sink(make_bound(["a", source()])[0]())
sink(make_bound(["a", source()])[1]())
