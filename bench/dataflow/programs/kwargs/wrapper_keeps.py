from probe import source, sink


def deliver(*args, **kwargs):
    sink(args[0])
    sink(args[1])
    sink(kwargs["level"])
    sink(kwargs["note"])


def with_defaults(*args, **kwargs):
    kwargs.setdefault("level", "low")
    kwargs.setdefault("note", "none")
    deliver("prefix", *args, **kwargs)


with_defaults("text", note=source(), level="high")
