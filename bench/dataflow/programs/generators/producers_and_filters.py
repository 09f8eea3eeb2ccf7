import itertools

from probe import source, sink


def records():
    yield {"name": "ann", "note": source()}
    yield {"name": "bob", "note": "plain"}


def pick(rows, field):
    for row in rows:
        yield row[field]


def where(rows, **wanted):
    for row in rows:
        if all(row[key] == value for key, value in wanted.items()):
            yield row


def without(rows, field):
    for row in rows:
        yield {key: value for key, value in row.items() if key != field}


def batch(rows, size):
    rows = iter(rows)
    while chunk := list(itertools.islice(rows, size)):
        yield chunk


def tee_log(rows, log):
    for row in rows:
        log.append(row["name"])
        yield row


def first(rows, default=None):
    for row in rows:
        return row
    return default


def alternate(*iterables):
    iterators = [iter(each) for each in iterables]
    while iterators:
        for iterator in list(iterators):
            try:
                yield next(iterator)
            except StopIteration:
                iterators.remove(iterator)


sink(list(pick(records(), "name")))
sink(list(pick(records(), "note")))
sink(list(where(records(), name="bob")))
sink(list(where(records(), name="ann")))
sink(list(without(records(), "note")))
sink(list(without(records(), "name")))
sink(list(batch(pick(records(), "note"), 1))[1])
sink(list(batch(pick(records(), "note"), 1))[0])
log = []
sink(first(tee_log(records(), log))["name"])
sink(log)
sink(first(pick(records(), "note")))
sink(first(iter([]), "default"))
sink(list(alternate(["one", "two"], ["three"])))
sink(list(alternate(["one"], [source()])))
sink(list(itertools.chain(pick(records(), "name"), ["end"])))
sink(dict(zip(pick(records(), "name"), pick(records(), "note")))["bob"])
sink(dict(zip(pick(records(), "name"), pick(records(), "note")))["ann"])
