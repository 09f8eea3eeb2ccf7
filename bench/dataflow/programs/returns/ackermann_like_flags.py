from probe import source, sink


def descend(value, depth, trace=None):
    trace = [] if trace is None else trace
    trace.append(depth)
    if depth == 0:
        return value, trace
    result, trace = descend(value if depth != 2 else "cut", depth - 1, trace)
    return result, trace


def toggle(n, on, off):
    return on if n == 0 else toggle(n - 1, off, on)


sink(descend(source(), 1)[0])
sink(descend(source(), 3)[0])
sink(descend(source(), 3)[1])
sink(toggle(0, source(), "off"))
sink(toggle(1, source(), "off"))
sink(toggle(4, source(), "off"))
sink(toggle(5, source(), "off"))
