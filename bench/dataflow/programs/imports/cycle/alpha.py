import beta
from probe import source


def start():
    return beta.middle(source())


def finish(text):
    return "<" + text + ">"
