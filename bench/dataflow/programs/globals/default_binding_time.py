from probe import source, sink

prefix = "plain"


def early(text, head=prefix):
    return head + text


def late(text):
    return prefix + text


prefix = source()
sink(early("x"))
sink(late("x"))
sink(early(source()))
prefix = "again"
sink(late("x"))
