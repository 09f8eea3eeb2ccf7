from probe import source, sink


def emit(value, safe):
    if safe:
        value = "masked"
    return value


sink(emit(source(), True))
sink(emit(source(), False))
sink(emit("plain", False))
sink(emit(source(), safe=True))
