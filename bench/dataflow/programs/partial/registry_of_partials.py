import functools

from probe import source, sink

REGISTRY = {}


def rule(name=None, **options):
    def decorate(function):
        REGISTRY[name or function.__name__] = functools.partial(function, **options)
        return function

    return decorate


@rule(sep="-")
def join(items, sep=","):
    return sep.join(items)


@rule("count")
def size(items):
    return len(items)


@rule(keep=source())
def tagged(items, keep="k"):
    return [keep, *items]


def optional(function=None, *, mark="!"):
    if function is None:
        return functools.partial(optional, mark=mark)

    @functools.wraps(function)
    def inner(x):
        return function(x) + mark

    return inner


@optional
def plain(x):
    return x


@optional(mark=source())
def marked(x):
    return "m"


@optional(mark="?")
def asked(x):
    return x


sink(REGISTRY["join"](["a", source()]))
sink(REGISTRY["join"](["a", "b"]))
sink(REGISTRY["count"](["a", source()]))
sink(REGISTRY["tagged"](["a"]))
sink(REGISTRY["tagged"](["a"], keep="own"))
sink(REGISTRY["tagged"](["a"])[1])
sink(tagged(["a"]))
sink(plain(source()))
sink(plain("x"))
sink(marked("x"))
sink(asked(source()))
sink(asked("x"))
sink(sorted(REGISTRY))
