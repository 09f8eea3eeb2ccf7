from probe import source, sink

slots = {"x": "", "y": ""}
for slots["x"], slots["y"] in [("plain", source())]:
    pass
sink(slots["x"])
sink(slots["y"])
names = [None, None]
names[0], names[1] = source(), "plain"
sink(names[0])
sink(names[1])
names[0], *names[1:] = "n", source(), "t"
sink(names[0])
sink(names[1])
sink(names[2])
