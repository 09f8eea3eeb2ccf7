from probe import source, sink

handle = "handle"
other = "other"


def never_called():
    global handle
    handle = source()


def called():
    global other
    other = source()


called()
sink(handle)
sink(other)
sink(handle + other)
