from probe import source, sink


def inner():
    raise KeyError(source())


def outer():
    try:
        inner()
    except KeyError:
        raise


try:
    outer()
except KeyError as error:
    sink(error.args[0])
    sink(len(error.args))
    sink(error.args)
