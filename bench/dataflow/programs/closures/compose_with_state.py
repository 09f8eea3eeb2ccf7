from probe import source, sink


def counter(step=1, start=0):
    total = start

    def add(label=""):
        nonlocal total
        total += step
        return f"{label}{total}"

    def reset():
        nonlocal total
        old, total = total, start
        return old

    return {"add": add, "reset": reset}


def tagged(tag):
    def outer(function):
        return lambda *args, **kwargs: (tag, function(*args, **kwargs))
    return outer


c = counter()
sink(c["add"]())
sink(c["add"](source()))
sink(c["reset"]())
sink(c["add"]("x"))
wrapped = tagged(source())(len)
sink(wrapped("abc")[0])
sink(wrapped("abc")[1])
plain = tagged("t")(str.upper)
sink(plain("a")[0])
sink(plain(source())[1])
sink(plain(source())[0])
