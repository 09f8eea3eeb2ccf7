from probe import source, sink


def load():
    try:
        {}["missing"]
    except KeyError as error:
        raise RuntimeError("cannot load") from ValueError(source())


def parse():
    try:
        raise ValueError(source())
    except ValueError:
        raise TypeError("bad type")


try:
    load()
except RuntimeError as error:
    sink(str(error))
    sink(str(error.__cause__))
    sink(error.__cause__.args[0])
    sink(str(error.__context__))
try:
    parse()
except TypeError as error:
    sink(error)
    sink(str(error))
    sink(error.__context__.args)
    sink(error.__cause__)
try:
    raise OSError("x") from None
except OSError as error:
    sink(error.__cause__)
