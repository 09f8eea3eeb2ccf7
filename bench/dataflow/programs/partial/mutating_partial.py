from probe import source, sink
from functools import partial

store = {}
names = []


def put(table, key, value):
    table[key] = value


put_token = partial(put, store, "token")
put_token(source())
sink(store["token"])
add_name = partial(names.append)
add_name("ana")
sink(names)
add_name(source())
sink(names)
put(store, "other", "plain")
sink(store["other"])
