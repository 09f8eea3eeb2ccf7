from probe import source, sink

header = "Authorization: "
line = header + source()
sink(line)
sink(header)
header += "Basic "
sink(header)
header += source()
sink(header)
sink(header * 2)
