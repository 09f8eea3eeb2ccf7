from probe import source, sink

table = str.maketrans({"a": "b", "c": None})
sink(source().translate(table))
sink("abc".translate(table))
sink("abc".translate(str.maketrans("a", source()[0])))
lookup = {"a": "alpha", "b": source()}
sink("".join(lookup[c] for c in "a"))
sink("".join(lookup[c] for c in "ab"))
sink("".join(lookup.get(c, c) for c in "xyz"))
sink(" ".join(map(lookup.get, ["a"])))
