from probe import source, sink


def outer(value):
    def inner(text):
        return text + "!"

    def ignore(text):
        return value

    kept = inner(value)
    dropped = ignore(source())
    return kept, dropped


kept, dropped = outer("hello")
sink(kept)
sink(dropped)
kept, dropped = outer(source())
sink(kept)
sink(dropped)
