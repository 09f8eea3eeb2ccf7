from probe import source, sink


def level_one(a):
    def level_two(b):
        def level_three(c):
            return {"a": a, "b": b, "c": c}

        return level_three

    return level_two


result = level_one("x")(source())("z")
sink(result["a"])
sink(result["b"])
sink(result["c"])
sink(level_one(source())("y")("z")["a"])
sink(level_one(source())("y")("z")["b"])
