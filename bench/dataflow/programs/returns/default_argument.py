from probe import source, sink


def connect(host, key=source()):
    return key


def ping(host, key="none"):
    return key


sink(connect("h"))
sink(connect("h", "k"))
sink(ping("h"))
sink(ping(source()))
sink(ping("h", source()))
