from probe import source, sink

OPS = {
    "id": lambda x: x,
    "len": lambda x: len(x),
    "first": lambda x, *rest: x,
    "last": lambda *xs: xs[-1],
}


class Field:
    def __init__(self, getter=lambda o: "default", render=lambda v: v):
        self.getter = getter
        self.render = render

    def show(self, o):
        return self.render(self.getter(o))


class Model:
    clean = lambda self, x: "clean"
    echo = lambda self, x: x

    def __init__(self):
        self.hook = lambda x: x


def run(name, *args):
    return OPS[name](*args)


sink(run("id", source()))
sink(run("len", source()))
sink(run("first", source(), "b"))
sink(run("first", "a", source()))
sink(run("last", source(), "b"))
sink(run("last", "a", source()))
o = {"a": source(), "b": "b"}
sink(Field(lambda o: o["a"]).show(o))
sink(Field(lambda o: o["b"]).show(o))
sink(Field().show(o))
sink(Field(lambda o: o["a"], lambda v: v[:0]).show({"a": "x"}))
sink(Field(lambda o: o["a"], lambda v: "*" * len(v)).show(o))
m = Model()
sink(m.clean(source()))
sink(m.echo(source()))
sink(m.hook(source()))
m.hook = lambda x: "replaced"
sink(m.hook(source()))
