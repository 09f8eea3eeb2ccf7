from contextlib import nullcontext

from probe import source, sink


class Box:
    def __init__(self, value):
        self.value = value

    def __enter__(self):
        return self.value

    def __exit__(self, *details):
        pass


with Box(source()) as left, Box("r") as right:
    sink(left)
    sink(right)
with Box(Box(source())) as inner, inner as value:
    sink(value)
with nullcontext(source()) as text, nullcontext("x") as plain:
    sink(text)
    sink(plain)
