from probe import source, sink
from contextlib import contextmanager


class Database:
    def __init__(self):
        self.rows = []
        self.log = []


@contextmanager
def transaction(database, label):
    pending = []
    database.log.append("begin " + label)
    yield pending
    database.rows.extend(pending)
    database.log.append("end")


database = Database()
with transaction(database, "import") as rows:
    rows.append({"ssn": source()})
sink(database.rows)
sink(database.log)
sink(rows)
other = Database()
with transaction(other, "x") as rows:
    rows.append({"ssn": "none"})
sink(other.rows)
