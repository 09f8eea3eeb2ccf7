from probe import source, sink


def rows(table):
    header, *body = table
    for row in body:
        yield dict(zip(header, row))


def where(rows, **wanted):
    return (row for row in rows if all(row.get(k) == v for k, v in wanted.items()))


def select(rows, *names):
    for row in rows:
        yield {name: row[name] for name in names}


def join(left, right, on):
    index = {}
    for row in right:
        index.setdefault(row[on], []).append(row)
    for row in left:
        for other in index.get(row[on], ()):
            yield {**row, **other}


def column(rows, name):
    return [row[name] for row in rows]


people = [("id", "name", "note"), (1, "ann", source()), (2, "bob", "none")]
orders = [("id", "item"), (1, "book"), (2, "pen"), (1, source())]
sink(column(rows(people), "name"))
sink(column(rows(people), "note"))
sink(column(where(rows(people), id=2), "note"))
sink(column(where(rows(people), id=1), "note"))
sink(list(select(rows(people), "id", "name")))
sink(list(select(rows(people), "note")))
sink(column(join(rows(people), rows(orders), "id"), "name"))
sink(column(join(rows(people), rows(orders), "id"), "item"))
sink(list(select(join(rows(people), rows(orders), "id"), "id", "name")))
sink(column(where(rows(orders), id=2), "item"))
sink(len(column(rows(people), "note")))
