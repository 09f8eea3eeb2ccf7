from probe import source, sink


def split(text):
    head, _, tail = text.partition(":")
    return head, tail


def measure(text):
    return text, len(text)


head, tail = split("k:" + source())
sink(tail)
text, size = measure(source())
sink(text)
sink(size)
_, again = measure("x")
sink(again)
(text, _), label = measure("y"), source()
sink(text)
sink(label)
