ENTRIES = []


def record(action, detail):
    ENTRIES.append({"action": action, "detail": detail})


def actions():
    return [entry["action"] for entry in ENTRIES]
