from probe import source, sink

table = {"x": [1, 2], "y": [source()]}
sink([cell for row in table.values() for cell in row])
sink([key for key, row in table.items() for _ in row])
sink({key: [str(cell) for cell in row] for key, row in table.items()}["x"])
sink({key: [str(cell) for cell in row] for key, row in table.items()}["y"])
sink([[str(c) for c in row] for row in table.values()][0])
sink([[str(c) for c in row] for row in table.values()][1])
sink(list(zip(*[["a", source()], ["b", "c"]]))[0])
sink(list(zip(*[["a", source()], ["b", "c"]]))[1])
sink({c for row in [["a"], ["b"]] for c in row})
sink([fn("a") for fn in (str.upper, lambda s: s + source())][0])
sink([fn("a") for fn in (str.upper, lambda s: s + source())][1])
