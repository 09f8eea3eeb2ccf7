from probe import source, sink


class Box:
    def __init__(self, content, label="box"):
        self.content = content
        self.label = label


full = Box(source())
empty = Box("nothing")
sink(full.content)
sink(full.label)
sink(empty.content)
full.content = "taken"
sink(full.content)
empty.label = source()
sink(empty.label)
sink(full.label)
