from probe import source, sink


class Box:
    def __init__(self, value="empty"):
        self.value = value


def make():
    return Box(source())


def shared(box=Box()):
    return box


def computed(box=make(), label="l"):
    return box.value, label


def lazy(box=None):
    return (box or Box()).value


def callback(function=lambda: "quiet"):
    return function()


def from_class(kind=Box, *args):
    return kind(*args).value


class Service:
    default = source()

    def read(self, value=default, other="o"):
        return value, other


sink(shared().value)
shared().value = source()
sink(shared().value)
sink(shared(Box()).value)
sink(computed()[0])
sink(computed()[1])
sink(computed(Box("own"))[0])
sink(lazy())
sink(lazy(make()))
sink(callback())
sink(callback(source))
sink(from_class())
sink(from_class(Box, source()))
sink(Service().read()[0])
sink(Service().read("x")[0])
sink(Service().read()[1])
