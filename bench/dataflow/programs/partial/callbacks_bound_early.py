from functools import partial
from operator import add, getitem

from probe import source, sink


def handler(prefix, log, event):
    log.append(prefix + event)


def schedule(callbacks, event):
    for callback in callbacks:
        callback(event)


class Button:
    def __init__(self, name):
        self.name = name
        self.callbacks = []

    def click(self, *args):
        return [c(self, *args) for c in self.callbacks]


def shout(suffix, button):
    return button.name + suffix


def text_of(button, extra="none"):
    return extra


first, second = [], []
schedule([partial(handler, "a", first), partial(handler, source(), second)], "e")
sink(first)
sink(second)
third = []
schedule([partial(handler, "a", third)], source())
sink(third)
button = Button("ok")
button.callbacks.append(partial(shout, source()))
button.callbacks.append(text_of)
sink(button.click()[0])
sink(button.click()[1])
button.callbacks.append(partial(text_of, extra=source()))
sink(button.click()[2])
sink(partial(add, source())("x"))
sink(partial(getitem, {"a": source(), "b": "b"})("b"))
sink(partial(getitem, {"a": source(), "b": "b"})("a"))
sink(partial(partial, text_of)("x")())
sink(list(map(partial(add, "x"), ["a", source()])))
sink(list(map(partial(getitem, ["x", source()]), [0])))
