from probe import source, sink


def parse(node):
    match node:
        case ("text", value) | ("raw", value):
            return value
        case ("pair", _, value) | ("triple", value, _, _):
            return value
    return None


sink(parse(("text", "plain")))
sink(parse(("raw", source())))
sink(parse(("pair", source(), "right")))
sink(parse(("triple", source(), "b", "c")))
