from probe import source, sink


def classify(value):
    match value:
        case True | False:
            return "bool"
        case 0 | 1 | -1:
            return "small"
        case bytes(raw):
            return raw.decode()
        case str(s) | [str(s)]:
            return s
        case dict(d):
            return list(d)
        case tuple((first, *_)):
            return first
        case set() | frozenset():
            return sorted(value)
        case list(items):
            return len(items)
    return None


sink(classify(True))
sink(classify(1))
sink(classify(source().encode()))
sink(classify(source()))
sink(classify([source()]))
sink(classify([source(), 1]))
sink(classify({"a": source()}))
sink(classify({source(): "a"}))
sink(classify(("a", source())))
sink(classify((source(), "b")))
sink(classify({source()}))
