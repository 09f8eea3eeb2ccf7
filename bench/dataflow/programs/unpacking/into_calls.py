from probe import source, sink


def pick(first, second="two", *others, key="k", **named):
    return {"first": first, "second": second, "others": others, "key": key, "named": named}


args = ["a", *["b", source()], *("d",)]
got = pick(*args)
sink(got["first"])
sink(got["second"])
sink(got["others"][0])
sink(got["others"][1])
options = {"key": source(), "extra": "e"}
got = pick("x", **options, other="o")
sink(got["key"])
sink(got["named"]["extra"])
sink(got["named"])
got = pick(*"ab", **{"extra": source()})
sink(got["first"])
sink(got["named"]["extra"])
