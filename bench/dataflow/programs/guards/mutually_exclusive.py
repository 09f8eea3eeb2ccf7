from probe import source, sink


def run(fetch):
    value = "empty"
    if fetch:
        value = source()
    if not fetch:
        return value
    return "ignored"


def run_both(fetch):
    value = "empty"
    if fetch:
        value = source()
    if fetch:
        return value
    return "ignored"


sink(run(True))
sink(run(False))
sink(run_both(True))
sink(run_both(False))
