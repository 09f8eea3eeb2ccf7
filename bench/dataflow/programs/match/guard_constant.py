from probe import source, sink

VERBOSE = False


def show(level, value):
    match level:
        case "debug" if VERBOSE:
            sink(value)  # dead
        case "debug":
            sink(len(value))
        case _ if not VERBOSE:
            sink(value)


show("debug", source())
show("error", source())
