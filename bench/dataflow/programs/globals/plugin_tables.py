from probe import source, sink

HANDLERS = {}
DEFAULT = "none"


def register(name=None):
    def wrap(function):
        HANDLERS[name or function.__name__] = function
        return function
    return wrap


@register()
def plain(text):
    return text.title()


@register("hide")
def masked(text):
    return DEFAULT


def call(name, text):
    return HANDLERS.get(name, lambda _: "unknown")(text)


sink(call("plain", source()))
sink(call("hide", source()))
sink(call("masked", source()))
sink(sorted(HANDLERS))
DEFAULT = source()
sink(call("hide", "x"))
HANDLERS["hide"] = HANDLERS.pop("plain")
sink(call("hide", "x"))
sink(call("plain", source()))
