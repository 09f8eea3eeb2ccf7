from contextlib import ExitStack, contextmanager
from probe import source, sink

current = {"user": "nobody", "note": "-"}


@contextmanager
def override(**values):
    before = dict(current)
    current.update(values)
    try:
        yield current
    finally:
        current.clear()
        current.update(before)


with override(note=source()) as settings:
    sink(settings["note"])
    sink(settings["user"])
    with override(note="inner", user=source()):
        sink(current["note"])
        sink(current["user"])
    sink(current["user"])
sink(current["note"])
with ExitStack() as stack:
    for name in ("note", "user"):
        stack.enter_context(override(**{name: source() if name == "user" else "p"}))
    sink(current["note"])
    sink(current["user"])
sink(current)
