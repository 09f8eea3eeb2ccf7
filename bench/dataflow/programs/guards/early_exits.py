from probe import source, sink


def stop_at(items, end):
    out = []
    for item in items:
        if item == end:
            break
        out.append(item)
    return out


def skip(items, bad):
    out = []
    for item in items:
        if item == bad:
            continue
        out.append(item)
    return out


def found(items, wanted):
    for name, value in items:
        if name == wanted:
            return value
    else:
        return "nothing"


def guard(x):
    if not x:
        return "empty"
    return x


def unreachable(x):
    return "first"
    return x


def always_raises(x):
    raise ValueError(x)


def after_raise(x):
    try:
        always_raises(x)
        return x
    except ValueError:
        return "caught"


def nested(a, b, c):
    if a:
        if b:
            return "ab"
        return c
    return "none"


def clamp(n, text):
    if n < 0:
        return "low"
    elif n > 10:
        return text
    else:
        return str(n)


sink(stop_at(["a", "END", source()], "END"))
sink(stop_at(["a", source(), "END"], "END"))
sink(skip(["a", "b"], "a"))
sink(skip([source(), "b"], "b"))
sink(found([("a", "x"), ("b", source())], "a"))
sink(found([("a", "x"), ("b", source())], "b"))
sink(found([("a", source())], "zz"))
sink(guard(source()))
sink(guard(""))
sink(unreachable(source()))
sink(after_raise(source()))
sink(nested(True, True, source()))
sink(nested(True, False, source()))
sink(nested(False, False, source()))
sink(clamp(-1, source()))
sink(clamp(5, source()))
sink(clamp(50, source()))
