from probe import source, sink


class Query:
    def __init__(self, table):
        self._table = table
        self._where = []
        self._limit = None
        self._params = []

    def where(self, column, value):
        self._where.append(f"{column} = ?")
        self._params.append(value)
        return self

    def limit(self, n):
        self._limit = n
        return self

    @property
    def sql(self):
        return f"select * from {self._table} where {' and '.join(self._where)} limit {self._limit}"

    @property
    def params(self):
        return tuple(self._params)


class Session:
    def __init__(self):
        self.user = None
        self.events = []
        self.current = None

    def login(self, user):
        self.user = user
        self.events.append("login")

    def query(self, table):
        self.current = Query(table)
        return self.current

    def logout(self):
        self.user, old = None, self.user
        return old


q = Query("t").where("name", source()).limit(3)
sink(q.sql)
sink(q.params)
sink(q._limit)
sink(Query(source()).where("a", "b").sql)
sink(Query(source()).where("a", "b").params)
s = Session()
s.login(source())
sink(s.user)
sink(s.events)
s.query("patients").where("x", s.user)
sink(s.current.params)
sink(s.current.sql)
sink(s.logout())
sink(s.user)
sink(s.current.params)
s.query("other")
sink(s.current.params)
