from probe import source, sink


def low():
    raise OSError(source())


def high():
    try:
        low()
    except OSError as error:
        raise RuntimeError("high level") from error


try:
    high()
except RuntimeError as error:
    sink(str(error))
    sink(str(error.__cause__))
    sink(error.args)
    sink(error.__cause__.args[0])
