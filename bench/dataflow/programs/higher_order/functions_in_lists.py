from probe import source, sink


def secret():
    return source()


def plain():
    return "plain"


def echo(x):
    return x


def drop(x):
    return "-"


def test_index():
    fs = [secret, plain]
    sink(fs[0]())
    sink(fs[1]())
    sink(fs[-1]())


def test_tuple():
    a, b = (plain, secret)
    sink(a())
    sink(b())


def test_appended():
    fs = []
    fs.append(echo)
    fs.append(drop)
    sink(fs[0](source()))
    sink(fs[1](source()))
    sink(fs.pop()(source()))
    sink(fs.pop()(source()))


def test_loop():
    x = source()
    for f in [echo, echo]:
        x = f(x)
    sink(x)
    for f in [echo, drop]:
        x = f(x)
    sink(x)


def test_replaced():
    fs = [secret]
    fs[0] = plain
    sink(fs[0]())


def test_pairs():
    for f, arg in [(echo, "x"), (drop, source())]:
        sink(f(arg))
    for f, arg in [(drop, "x"), (echo, source())]:
        sink(f(arg))


def test_conditional():
    f = echo if len("abc") == 3 else drop
    sink(f(source()))
    g = (echo, drop)[len("x")]
    sink(g(source()))


def test_returned():
    def pick(name):
        if name == "echo":
            return echo
        return drop

    sink(pick("echo")(source()))
    sink(pick("other")(source()))


test_index()
test_tuple()
test_appended()
test_loop()
test_replaced()
test_pairs()
test_conditional()
test_returned()
