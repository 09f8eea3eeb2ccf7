from probe import source

CONSTANT = "c"
SECRET = source()


class Pair:
    def __init__(self, left, right):
        self.left, self.right = left, right


def echo(x):
    return x


def clean(x):
    return "clean"


def wrap(a, b):
    return Pair(b, a)


def keep_in(store, key, value):
    store[key] = value
