from probe import source, sink


def target(a, b="b", *rest, key="key", **named):
    return {"a": a, "b": b, "rest": rest, "key": key, "named": named}


def replace_first(*args, **kwargs):
    args = list(args)
    args[0] = "replaced"
    return target(*args, **kwargs)


def append_last(*args, **kwargs):
    return target(*args, "last", **kwargs)


def rename(**kwargs):
    kwargs["key"] = kwargs.pop("secret", "none")
    return target("a", **kwargs)


def drop_private(*args, **kwargs):
    return target(*args, **{k: v for k, v in kwargs.items() if not k.startswith("_")})


def swap(first, second, /, *args):
    return target(second, first, *args)


secret = source()
sink(replace_first(secret)["a"])
sink(replace_first("a", secret)["b"])
sink(append_last("a", secret)["rest"])
sink(append_last("a", "b", secret)["rest"][0])
sink(append_last("a", "b", secret)["rest"][1])
sink(rename(secret=secret)["key"])
sink(rename(other=secret)["key"])
sink(rename(other=secret)["named"])
sink(drop_private("a", _note=secret)["named"])
sink(drop_private("a", note=secret)["named"])
sink(swap("a", secret)["a"])
sink(swap("a", secret)["b"])
