from probe import source, sink


def make():
    global created, other
    created = source()
    other = "x"


def use():
    return created


def nested():
    def inner():
        global deep
        deep = source()

    deep = "local"
    inner()
    return deep


def conditional(flag):
    global mode
    if flag:
        mode = source()
    else:
        mode = "off"
    return mode


def by_globals():
    globals()["dynamic"] = source()
    globals()["harmless"] = "x"


make()
sink(use())
sink(created)
sink(other)
sink(nested())
sink(deep)
sink(conditional(False))
sink(mode)
sink(conditional(True))
sink(mode)
by_globals()
sink(dynamic)
sink(harmless)
sink(globals()["created"])
del created
sink("created" in globals())
