from functools import wraps
from probe import source, sink


class Query:
    def __init__(self, rows, filters=(), order=None, limit=None):
        self.rows, self.filters, self.order, self.limit = rows, filters, order, limit

    def _with(self, **changes):
        return Query(**{**self.__dict__, **changes})

    def where(self, test=None, /, **equal):
        tests = [test] if test else []
        tests += [lambda row, k=k, v=v: row[k] == v for k, v in equal.items()]
        return self._with(filters=(*self.filters, *tests))

    def sorted(self, key):
        return self._with(order=key)

    def take(self, n):
        return self._with(limit=n)

    def __iter__(self):
        rows = (row for row in self.rows if all(test(row) for test in self.filters))
        if self.order:
            rows = iter(sorted(rows, key=lambda row: row[self.order]))
        for number, row in enumerate(rows):
            if self.limit is not None and number >= self.limit:
                return
            yield row

    def values(self, *names):
        return [tuple(row[name] for name in names) for row in self]

    def one(self):
        (row,) = self
        return row


rows = [
    {"id": 1, "name": "ann", "note": source()},
    {"id": 2, "name": "bob", "note": "fine"},
    {"id": 3, "name": "cid", "note": "ok"},
]
query = Query(rows)
sink(query.values("id", "name"))
sink(query.values("note"))
sink(query.where(name="bob").one()["note"])
sink(query.where(name="ann").one()["note"])
sink(query.where(lambda row: row["id"] > 1).values("note"))
sink(query.where(lambda row: row["id"] < 2).values("note"))
sink(query.sorted("id").take(1).values("name", "note")[0][1])
sink(query.sorted("id").take(1).values("name", "note")[0][0])
sink(query.where(id=3).where(name="cid").values("note"))


def memoise(function):
    cache = {}

    @wraps(function)
    def run(*args):
        if args not in cache:
            cache[args] = function(*args)
        return cache[args]

    run.cache = cache
    run.forget = lambda *args: cache.pop(args, None)
    return run


@memoise
def note_of(number):
    return query.where(id=number).one()["note"]


sink(note_of(1))
sink(note_of(2))
sink(note_of.cache[(2,)])
sink(note_of.cache)
sink(note_of.forget(1))
sink(note_of.cache)
