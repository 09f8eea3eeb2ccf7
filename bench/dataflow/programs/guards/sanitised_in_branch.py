from probe import source, sink


def clean(value, kind):
    if kind == "token":
        value = "<token>"
    elif kind == "mail":
        value = "<mail>"
    return value


sink(clean(source(), "token"))
sink(clean(source(), "mail"))
sink(clean(source(), "name"))
sink(clean("name", "name"))
