from probe import source, sink


def curry(function, first):
    def rest(*others):
        return function(first, *others)

    return rest


def label(kind, text):
    return f"[{kind}] {text}"


def kind_only(kind, text):
    return kind


secret = source()
sink(curry(label, "note")(secret))
sink(curry(label, secret)("note"))
sink(curry(label, "a")("b"))
sink(curry(kind_only, "a")(secret))
sink(curry(kind_only, secret)("a"))
