from probe import source, sink


class Repository:
    def __init__(self):
        self._rows = {}
        self._next = 1

    def add(self, row):
        key = self._next
        self._rows[key] = row
        self._next += 1
        return key

    def find(self, key):
        return self._rows.get(key)

    def emails(self):
        return [row["email"] for row in self._rows.values()]

    def names(self):
        return [row["name"] for row in self._rows.values()]


users = Repository()
key = users.add({"name": "Ana", "email": source()})
sink(key)
sink(users.find(key)["email"])
sink(users.find(key)["name"])
sink(users.emails())
sink(users.names())
