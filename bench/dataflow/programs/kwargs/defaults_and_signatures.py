import inspect
from probe import source, sink

base = source()


def bound_early(value=base, other="o"):
    return value, other


base = "replaced"
sink(bound_early()[0])
sink(bound_early()[1])
sink(bound_early("v", source())[0])


def sentinel_default(value=None, *, fallback="f"):
    value = fallback if value is None else value
    return value


sink(sentinel_default())
sink(sentinel_default(source()))
sink(sentinel_default(None, fallback=source()))
sink(sentinel_default("x", fallback=source()))
bound_early.__defaults__ = ("new", source())
sink(bound_early()[0])
sink(bound_early()[1])


def greet(name, greeting="hi", *, mark="!"):
    return greeting + " " + name + mark


bound = inspect.signature(greet).bind("n", mark=source())
sink(bound.arguments["name"])
sink(bound.arguments["mark"])
sink(greet(*bound.args, **bound.kwargs))
bound.apply_defaults()
sink(bound.arguments["greeting"])
sink(list(inspect.signature(greet).parameters))


def outer(x, **named):
    def inner(y=x, **more):
        return {"x": x, "y": y, **named, **more}

    return inner


made = outer(source(), z="z")
sink(made(y="y")["y"])
sink(made(y="y")["x"])
sink(made(y="y")["z"])
sink(made(z=source())["z"])
sink(made(w="w")["w"])


def table(rows, *columns, sep=",", end=""):
    return [sep.join(str(row[column]) for column in columns) + end for row in rows]


rows = [{"a": "1", "b": source()}]
sink(table(rows, "a"))
sink(table(rows, "a", "b"))
sink(table(rows, *["a"], end=source()))
sink(table(rows, *[c for c in ("a", "b") if c != "b"]))
