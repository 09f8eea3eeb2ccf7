from functools import reduce
from operator import add

from probe import source, sink


class Part:
    def __init__(self, text):
        self.text = text

    def __radd__(self, other):
        return f"{other}{self.text}"


sink(reduce(add, [Part("a"), Part(source())], ""))
sink(reduce(add, [Part("a"), Part("b")], ""))
sink("x" + Part(source()))
sink("x" + Part("y"))
total = ""
for part in [Part("a"), Part(source())]:
    total += part
sink(total)
