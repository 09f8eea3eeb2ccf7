from probe import source, sink


def merge(*dicts, **extra):
    out = {}
    for d in dicts:
        out.update(d)
    out.update(extra)
    return out


def zipped(names, *rows):
    return [dict(zip(names, row)) for row in rows]


def curry(f, *given):
    def more(*rest, **named):
        return f(*given, *rest, **named)

    return more


def record(id, /, name, *, note="none", **attrs):
    return {"id": id, "name": name, "note": note, "attrs": attrs}


def collect(*args, **kwargs):
    return {"args": args, "kwargs": kwargs}


def count(*args, **kwargs):
    return len(args) + len(kwargs)


m = merge({"a": source(), "b": "b"}, {"a": "clean"}, c=source())
sink(m["a"])
sink(m["b"])
sink(m["c"])
rows = zipped(["x", "y"], ["1", source()], ["2", "z"])
sink(rows[0]["x"])
sink(rows[0]["y"])
sink(rows[1]["y"])
make = curry(record, source())
sink(make("n")["id"])
sink(make("n")["name"])
sink(make("n", note=source())["note"])
sink(make("n", id=source())["attrs"])
sink(make("n", id=source())["name"])
both = curry(curry, record, "i")("n")
sink(both(extra=source())["attrs"]["extra"])
sink(both(extra=source())["note"])
sink(collect("a", k=source())["args"])
sink(collect("a", k=source())["kwargs"])
sink(count(source(), k=source()))
