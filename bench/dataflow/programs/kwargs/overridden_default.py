from probe import source, sink

DEFAULTS = {"note": source(), "colour": "red"}


def draw(**options):
    merged = {**DEFAULTS, **options}
    sink(merged["note"])
    sink(merged["colour"])
    sink(merged["width"])


def draw_plain(**options):
    merged = {**DEFAULTS, **options}
    sink(merged["note"])
    sink(merged["size"])


draw(width=3)
draw_plain(note="none", size=source())
