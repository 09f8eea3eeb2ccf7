from probe import source, sink


class Settings:
    endpoint = "localhost"
    key = ""


class Loader:
    def load(self, endpoint, key):
        Settings.endpoint = endpoint
        Settings.key = key


class Client:
    def describe(self):
        return {"endpoint": Settings.endpoint, "key": Settings.key}


sink(Client().describe())
Loader().load("remote", source())
sink(Client().describe()["endpoint"])
sink(Client().describe()["key"])
Loader().load("remote", "rotated")
sink(Client().describe()["key"])
