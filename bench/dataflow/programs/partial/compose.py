from probe import source, sink
from functools import reduce


def compose(*functions):
    def apply(value):
        return reduce(lambda acc, function: function(acc), functions, value)

    return apply


def trim(text):
    return text.strip()


def blank(text):
    return "blank"


keep = compose(trim, str.upper)
drop = compose(trim, blank)
sink(keep(source()))
sink(drop(source()))
sink(keep("a"))
