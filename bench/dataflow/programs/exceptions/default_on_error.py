from probe import source, sink


def get(table, key):
    try:
        return table[key]
    except KeyError:
        return "missing"


table = {"token": source(), "name": "ana"}
sink(get(table, "token"))
sink(get(table, "name"))
sink(get(table, "age"))
sink(get({}, source()))
