from probe import source, sink


def greet(name=None, note=None, *, full=False):
    name = name if name is not None else "guest"
    extra = f" ({note})" if full and note else ""
    return f"{name}{extra}"


sink(greet())
sink(greet(note=source()))
sink(greet(note=source(), full=True))
sink(greet(source()))
sink(greet("n", full=True))
value = None
value = value or "default"
sink(value)
value = (value, source())[False]
sink(value)
value = (value, source())[True]
sink(value)
value = {True: "yes", False: source()}[len("abc") == 3]
sink(value)
