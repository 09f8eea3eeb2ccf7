from probe import source, sink


class Commands:
    def __init__(self):
        self.log = []

    def do_echo(self, text, times=1):
        return text * times

    def do_count(self, text):
        return len(text)

    def do_store(self, key, value):
        self.log.append(key)
        return "stored"

    def dispatch(self, name, /, *args, **kwargs):
        handler = getattr(self, f"do_{name}")
        return handler(*args, **kwargs)


def call(function, args=(), kwargs=None):
    return function(*args, **(kwargs or {}))


def pick(index, *args):
    return args[index]


def last(*args):
    return args[-1]


def tail(*args):
    return args[1:]


def by_name(name, **kwargs):
    return kwargs[name]


def names(**kwargs):
    return sorted(kwargs)


c = Commands()
sink(c.dispatch("echo", source(), times=2))
sink(c.dispatch("count", source()))
sink(c.dispatch("store", "k", source()))
sink(c.log)
c.dispatch("store", key=source(), value="v")
sink(c.log)
sink(call(pick, (1, "a", source())))
sink(call(pick, (0, "a", source())))
sink(call(by_name, ("a",), {"a": source(), "b": "b"}))
sink(call(by_name, ("b",), {"a": source(), "b": "b"}))
sink(last("a", source()))
sink(last(source(), "b"))
sink(tail(source(), "b"))
sink(tail("a", source()))
sink(names(a=source(), b="b"))
sink(call(call, (last, (source(), "z"))))
sink(call(call, (last, ("a", source()))))
