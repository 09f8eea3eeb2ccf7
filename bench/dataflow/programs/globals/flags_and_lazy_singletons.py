from probe import source, sink

_client = None
VERBOSE = False
_overrides = {}


class Client:
    def __init__(self, token):
        self.token = token
        self.label = "client"

    def describe(self):
        return f"{self.label}:{self.token}" if VERBOSE else self.label


def client():
    global _client
    if _client is None:
        _client = Client(setting("token", source()))
    return _client


def setting(name, default=None):
    return _overrides.get(name, default)


def override(**values):
    _overrides.update(values)


sink(client().label)
sink(client().describe())
sink(client().token)
sink(setting("token", "none"))
override(token=source())
sink(setting("token", "none"))
sink(setting("other", "none"))
VERBOSE = True
sink(client().describe())
_client = Client("plain")
sink(client().describe())
_overrides.clear()
sink(setting("token", "none"))
