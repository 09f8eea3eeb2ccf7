from probe import source, sink

data = {"u1": {"note": source(), "city": "c1"}, "u2": {"note": "n2", "city": "c2"}}
for index, (uid, fields) in enumerate(data.items()):
    sink(index)
    sink(uid)
    sink(fields["city"])
    sink(fields["note"])
    for (name, value), place in zip(fields.items(), ("first", "second")):
        sink(name)
        if place == "second":
            sink(value)
(_, first), (_, second) = data.items()
sink(first["note"])
sink(second["note"])
sink(second)
