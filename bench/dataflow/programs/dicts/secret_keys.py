from probe import source, sink

secret = source()
index = {secret: 1, "b": 2}
sink(index[secret])
sink(list(index))
sink(list(index.values()))
for key, value in index.items():
    sink(key)
    sink(value)
inverted = {value: key for key, value in index.items()}
sink(inverted)
sink(list(inverted.keys()))
sink(inverted[1])
