from probe import source, sink


class Dispatcher:
    def __init__(self):
        self.table = {}
        self.fallback = lambda *args: "unhandled"

    def bind(self, name, function=None):
        if function is None:
            return lambda f: self.bind(name, f)
        self.table[name] = function
        return function

    def __call__(self, name, *args, **named):
        return self.table.get(name, self.fallback)(*args, **named)


class Handlers:
    def __init__(self, prefix):
        self.prefix = prefix

    def echo(self, text):
        return self.prefix + text

    def drop(self, text):
        return self.prefix


d = Dispatcher()
h = Handlers(">")
d.bind("echo", h.echo)
d.bind("drop", h.drop)


@d.bind("size")
def size(text, unit="c"):
    return f"{len(text)}{unit}"


sink(d("echo", source()))
sink(d("drop", source()))
sink(d("size", source()))
sink(d("size", "x", unit=source()))
sink(d("other", source()))
h.prefix = source()
sink(d("drop", "x"))


def visit(tree, on_leaf, on_node=lambda name, children: children):
    if isinstance(tree, dict):
        return on_node("n", {k: visit(v, on_leaf, on_node) for k, v in tree.items()})
    return on_leaf(tree)


tree = {"a": {"b": source()}, "c": "c"}
sink(visit(tree, str.upper)["a"]["b"])
sink(visit(tree, str.upper)["c"])
sink(visit(tree, len))
sink(visit(tree, str, lambda name, children: name))
sink(visit(tree, str, lambda name, children: list(children.values())))


def with_callbacks(action, ok, failed):
    try:
        value = action()
    except Exception as error:
        return failed(error)
    return ok(value)


def fail():
    raise ValueError(source())


sink(with_callbacks(source, lambda v: v, lambda e: "failed"))
sink(with_callbacks(fail, lambda v: v, lambda e: "failed"))
sink(with_callbacks(fail, lambda v: "ok", lambda e: e.args[0]))
sink(with_callbacks(source, len, str))
choose = [lambda a, b: a, lambda a, b: b]
sink(choose[0]("x", source()))
sink(choose[1]("x", source()))
sink([f("x", source()) for f in choose][0])
