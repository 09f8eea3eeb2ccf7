from probe import source, sink


class Request:
    def __init__(self, method="GET", /, *, url, headers=None, **extra):
        self.method, self.url, self.headers, self.extra = method, url, headers or {}, extra

    def copy(self, **changes):
        base = {"url": self.url, "headers": self.headers, **self.extra}
        return Request(self.method, **{**base, **changes})


r = Request(url="u", headers={"auth": source()}, timeout=1)
sink(r.url)
sink(r.headers)
sink(r.extra)
c = r.copy(headers={}, note=source())
sink(c.headers)
sink(c.extra["note"])
sink(c.extra["timeout"])
sink(r.extra)


def build(*parts, sep="/", **query):
    path = sep.join(parts)
    return (path, query) if query else path


sink(build("a", "b"))
sink(build("a", source()))
sink(build("a", sep=source()))
sink(build("a", "b", sep=source()))
sink(build("a", q=source())[0])
sink(build("a", q=source())[1])


def outer(*args, **kwargs):
    args = ("first",) + args[1:]
    kwargs["key"] = kwargs.pop("old", "none")
    return inner(*args, **kwargs)


def inner(a, b="b", *, key, **rest):
    return a, b, key, rest


sink(outer(source(), "x")[0])
sink(outer("x", source())[1])
sink(outer("x", old=source())[2])
sink(outer("x", old=source())[3])
sink(outer("x", old="o", other=source())[3])
sink(outer("x", old="o", other=source())[2])


def positions(a, b, c):
    sink(a)
    sink(b)
    sink(c)


positions(*["x"], **{"c": source(), "b": "y"})


def last_wins(**named):
    return named


sink(last_wins(**{"a": source()}, **{"b": "b"})["b"])
sink(dict(last_wins(a=source()), a="over"))
sink(last_wins(**dict(a="x", b=source()))["a"])


def optional(a=None, b=None, *, flag=False):
    if flag:
        a, b = b, a
    return a


sink(optional(source()))
sink(optional(source(), "b", flag=True))
sink(optional(b=source(), flag=True))
sink(optional(b=source()))
sink(optional(*("x", source()), flag=True))
sink(optional(*("x", source())))


def tail(first, *others, **named):
    return others[-1] if others else named.get("default")


sink(tail("a", "b", source()))
sink(tail("a", source(), "c"))
sink(tail("a", default=source()))
sink(tail(source()))
