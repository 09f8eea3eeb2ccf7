from probe import source, sink


def describe(a, b, c="c"):
    return [a, b, c]


pair = ("x", source())
sink(describe(*pair))
sink(describe(*pair)[0])
sink(describe(*pair)[1])
sink(describe(*pair)[2])
sink(describe(*["p", "q"], *[source()])[2])
sink(describe("p", *["q"])[1])
named = {"b": source()}
sink(describe("p", **named)[0])
sink(describe("p", **named)[1])
