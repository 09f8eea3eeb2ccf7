from probe import source, sink


def walk(depth, *trail, mark="plain"):
    if depth == 0:
        sink(trail[0])
        sink(trail[-1])
        sink(mark)
        return
    walk(depth - 1, *trail, "step", mark=mark)


walk(3, source())
