from probe import source, sink


class Box:
    content = None


def fill_then_reset(box, text):
    box.content = text
    sink(box.content)
    reset(box)
    sink(box.content)


def reset(box):
    if box.content:
        box.content = "empty"
    else:
        box.content = "was empty"


def maybe(box, text, enabled):
    if enabled:
        box.content = text


box = Box()
fill_then_reset(box, source())
sink(box.content)
maybe(box, source(), False)
sink(box.content)
maybe(box, source(), True)
sink(box.content)
