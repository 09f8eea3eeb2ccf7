from probe import source, sink


def gate(value, *flags):
    if all(flags):
        return value
    if not any(flags):
        return "off"
    return "partial"


sink(gate(source(), True, True))
sink(gate(source(), False, False))
sink(gate(source(), True, False))
sink(gate("x", True))
