from probe import source, sink


def spread(a, b, c, d="d", *rest, e="e"):
    return {"a": a, "b": b, "c": c, "d": d, "rest": rest, "e": e}


secret = source()
pair = ("x", secret)
got = spread("1", *pair, "4", "5", e="6")
sink(got["a"])
sink(got["b"])
sink(got["c"])
sink(got["d"])
sink(got["rest"])
got = spread(*("p", "q"), *["r", "s"], *pair)
sink(got["rest"])
sink(got["rest"][0])
sink(got["rest"][1])
sink(got["d"])
