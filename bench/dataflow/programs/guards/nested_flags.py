from probe import source, sink


def record(value, enabled, verbose):
    if enabled:
        if verbose:
            return value
        return "short"
    return "off"


sink(record(source(), True, True))
sink(record(source(), True, False))
sink(record(source(), False, True))
sink(record(source(), enabled=True, verbose=True))
