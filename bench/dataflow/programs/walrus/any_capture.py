from probe import source, sink

records = [{"kind": "a", "v": "1"}, {"kind": "secret", "v": source()}]
if any((match := record)["kind"] == "secret" for record in records):
    sink(match["v"])
    sink(match["kind"])
names = ["x", "y"]
if any((found := name) == "y" for name in names):
    sink(found)
