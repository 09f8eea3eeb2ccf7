from probe import source, sink

row = ["id-1", source(), "done"]
sink(row)
sink(row[0])
sink(row[1])
sink(row[2])
sink(row[-1])
sink(row[-2])
sink(len(row))
