from probe import source, sink


def tagged(**tags):
    def decorate(function):
        function.tags = tags
        return function

    return decorate


@tagged(kind="public", note=source())
def handler():
    return handler.tags["kind"]


@tagged(kind="x")
def other():
    return other.tags


sink(handler())
sink(handler.tags["note"])
sink(handler.tags["kind"])
sink(other())
handler.extra = source()
sink(handler.extra)
