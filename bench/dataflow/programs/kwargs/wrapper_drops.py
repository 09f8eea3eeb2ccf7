from probe import source, sink


def deliver(*args, **kwargs):
    sink(args)
    sink(kwargs)


def deliver_quietly(*args, **kwargs):
    kwargs.pop("debug", None)
    deliver(*args[1:], **kwargs)


deliver_quietly(source(), "b", debug=source(), level="low")
deliver_quietly("a", "b", level="low")
