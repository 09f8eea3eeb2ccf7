from probe import source, sink

ALLOWED = ("name", "city")


def field(record, key):
    if key not in ALLOWED:
        return "denied"
    return record[key]


user = {"name": source(), "city": "Lisbon", "phone": source()}
sink(field(user, "name"))
sink(field(user, "city"))
sink(field(user, "phone"))
sink(user["phone"])
