from probe import source, sink


def even(n, value, keep):
    if n == 0:
        return value if keep else "dropped"
    return odd(n - 1, value, not keep)


def odd(n, value, keep):
    if n == 0:
        return "odd"
    return even(n - 1, value, keep)


def ping(n, log):
    if n:
        log.append("ping")
        pong(n - 1, log)


def pong(n, log):
    if n:
        log.append(source())
        ping(n - 1, log)


sink(even(0, source(), True))
sink(even(2, source(), True))
sink(even(4, source(), True))
sink(even(3, source(), True))
log = []
ping(1, log)
sink(log)
ping(2, log)
sink(log)
