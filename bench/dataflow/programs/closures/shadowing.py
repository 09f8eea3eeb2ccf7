from probe import source, sink

text = source()


def outer():
    text = "local"

    def inner():
        return text

    def own():
        text = "own"
        return text

    def globally():
        global text
        return text

    sink(inner())
    sink(own())
    sink(globally())


outer()
sink(text)
