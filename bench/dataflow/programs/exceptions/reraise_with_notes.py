from probe import source, sink


class Wrapped(Exception):
    pass


def inner():
    raise Wrapped("inner")


def middle():
    try:
        inner()
    except Wrapped as error:
        error.add_note(source())
        error.where = source()
        error.kind = "kind"
        raise


try:
    middle()
except Wrapped as error:
    sink(str(error))
    sink(error.__notes__)
    sink(error.where)
    sink(error.kind)


def outer():
    try:
        middle()
    except Wrapped as error:
        raise Wrapped(error.where) from error


try:
    outer()
except Wrapped as error:
    sink(str(error))
    sink(error.__cause__.kind)
    sink(error.__cause__.where)
