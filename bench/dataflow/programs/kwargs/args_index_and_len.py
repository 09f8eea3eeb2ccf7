from probe import source, sink


def last(*items):
    return items[-1]


def first(*items):
    return items[0]


def all_but_first(*items):
    return items[1:]


def count(*items, **named):
    return len(items) + len(named)


def pick(position, *items):
    return items[position]


secret = source()
sink(last("a", "b", secret))
sink(last(secret, "b", "c"))
sink(first("a", secret))
sink(first(secret, "b"))
sink(all_but_first(secret, "b", "c"))
sink(all_but_first("a", "b", secret))
sink(count(secret, secret, key=secret))
sink(pick(1, "a", secret))
sink(pick(0, "a", secret))
