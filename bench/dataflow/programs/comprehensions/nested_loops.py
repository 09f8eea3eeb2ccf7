from probe import source, sink

table = [["a", "b"], ["c", source()]]
sink([cell for row in table for cell in row])
sink([[cell for cell in row] for row in table])
sink([len(row) for row in table])
sink([[len(cell) for cell in row] for row in table])
sink([cell for cell in table[0]])
sink([(left, right) for left in "ab" for right in table[0]])
