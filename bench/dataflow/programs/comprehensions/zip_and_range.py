from probe import source, sink

keys = ["a", "b"]
values = ["x", source()]
sink({key: value for key, value in zip(keys, values)})
sink([keys[i] for i in range(2)])
sink([values[i] for i in range(2)])
sink([key for key, value in zip(keys, values) if value])
sink({i: value for i, value in enumerate(values)}[0] in keys)
sink([pair for pair in zip(keys, keys)])
