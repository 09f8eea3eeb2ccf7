from probe import source, sink


def merge(left, right):
    left, right = iter(left), iter(right)
    a, b = next(left, None), next(right, None)
    while a is not None and b is not None:
        if a[0] <= b[0]:
            yield a
            a = next(left, None)
        else:
            yield b
            b = next(right, None)
    while a is not None:
        yield a
        a = next(left, None)
    while b is not None:
        yield b
        b = next(right, None)


out = list(merge([(1, "a"), (3, source())], [(2, "b")]))
sink([rank for rank, _ in out])
sink(out[0])
sink(out[1])
sink(out[2])
sink(list(merge([], [(1, "z")])))
sink(next(merge([(1, source())], [(0, "first")])))
