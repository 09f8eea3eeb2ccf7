from probe import source, sink
from wrappers.audit import audited, silenced


@audited("tag")
def read(text):
    return text


@silenced
def hidden(text):
    return text


sink(read(source()))
sink(hidden(source()))
sink(read("x"))
sink(read.label)
