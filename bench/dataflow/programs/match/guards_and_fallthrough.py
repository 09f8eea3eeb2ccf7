from probe import source, sink

LIMIT = 3


def pick(value, note):
    match value:
        case int(n) if n > LIMIT:
            return note
        case int() | float():
            return "number"
        case str(text) if text.isdigit():
            return "digits"
        case str():
            return value
        case None:
            return note
        case [] | {}:
            return "empty"
        case (a, b) if a == b:
            return "same"
        case (a, b):
            return b


sink(pick(5, source()))
sink(pick(2, source()))
sink(pick("12", source()))
sink(pick("word", source()))
sink(pick(source(), "note"))
sink(pick(None, source()))
sink(pick([], source()))
sink(pick(("a", "a"), source()))
sink(pick(("a", source()), "note"))
sink(pick((source(), "b"), "note"))
