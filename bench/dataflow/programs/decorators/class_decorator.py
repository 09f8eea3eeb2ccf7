from probe import source, sink


def with_label(cls):
    cls.label = "label"
    cls.describe = lambda self: self.label + self.note
    return cls


def add_init(cls):
    def __init__(self, note):
        self.note = note

    cls.__init__ = __init__
    return cls


@with_label
@add_init
class Entry:
    pass


entry = Entry(source())
sink(entry.note)
sink(entry.label)
sink(entry.describe())
sink(Entry("x").describe())
