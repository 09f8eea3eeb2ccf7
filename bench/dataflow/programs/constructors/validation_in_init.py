from probe import source, sink


class Bounded:
    def __init__(self, text, limit=10, mode="keep"):
        if mode == "drop":
            text = ""
        self.text = text
        self.limit = limit
        if not isinstance(limit, int):
            raise TypeError(limit)


sink(Bounded(source()).text)
sink(Bounded(source(), mode="drop").text)
sink(Bounded("x").text)
try:
    Bounded("x", limit=source())
except TypeError as error:
    sink(str(error))
    sink(error.args[0])
