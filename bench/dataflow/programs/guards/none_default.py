from probe import source, sink


def greet(name, suffix=None):
    if suffix is None:
        return "hello"
    return name + suffix


sink(greet(source()))
sink(greet(source(), "!"))
sink(greet("Ana", source()))
sink(greet("Ana", "."))
