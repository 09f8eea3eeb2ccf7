from functools import partial, partialmethod
from probe import source, sink


class Logger:
    def __init__(self):
        self.lines = []

    def log(self, level, text, *, extra=""):
        self.lines.append((level, text, extra))
        return level

    info = partialmethod(log, "info")
    debug = partialmethod(log, "debug", extra="-")
    fixed = partialmethod(log, "fixed", "text")


secret = source()
log = Logger()
sink(log.info(secret))
sink(log.lines[0][0])
sink(log.lines[0][1])
other = Logger()
other.debug("x")
other.fixed(extra=secret)
sink(other.lines[0])
sink(other.lines[1][2])
sink(other.lines[1][1])
bound = partial(Logger().log, "warn")
sink(bound(secret))
third = Logger()
partial(third.log, text=secret)("n")
sink(third.lines)
