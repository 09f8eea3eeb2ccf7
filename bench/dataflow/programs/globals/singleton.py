from probe import source, sink

_instance = None


class Client:
    def __init__(self, key):
        self.key = key
        self.calls = 0


def get_client():
    global _instance
    if _instance is None:
        _instance = Client(source())
    return _instance


sink(get_client().key)
sink(get_client().calls)
get_client().key = "rotated"
sink(get_client().key)
