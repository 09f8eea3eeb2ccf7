from probe import source, sink

data = "clean"
if False and (data := source()):
    sink(data)  # dead
sink(data)
if True or (data := source()):
    sink(data)
if (data := source()) is not None:
    sink(data)
while (data := "end") != "end":
    sink(source())  # dead
sink(data)
