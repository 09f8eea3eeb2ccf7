from probe import source, sink

FALLBACK = source()


def greet(text=FALLBACK, suffix="!"):
    return text + suffix


sink(greet())
sink(greet("hello"))
sink(greet(suffix="?"))
sink(greet("hi", suffix=FALLBACK))
sink(greet(text="hi", suffix="."))
