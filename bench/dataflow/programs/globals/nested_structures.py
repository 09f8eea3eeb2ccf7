from probe import source, sink

STORE = {"users": {}, "stats": {"count": 0}}


def add_user(name, card):
    STORE["users"][name] = {"card": card, "name": name}
    STORE["stats"]["count"] += 1


def cards():
    return [user["card"] for user in STORE["users"].values()]


def names():
    return [user["name"] for user in STORE["users"].values()]


add_user("ana", source())
sink(cards())
sink(names())
sink(STORE["stats"])
sink(STORE["users"]["ana"]["card"])
sink(STORE)
