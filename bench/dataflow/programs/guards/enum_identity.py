from probe import source, sink
import enum


class Level(enum.Enum):
    OPEN = 1
    CLOSED = 2


def view(level, value):
    if level is Level.CLOSED:
        return "hidden"
    elif level is Level.OPEN:
        return value
    return "?"


sink(view(Level.OPEN, source()))
sink(view(Level.CLOSED, source()))
sink(view(Level.OPEN, "text"))
