from probe import source, sink

box = {"secret": source(), "plain": "p"}
taken = box.pop("secret")
sink(taken)
sink(box)
sink(box.pop("missing", "default"))
box["again"] = source()
key, value = box.popitem()
sink(value)
sink(box)
sink(box.get("again", "none"))
empty = {}
empty.setdefault("k", []).append(source())
sink(empty["k"])
sink(empty.setdefault("k", "other"))
sink(empty.setdefault("n", "other"))
