from probe import source, sink

CODES = {"ok": "fine", "bad": "error"}
LEVELS = ("low", "high")


def normalise(value):
    value = value.strip().lower()
    return value if value in LEVELS else "low"


def translate(value):
    try:
        return CODES[value]
    except KeyError:
        return "unknown"


def bucket(value):
    for limit, name in ((10, "short"), (100, "long")):
        if len(value) < limit:
            return name
    return "huge"


def index_only(value, options):
    return options.index(value) if value in options else -1


def pick(value, **choices):
    return choices.get(value, "none")


def either(value, fallback):
    if not isinstance(value, str) or not value:
        return fallback
    return fallback if value.startswith("x-") else value


secret = source()
sink(normalise(secret))
sink(translate(secret))
sink(bucket(secret))
sink(index_only(secret, ["a", secret]))
sink(pick(secret, a="x"))
sink(pick("a", a=secret))
sink(either(secret, "f"))
sink(either("x-1", secret))
sink(either("", "f"))
