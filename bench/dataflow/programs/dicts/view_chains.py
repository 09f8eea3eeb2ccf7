from probe import source, sink

fields = {"a": "x", "b": source()}
sink(list(map(str.upper, fields.values())))
sink(list(zip(fields.keys(), range(2))))
sink([value for _, value in sorted(fields.items())])
sink(list(filter(None, fields)))
sink(list(reversed(list(fields.items()))))
sink(dict(sorted(fields.items()))["a"])
sink(" ".join(fields))
sink(" ".join(fields.values()))
