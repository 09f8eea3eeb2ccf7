from probe import source, sink

data = ["a", "b", source(), "d"]
sink(data[:2])
sink(data[2:])
sink(data[1:3])
sink(data[3:])
sink(data[::-1][1])
data[2:3] = ["clean"]
sink(data)
