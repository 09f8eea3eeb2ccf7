from functools import partial, partialmethod, reduce, singledispatch

from probe import source, sink


def show(a, b="b", *, c="c"):
    return {"a": a, "b": b, "c": c}


class Light:
    def set(self, state, note="n"):
        self.state, self.note = state, note

    on = partialmethod(set, "on")
    secret = partialmethod(set, source(), note="x")


@singledispatch
def describe(x):
    return "other"


@describe.register
def _(x: str):
    return x


@describe.register(list)
def _(x):
    return len(x)


p = partial(show, source())
sink(p()["a"])
sink(p()["b"])
sink(p("x")["b"])
sink(p(c=source())["c"])
q = partial(show, "a", c=source())
sink(q()["a"])
sink(q()["c"])
sink(q(c="own")["c"])
sink(partial(q, source())()["b"])
sink(partial(q, source())()["a"])
sink(p.args)
sink(q.args)
sink(q.keywords)
sink(partial(show, b="b")(source())["a"])
sink(partial(show, b="b")(source())["b"])
light = Light()
light.on()
sink(light.state)
light.secret()
sink(light.state)
sink(light.note)
sink(describe(source()))
sink(describe([source()]))
sink(describe({"a": source()}))
sink(reduce(lambda a, b: a + b, ["a", source()]))
sink(reduce(lambda a, b: b, [source(), "b"]))
