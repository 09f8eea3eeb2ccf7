from contextlib import ExitStack, closing, nullcontext, redirect_stdout
import io
from probe import source, sink


class Res:
    def __init__(self, text):
        self.text = text

    def __enter__(self):
        return self.text

    def __exit__(self, *args):
        closed.append(self.text)

    def close(self):
        closed.append("closed " + self.text)


closed = []
with ExitStack() as stack:
    first = stack.enter_context(Res("plain"))
    stack.callback(closed.append, "called")
    sink(first)
sink(closed)
with ExitStack() as stack:
    second = [stack.enter_context(Res(text)) for text in ("a", source())]
    sink(second[0])
    sink(second[1])
sink(closed)
with nullcontext(source()) as value:
    sink(value)
with closing(Res("x")) as res:
    sink(res.text)
out = io.StringIO()
with redirect_stdout(out):
    print("note", source())
sink(out.getvalue())
