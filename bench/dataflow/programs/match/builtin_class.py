from probe import source, sink


def normalise(value):
    match value:
        case str(text):
            return text
        case bytes(raw):
            return raw.decode()
        case list() | tuple():
            return "sequence"
        case int(number):
            return str(number)


sink(normalise(source()))
sink(normalise(source().encode()))
sink(normalise([source()]))
sink(normalise(12))
