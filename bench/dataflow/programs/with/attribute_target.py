from contextlib import nullcontext

from probe import source, sink


class Screen:
    title = "none"


screen, slots = Screen(), {}
with nullcontext(source()) as screen.title:
    sink(screen.title)
with nullcontext("x") as screen.title, nullcontext(source()) as slots["note"]:
    sink(screen.title)
sink(slots["note"])
sink(screen.title)
