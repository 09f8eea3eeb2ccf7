from probe import source, sink


def dump(data):
    return ";".join(f"{key}={value}" for key, value in data.items())


def load(text):
    return dict(part.split("=", 1) for part in text.split(";") if part)


text = dump({"a": "x", "b": "y"})
sink(text)
sink(load(text)["a"])
dirty = dump({"note": source()})
sink(dirty)
sink(load(dirty)["note"])
sink(list(load("k=v;")))
sink(load("k=v")["k"])
sink(dump({source(): "v"}))
