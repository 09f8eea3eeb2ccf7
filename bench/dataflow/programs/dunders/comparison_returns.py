from probe import source, sink


class Column:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return f"{self.name} = {other}"

    def __gt__(self, other):
        return f"{self.name} > {other}"

    def __ne__(self, other):
        return "never"


column = Column("note")
sink(column == source())
sink(column == "x")
sink(column > source())
sink(column != source())
sink(source() < column)
sink(Column(source()) == "x")
