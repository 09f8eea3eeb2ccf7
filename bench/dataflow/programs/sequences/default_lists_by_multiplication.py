from probe import source, sink

rows = [[]] * 2
rows[0].append(source())
sink(rows[1])
own = [[] for _ in range(2)]
own[0].append(source())
sink(own[0])
sink(own[1])
slots = [None] * 3
slots[1] = source()
sink(slots[0])
sink(slots[1])
sink(slots[2])
pair = ("a",) * 2
sink(pair)
