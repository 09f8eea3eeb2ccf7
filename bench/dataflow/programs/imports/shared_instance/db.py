class Database:
    def __init__(self, name):
        self.name = name
        self.rows = []

    def insert(self, row):
        self.rows.append(row)


db = Database("main")
