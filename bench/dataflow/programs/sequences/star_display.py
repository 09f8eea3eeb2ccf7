from probe import source, sink

secret = source()
inner = ["a", secret]
outer = ["x", *inner]
sink(outer)
sink(outer[0])
sink(outer[1])
sink(outer[2])
sink([*["b", "c"]])
sink((*inner, "tail")[1])
sink((*inner, "tail")[2])
sink([*{"k": secret}])
