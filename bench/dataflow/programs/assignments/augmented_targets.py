from probe import source, sink


class Box:
    def __init__(self):
        self.text = "a"
        self.parts = ["x", "y"]


box = Box()
box.text += source()
sink(box.text)
box.parts[0] += source()
sink(box.parts[0])
sink(box.parts[1])
box.text = box.text and "kept"
sink(box.text)

a = b = [1]
a += [source()]
sink(b)
c = d = (1,)
c += (source(),)
sink(c)
sink(d)
i = 0
slots = ["p", "q", "r"]
i, slots[i] = 1, source()
sink(slots[0])
sink(slots[1])
first, second = source(), "two"
first, second = second, first
sink(first)
sink(second)
