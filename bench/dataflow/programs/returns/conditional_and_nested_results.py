from probe import source, sink


def split(record):
    return record["id"], {"text": record["text"], "length": len(record["text"])}


def choose(flag, a, b):
    return a if flag else b


def wrap(value):
    def inner():
        return [value], {"value": value}
    return inner()


def maybe(value):
    if not value:
        return None
    return value, None


def chain(value, depth):
    if depth == 0:
        return value
    return chain(value, depth - 1)


def swap(a, b):
    return b, a


secret = source()
ident, details = split({"id": 1, "text": secret})
sink(ident)
sink(details["length"])
sink(details["text"])
sink(choose(True, "a", secret))
sink(choose(False, "a", secret))
sink(wrap("x")[0])
sink(wrap(secret)[1]["value"])
sink(maybe(secret)[1])
sink(maybe(secret)[0])
sink(chain(secret, 5))
sink(swap("a", secret)[0])
sink(swap("a", secret)[1])
