from probe import source, sink


def show(value):
    if isinstance(value, dict):
        return value["public"]
    if isinstance(value, (list, tuple)):
        return value[0]
    if isinstance(value, str):
        return value
    return "other"


sink(show({"public": "p", "private": source()}))
sink(show(["p", source()]))
sink(show((source(), "p")))
sink(show(source()))
