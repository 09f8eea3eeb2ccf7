from probe import source, sink


class Slot:
    value = None


def assign(value, *slots):
    slots[1].value = value


a, b, c = Slot(), Slot(), Slot()
assign(source(), a, b, c)
sink(a.value)
sink(b.value)
sink(c.value)
