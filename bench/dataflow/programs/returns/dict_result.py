from probe import source, sink


def profile(name):
    return {"name": name, "card": source(), "tags": ["x", name]}


data = profile("ana")
sink(data["name"])
sink(data["card"])
sink(data["tags"])
sink(profile(source())["tags"][1])
sink(profile(source())["tags"][0])
