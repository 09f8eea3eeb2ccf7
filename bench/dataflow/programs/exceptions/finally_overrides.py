from probe import source, sink


def returns_plain():
    try:
        return source()
    finally:
        return "plain"


def returns_secret():
    try:
        return "plain"
    finally:
        return source()


def keeps_value():
    value = source()
    try:
        return value
    finally:
        value = "changed"


def swallow():
    try:
        raise ValueError(source())
    finally:
        return "nothing"


def in_loop():
    for value in ("a", source()):
        try:
            continue
        finally:
            last = value
    return last


sink(returns_plain())
sink(returns_secret())
sink(keeps_value())
sink(swallow())
sink(in_loop())
