from probe import source, sink


def accumulator(start):
    total = start

    def add(piece):
        nonlocal total
        total = total + piece
        return total

    return add


add = accumulator("a")
sink(add("b"))
sink(add(source()))
sink(add("c"))
plain = accumulator("x")
sink(plain("y"))
seeded = accumulator(source())
sink(seeded("z"))
