from probe import source, sink

fields = ["a", source(), "c"]
del fields[1]
sink(fields)
slots = [source(), source()]
del slots[0]
sink(slots)
line = ["a", source(), "c"]
del line[:]
sink(line)
