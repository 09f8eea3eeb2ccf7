from probe import source, sink


def split(fields):
    match fields:
        case [first, *middle, last]:
            sink(first)
            sink(middle)
            sink(last)


split(["id", source(), "phone", "end"])


def ends(fields):
    match fields:
        case (_, *_, last):
            sink(last)
        case [single]:
            sink(single)


ends((source(), "b", "c"))
ends([source()])
