from probe import source, sink

_client = None
_settings = {"name": "default"}


def client():
    global _client
    if _client is None:
        _client = Client(**_settings)
    return _client


class Client:
    def __init__(self, name, token="none"):
        self.name = name
        self.token = token


def configure(**values):
    _settings.update(values)


configure(token=source())
sink(client().token)
sink(client().name)
configure(name=source())
sink(client().name)
sink(_settings["name"])
_client = None
sink(client().name)
_settings = {"name": "fresh"}
_client = None
sink(client().name)
sink(client().token)
