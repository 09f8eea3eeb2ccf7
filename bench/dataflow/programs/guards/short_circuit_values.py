from probe import source, sink


def get(flag):
    return source() if flag else None


sink(get(True) or "default")
sink(get(False) or "default")
sink(get(True) and "other")
sink(get(False) and "other")
sink("" or source())
sink("x" or source())
sink(0 and source())
sink(not source())
sink(None if source() else "other")
value = get(False)
if value is None:
    value = "set"
sink(value)
sink(source() == "x" or "fallback")
sink(1 < 2 and source())
sink([] or {} or source())
