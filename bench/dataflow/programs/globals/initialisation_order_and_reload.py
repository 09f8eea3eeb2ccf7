from probe import source, sink

PLUGINS = []
CURRENT = {"user": "nobody"}


def plugin(function):
    PLUGINS.append(function)
    return function


def with_user(user):
    previous = CURRENT["user"]
    CURRENT["user"] = user
    try:
        return [function() for function in PLUGINS]
    finally:
        CURRENT["user"] = previous


@plugin
def greet():
    return "hello " + CURRENT["user"]


sink(with_user("x"))
sink(with_user(source()))
sink(CURRENT["user"])
sink(greet())


@plugin
def size():
    return len(CURRENT["user"])


sink(with_user(source())[1])
sink(with_user(source())[0])
PLUGINS.remove(greet)
sink(with_user(source()))
CURRENT = {"user": source()}
sink(greet())
