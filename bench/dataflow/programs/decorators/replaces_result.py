from probe import source, sink


def redacted(function):
    def wrapper(*args):
        function(*args)
        return "redacted"

    return wrapper


def sized(function):
    return lambda *args: len(function(*args))


@redacted
def read(note):
    return note


@sized
def measure(note):
    return note


def plain(note):
    return note


secret = source()
sink(read(secret))
sink(measure(secret))
sink(plain(secret))
sink(redacted(plain)(secret))
