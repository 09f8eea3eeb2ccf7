from probe import source, sink


def store(key=None, value=None, comment=None):
    sink(key)
    sink(value)
    sink(comment)


def store_pair(**pair):
    store(key=pair["value"], value=pair["key"])


store_pair(key="id-7", value=source())
