from probe import source, sink


def posonly(a, b, /):
    sink(a)
    sink(b)


def normal(a, b):
    sink(a)
    sink(b)


def kwonly(*, a, b):
    sink(a)
    sink(b)


def mixed(a, /, b, *, c):
    sink(a)
    sink(b)
    sink(c)


def with_defaults(a="x", *, b="y"):
    sink(a)
    sink(b)


def only_args(*args):
    sink(args)
    sink(args[0])
    sink(args[1])


def only_kwargs(**kwargs):
    sink(kwargs)
    sink(kwargs["a"])
    sink(kwargs["b"])


def everything(a, *args, b="b", **kwargs):
    sink(a)
    sink(args)
    sink(b)
    sink(kwargs)


secret = source()
posonly(secret, "b")
normal(b=secret, a="a")
kwonly(b="b", a=secret)
mixed("a", b="b", c=secret)
with_defaults(b=secret)
only_args("a", secret)
only_kwargs(a="a", b=secret)
everything("a", "b", c=secret)
