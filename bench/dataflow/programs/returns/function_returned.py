from probe import source, sink


def reader(kind):
    def secret():
        return source()

    def public():
        return "public"

    if kind == "secret":
        return secret
    return public


def make_pair():
    return (lambda: source()), (lambda: "pair")


sink(reader("secret")())
left, right = make_pair()
sink(left())
sink(right())
sink(make_pair()[1]())
