from probe import source, sink


class Found(Exception):
    pass


def walk(tree):
    for key, value in tree:
        if key == "token":
            raise Found(value, key)


def search(tree):
    try:
        walk(tree)
    except Found as found:
        value, key = found.args
        return key, value
    return None, None


key, value = search([("a", "1"), ("token", source())])
sink(key)
sink(value)
sink(search([("a", "1")]))
