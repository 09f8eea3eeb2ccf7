from probe import source, sink


def lookup(name):
    if name == "user":
        return "ana"
    elif name == "key":
        return source()
    return None


sink(lookup("user"))
sink(lookup("key"))
sink(lookup("other"))
result = lookup("key") or "default"
sink(result)
