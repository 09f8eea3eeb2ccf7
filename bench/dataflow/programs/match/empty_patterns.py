from probe import source, sink


def size(value):
    match value:
        case []:
            return "empty"
        case [one]:
            return one
        case {"k": found}:
            return found
        case {}:
            return "mapping"
        case _:
            return value


sink(size([]))
sink(size([source()]))
sink(size({"other": source()}))
sink(size({"k": source(), "z": "z"}))
sink(size({"k": "k", "z": source()}))
sink(size(source()))
