from probe import source, sink


def describe(point, label):
    match point:
        case (0, 0):
            return "origin"
        case (0, y) | (y, 0):
            return f"axis {y}"
        case (x, y) if x == y:
            return f"diagonal {label}"
        case (x, _, *rest):
            return rest or x
        case {"x": x}:
            return x
    return "none"


sink(describe((0, 0), source()))
sink(describe((0, source()), "l"))
sink(describe((2, 2), source()))
sink(describe((1, 2), source()))
sink(describe((1, 2, source()), "l"))
sink(describe((source(), 2, 3), "l"))
sink(describe({"x": 1, "y": source()}, "l"))
sink(describe({"x": source()}, "l"))
