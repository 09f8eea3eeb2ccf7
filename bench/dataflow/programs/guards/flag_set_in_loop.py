from probe import source, sink


def scan(rows):
    found = "nothing"
    for row in rows:
        if row["kind"] == "secret":
            found = row["value"]
    return found


sink(scan([{"kind": "public", "value": "x"}, {"kind": "secret", "value": source()}]))

seen = "start"
for part in ["a", "b"]:
    seen = part
sink(seen)
previous = "zero"
for part in ["a", source(), "c"]:
    sink(previous)
    previous = part
