from probe import source, sink


def unpack(tree):
    match tree:
        case [head, [left, [deep, *_]], tail]:
            sink(head)
            sink(left)
            sink(deep)
            sink(tail)


unpack(["head", ["left", [source(), "other"]], "tail"])
