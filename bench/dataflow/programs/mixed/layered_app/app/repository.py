class Repository:
    def __init__(self):
        self.rows = {}

    def insert(self, row):
        key = len(self.rows) + 1
        self.rows[key] = row
        return key

    def find(self, key):
        return self.rows.get(key)
