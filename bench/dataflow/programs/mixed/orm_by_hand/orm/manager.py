class Manager:
    def __init__(self, model):
        self.model = model
        self.rows = []

    def add(self, row):
        self.rows.append(row)

    def all(self):
        return list(self.rows)

    def filter(self, **wanted):
        return [row for row in self.rows if all(getattr(row, key) == value for key, value in wanted.items())]

    def get(self, **wanted):
        return self.filter(**wanted)[0]

    def count(self):
        return len(self.rows)

    def values(self, name):
        return [getattr(row, name) for row in self.rows]
