from probe import source, sink
from tools import get, put


def get():
    return "local"


sink(get())
sink(put("x"))


def inner():
    from tools import get

    return get()


sink(inner())
