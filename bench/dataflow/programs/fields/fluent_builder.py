from probe import source, sink


class Query:
    def __init__(self):
        self.parts = []
        self.limit = None

    def where(self, part):
        self.parts.append(part)
        return self

    def take(self, number):
        self.limit = number
        return self

    def text(self):
        return " and ".join(self.parts)


query = Query().where("a = 1").where(source()).take(5)
sink(query.text())
sink(query.limit)
sink(query.parts[0])
plain = Query().where("b = 2").take(len(source()))
sink(plain.text())
sink(plain.limit)
