from collections import namedtuple

from probe import source, sink

Outcome = namedtuple("Outcome", "value error")


def ok(value):
    return Outcome(value, None)


def failed(error):
    return Outcome(None, error)


def check(text, limit):
    return ok(text) if len(text) < limit else failed("too long")


def split_at(items, index):
    return items[:index], items[index:]


def with_default(function, default):
    result = function()
    return default if result is None else result


def returns_none():
    source()


def returns_self_or_other(items, flag):
    return items if flag else list(reversed(items))


def stats(text):
    words = text.split()
    return {"words": len(words), "longest": max(map(len, words)), "text": text}


def pair_of_functions(value):
    def get():
        return value

    def size():
        return len(value)

    return get, size


def early(items):
    for item in items:
        if item == "stop":
            return "stopped"
    return items[-1]


def many(flag):
    if flag == 1:
        return source()
    elif flag == 2:
        return ["list", source()]
    elif flag == 3:
        return {"key": source(), "other": "plain"}
    return None


sink(ok(source()).value)
sink(ok(source()).error)
sink(failed("late").value)
sink(split_at(["one", source()], 1)[0])
sink(split_at(["one", source()], 1)[1])
sink(with_default(returns_none, "default"))
sink(with_default(lambda: source(), "default"))
sink(returns_self_or_other(["one", source()], True)[0])
sink(returns_self_or_other(["one", source()], False)[0])
sink(stats(source())["words"])
sink(stats(source())["text"])
get, size = pair_of_functions(source())
sink(get())
sink(size())
sink(early(["one", "stop", source()]))
sink(many(1))
sink(many(2)[0])
sink(many(2)[1])
sink(many(3)["key"])
sink(many(3)["other"])
sink(many(4))
