from probe import source, sink


def line(user, redact):
    return f"user={user['name']} ssn={'***' if redact else user['ssn']}"


user = {"name": "ana", "ssn": source()}
sink(line(user, True))
sink(line(user, False))
sink(f"user={user['name']}")
sink(f"{user}")
