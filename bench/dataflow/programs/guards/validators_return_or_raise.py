from probe import source, sink

ALLOWED = {"red": "#f00", "blue": "#00f"}


def require_known(value):
    if value not in ALLOWED:
        raise KeyError(value)
    return value


def lookup(value, default="#000"):
    return ALLOWED.get(value, default)


def check_length(value):
    if len(value) < 2:
        raise ValueError("short")
    return value


def checked(value, *validators):
    return all(validator(value) for validator in validators) and value


def valid(value):
    return value is not None


try:
    sink(require_known(source()))  # dead
except KeyError as error:
    sink(error.args[0])
sink(lookup(source()))
sink(lookup("red", source()))
sink(lookup("none", source()))
sink(check_length(source()))
sink(checked(source(), valid, str.isprintable))
sink(checked(source(), lambda value: False))
