from probe import source, sink


class Query:
    def __init__(self, table, columns=(), where=(), limit=None):
        self.table = table
        self.columns = columns
        self.where = where
        self.limit = limit

    def _with(self, **changes):
        state = {"table": self.table, "columns": self.columns, "where": self.where, "limit": self.limit}
        state.update(changes)
        return Query(**state)

    def select(self, *columns):
        return self._with(columns=self.columns + columns)

    def filter(self, clause):
        return self._with(where=self.where + (clause,))

    def take(self, limit):
        return self._with(limit=limit)

    def __str__(self):
        return f"select {', '.join(self.columns)} from {self.table} where {' and '.join(self.where)}"


base = Query("notes").select("id")
tainted = base.filter("owner = " + source()).take(3)
sink(str(base))
sink(str(tainted))
sink(tainted.limit)
sink(tainted.table)
sink(tainted.columns)
sink(tainted.where)
sink(base.where)
