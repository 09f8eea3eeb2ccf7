from probe import source, sink


def target(a=None, b=None, *rest, key="k", **more):
    sink(a)
    sink(b)
    sink(rest)
    sink(key)
    sink(more)


def forward(*args, **kwargs):
    return target(*args, **kwargs)


def forward_shifted(*args, **kwargs):
    return target("new", *args, **kwargs)


def forward_tail(first, *args, **kwargs):
    kwargs.pop("secret", None)
    kwargs.setdefault("extra", "e")
    return target(*args, **kwargs)


def forward_named(**kwargs):
    target(kwargs.pop("x"), **kwargs)


forward("a", "b", "c", key="x")
forward_shifted(source())
forward_tail(source(), "a", "b", secret=source())
forward_named(x="x", m="m")
