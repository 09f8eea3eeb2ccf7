ROWS = {}


class Database:
    def __init__(self, rows=ROWS):
        self.rows = rows

    def put(self, key, value):
        self.rows[key] = value

    def get(self, key, default=None):
        return self.rows.get(key, default)

    def drop(self, key):
        del self.rows[key]
