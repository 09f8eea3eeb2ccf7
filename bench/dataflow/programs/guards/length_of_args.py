from probe import source, sink


def log(*args):
    if len(args) == 1:
        return args[0]
    if len(args) == 2:
        return args[1]
    return "none"


sink(log(source()))
sink(log(source(), "b"))
sink(log("a", source()))
sink(log())
sink(log(source(), "b", "c"))
