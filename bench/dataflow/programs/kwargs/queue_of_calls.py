from probe import source, sink

pending = []


def later(function, *args, **kwargs):
    pending.append((function, args, kwargs))


def flush():
    results = []
    while pending:
        function, args, kwargs = pending.pop(0)
        results.append(function(*args, **kwargs))
    return results


def label(text, prefix="-"):
    return prefix + text


def count(*texts, **named):
    return len(texts) + len(named)


later(count, source(), note=source())
sink(flush())
later(label, "x", prefix=source())
later(count, source())
sink(flush())
later(label, "y")
sink(flush())
