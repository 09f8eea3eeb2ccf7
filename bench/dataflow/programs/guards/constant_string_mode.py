from probe import source, sink

MODE = "hash"
LIMITS = {"trace": False}


def dump(value):
    if MODE == "plain":
        sink(value)  # dead
    elif MODE == "hash":
        sink(hash(value) > 0)
    else:
        sink(value)  # dead
    if LIMITS["trace"]:
        return value
    return "quiet"


secret = source()
dump(secret)
sink(dump(secret))
sink(secret)
