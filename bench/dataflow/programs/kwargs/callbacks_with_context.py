import functools
from probe import source, sink


def call_with(function, *args, context=None, **named):
    if context:
        named = {**context, **named}
    return function(*args, **named)


def show(a, b="b", **rest):
    return {"a": a, "b": b, **rest}


got = call_with(show, "x", context={"b": source(), "c": "c"})
sink(got["a"])
sink(got["b"])
sink(got["c"])
got = call_with(show, "x", context={"b": source()}, b="own")
sink(got["b"])
got = call_with(show, source(), context=None)
sink(got["a"])
sink(got["b"])


def collect(target):
    def add(*args, **named):
        target["args"] = args
        target["named"] = named

    return add


box = {}
collect(box)("p", source(), k="v", secret=source())
sink(box["args"][0])
sink(box["args"][1])
sink(box["named"]["k"])
sink(box["named"]["secret"])


def validated(*names):
    def decorate(function):
        @functools.wraps(function)
        def run(*args, **named):
            missing = [name for name in names if name not in named]
            if missing:
                return missing
            return function(*args, **{k: v for k, v in named.items() if k in names})

        return run

    return decorate


@validated("a", "b")
def handler(**named):
    return named


sink(handler(a=source()))
sink(handler(a="a", b=source()))
sink(handler(a="a", b="b", c=source()))


def store(self_like, /, **fields):
    for name, value in fields.items():
        setattr(self_like, name, value)
    return self_like


class Holder:
    pass


h = store(Holder(), a=source(), b="b")
sink(h.a)
sink(h.b)


def mutate(items, index, *, value, also=None):
    items[index] = value
    if also is not None:
        also.append(value)


items, extra = ["x", "y"], []
mutate(items, 1, value=source(), also=extra)
sink(items[0])
sink(items[1])
sink(extra)
mutate(value="clean", items=items, index=1)
sink(items[1])
mutate(*[items, 0], **{"value": source()})
sink(items[0])


def keyword_only(*, a, b):
    return b


sink(keyword_only(b=source(), a="a"))
sink(keyword_only(a=source(), b="b"))
sink(functools.partial(keyword_only, a=source())(b="b"))
