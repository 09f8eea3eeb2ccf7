from probe import source, sink


class Query:
    def __init__(self, rows, tests=()):
        self.rows = rows
        self.tests = tuple(tests)

    def where(self, test):
        return Query(self.rows, self.tests + (test,))

    def select(self, *names):
        return [tuple(row[name] for name in names) for row in self]

    def __iter__(self):
        for row in self.rows:
            if all(test(row) for test in self.tests):
                yield row


rows = [{"id": 1, "mail": source(), "city": "Porto"}, {"id": 2, "mail": "b@x", "city": "Faro"}]
query = Query(rows).where(lambda row: row["id"] > 0)
sink(query.select("id"))
sink(query.select("mail"))
sink(query.select("city", "id"))
sink(list(query))
sink([row["city"] for row in query])
