from probe import source, sink


def make(n):
    return source() if n == 2 else "plain"


class Table:
    rows = [make(n) for n in range(2)]
    secret = make(2)
    upper = secret.upper()
    size = len(secret)
    both = {"a": rows, "b": secret}
    del secret

    def read(self):
        return self.upper

    def count(self):
        return self.size


sink(Table.rows)
sink(Table.upper)
sink(Table.size)
sink(Table.both["a"])
sink(Table.both["b"])
sink(Table().read())
sink(Table().count())
sink(hasattr(Table, "secret"))
sink(getattr(Table, "secret", "gone"))
