from probe import source, sink

PRODUCTION = True

level = "prod" if PRODUCTION else source()
sink(level)
other = source() if PRODUCTION else "dev"
sink(other)


def choose(flag):
    return source() if flag else "none"


sink(choose(True))
sink(choose(False))
sink(choose(flag=not PRODUCTION))
