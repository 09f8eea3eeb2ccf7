from probe import source, sink


def gather(*values):
    return values


def gather_named(**values):
    return values


pack = gather("a", source(), "c")
sink(pack[0])
sink(pack[1])
sink(pack[2])
sink(len(pack))
named = gather_named(a="x", b=source())
sink(named["a"])
sink(named["b"])
sink("b" in named)
