from probe import source, sink

try:
    raise ValueError("code", source(), "tail")
except ValueError as error:
    sink(error.args[0])
    sink(error.args[1])
    sink(error.args)
    sink(str(error))
    code, note, tail = error.args
    sink(code)
    sink(note)
    error.args = ("cleaned",)
    sink(str(error))
try:
    raise KeyError("k")
except KeyError as error:
    sink(error.args[0])
    sink(repr(error))
