from probe import source, sink


class Session:
    def __init__(self):
        self.data = {"user": "guest"}
        self.started = "now"


class Store:
    def __init__(self):
        self.sessions = {}

    def open(self, key):
        return self.sessions.setdefault(key, Session())


store = Store()
store.open("a").data["note"] = source()
store.open("b").data["note"] = "plain"
sink(store.open("a").data["note"])
sink(store.open("a").data["user"])
sink(store.open("b").data["note"])
sink(store.open("a").started)
