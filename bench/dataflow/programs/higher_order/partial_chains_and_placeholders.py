from functools import partial, reduce
import operator
from probe import source, sink


def pipeline(*steps):
    return partial(reduce, lambda value, step: step(value), steps)


def tag(name, text, *, close=True):
    return f"<{name}>{text}" + (f"</{name}>" if close else "")


bold = partial(tag, "b")
open_bold = partial(bold, close=False)
constant = partial(tag, "i", "fixed")

secret = source()
sink(bold(secret))
sink(open_bold("x"))
sink(constant())
sink(partial(tag, text=secret)("p"))
sink(pipeline(str.strip, bold)(secret))
sink(pipeline(len, str)(secret))
sink(partial(operator.getitem, {"a": secret, "b": "c"})("b"))
sink(partial(operator.getitem, {"a": secret, "b": "c"})("a"))
sink(bold.args)
sink(partial(tag, secret).args)
sink(open_bold.keywords)
