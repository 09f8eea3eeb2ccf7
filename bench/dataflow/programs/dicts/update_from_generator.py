from probe import source, sink

fields = ["name", "note", "city"]
data = {}
data.update((field, source() if field == "note" else field) for field in fields)
sink(data["note"])
sink(data["name"])
other = {}
other.update([("k", source()), ("m", "plain")])
sink(other["k"])
sink(other["m"])
other.update(k="clean")
sink(other["k"])
other.update(zip(("p", "q"), ("x", source())))
sink(other["q"])
sink(other["p"])
