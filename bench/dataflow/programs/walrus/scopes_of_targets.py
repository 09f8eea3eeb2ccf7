from probe import source, sink

cache = {}
result = "unset"


def memo(key):
    return hit if (hit := cache.get(key)) else "miss"


def closure():
    def inner():
        nonlocal value
        return (value := source())

    value = "x"
    before = value
    inner()
    return before, value


def globally():
    global result
    if (result := source()) and False:
        return None
    return "done"


def lambda_walrus():
    f = lambda x: (y := x) + y
    return f


def short(flag):
    name = "old"
    flag and (name := source())
    return name


def filtered(items):
    return [clean for i in items if (clean := i.strip("x")) and len(clean) < 4]


sink(memo("a"))
cache["a"] = source()
sink(memo("a"))
sink(memo("b"))
sink(closure()[0])
sink(closure()[1])
sink(result)
sink(globally())
sink(result)
sink(lambda_walrus()(source()))
sink(lambda_walrus()("x"))
sink(short(False))
sink(short(True))
sink(filtered(["xa", "xb"]))
