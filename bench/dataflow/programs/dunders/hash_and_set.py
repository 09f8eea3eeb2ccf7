from probe import source, sink


class Tag:
    def __init__(self, name, note):
        self.name = name
        self.note = note

    def __hash__(self):
        return hash(self.name)

    def __eq__(self, other):
        return self.name == other.name


tags = {Tag("a", source()), Tag("b", "plain")}
sink([tag.name for tag in sorted(tags, key=lambda tag: tag.name)])
sink([tag.note for tag in tags])
index = {Tag("a", source()): "value"}
sink(index[Tag("a", "x")])
sink(hash(Tag("a", source())))
sink(next(iter(index)).note)
