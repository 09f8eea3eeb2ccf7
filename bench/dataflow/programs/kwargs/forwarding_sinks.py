from probe import source, sink


def receive_first(a, b=None, *c, **d):
    sink(a)


def receive_second(a, b=None, *c, **d):
    sink(b)


def receive_rest(a, b=None, *c, **d):
    sink(c)


def receive_named(a, b=None, *c, **d):
    sink(d)


def forward(function, *args, **kwargs):
    return function(*args, **kwargs)


def forward_reversed(function, *args):
    return function(*args[::-1])


def forward_tail(function, _first, *args):
    return function(*args)


secret = source()
forward(receive_first, "a", secret)
forward(receive_second, "a", secret)
forward_reversed(receive_rest, secret, "b", "c")
forward_tail(receive_named, secret, "a", x=1) if False else forward(receive_named, "a", key="k")
forward_tail(receive_first, secret, "a", "b")


def receive_key(*, key="none", other="none"):
    sink(key)
    sink(other)


forward(receive_key, key=secret)
forward(receive_key, **{"key": "k"})
