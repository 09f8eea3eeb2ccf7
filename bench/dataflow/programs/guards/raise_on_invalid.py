from probe import source, sink


def require(flag):
    if not flag:
        raise PermissionError("denied")


def read(value, admin):
    require(admin)
    return value


def attempt(value, admin):
    try:
        return read(value, admin)
    except PermissionError:
        return "denied"


sink(attempt(source(), True))
sink(attempt(source(), False))
sink(read(source(), True))
sink(read("x", True))
