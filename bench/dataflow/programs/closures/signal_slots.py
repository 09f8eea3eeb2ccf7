from probe import source, sink


def signal():
    slots = []

    def connect(slot):
        slots.append(slot)
        return lambda: slots.remove(slot)

    def emit(*args):
        for slot in list(slots):
            slot(*args)

    return connect, emit


received, sizes = [], []
connect, emit = signal()
connect(received.append)
connect(lambda text: sizes.append(len(text)))
emit(source())
sink(received)
sink(sizes)
other_connect, other_emit = signal()
other = []
other_connect(other.append)
other_emit("x")
sink(other)
