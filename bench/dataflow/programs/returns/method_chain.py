from probe import source, sink


class Query:
    def __init__(self):
        self.table = ""
        self.filter = ""

    def from_(self, table):
        self.table = table
        return self

    def where(self, text):
        self.filter = text
        return self

    def build(self):
        return self.table, self.filter


sink(Query().from_("users").where(source()).build())
query = Query().from_("users").where(source())
sink(query.table)
sink(query.filter)
sink(Query().from_("a").where("b").build())
sink(query.where("id = 1").filter)
