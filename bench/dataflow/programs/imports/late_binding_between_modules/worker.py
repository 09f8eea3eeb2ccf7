import state as s
from probe import source


def fill():
    s.put(source())


def fill_direct():
    s.current = source()


def read():
    return s.current
