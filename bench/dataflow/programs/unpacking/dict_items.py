from probe import source, sink

record = {"id": "1", "note": source()}
(first_key, first_value), (second_key, second_value) = record.items()
sink(first_key)
sink(first_value)
sink(second_key)
sink(second_value)
a, b = record
sink(a)
sink(b)
x, y = record.values()
sink(x)
sink(y)
*_, last = record.values()
sink(last)
