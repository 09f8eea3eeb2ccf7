from probe import source, sink

cells = {(0, 0): "a", (0, 1): source()}
sink(cells[0, 0])
sink(cells[0, 1])
cells[1, 0] = "b"
sink(cells[(1, 0)])
numbers = {1: source(), 2: "two"}
sink(numbers[1])
sink(numbers[2])
sink({True: "yes", False: source()}[True])
