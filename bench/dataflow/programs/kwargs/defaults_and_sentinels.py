from probe import source, sink

MISSING = object()
DEFAULT = source()


def get(d, key, default=MISSING):
    if key in d:
        return d[key]
    if default is MISSING:
        return "missing"
    return default


def with_default(x=DEFAULT):
    return x


def lazy_default(x=None):
    if x is None:
        x = DEFAULT
    return x


def mutable(item, bucket=[]):
    bucket.append(item)
    return list(bucket)


def fresh(item, bucket=None):
    bucket = [] if bucket is None else bucket
    bucket.append(item)
    return bucket


def keyword_default(*, a="a", b=source()):
    return a, b


sink(get({"a": source()}, "a"))
sink(get({"a": source()}, "b"))
sink(get({"a": source()}, "b", "d"))
sink(get({}, "b", source()))
sink(get({"b": "x"}, "b", source()))
sink(with_default())
sink(with_default("x"))
sink(lazy_default())
sink(lazy_default("x"))
sink(mutable("a"))
sink(mutable(source()))
sink(mutable("c"))
sink(fresh(source()))
sink(fresh("c"))
sink(keyword_default()[0])
sink(keyword_default()[1])
sink(keyword_default(b="x")[1])
sink(with_default.__defaults__)
