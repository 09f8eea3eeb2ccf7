from probe import source, sink


class Cache:
    def __init__(self):
        self.items = {}

    def get(self, key):
        return self.items.get(key)

    def put(self, key, value):
        self.items[key] = value


class Http:
    def get(self, url):
        return "body"

    def put(self, url, body):
        return "ok"


cache, http = Cache(), Http()
cache.put("t", source())
sink(cache.get("t"))
sink(http.put("/t", source()))
sink(http.get("/t"))
sink(http.get(source()))
