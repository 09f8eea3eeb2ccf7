from probe import source, sink


class Cache:
    def __init__(self, loader):
        self.loader = loader
        self.values = {}
        self.misses = 0

    def __getitem__(self, key):
        if key not in self.values:
            self.misses += 1
            self.values[key] = self.loader(key)
        return self.values[key]

    def __contains__(self, key):
        return key in self.values


secrets = Cache(lambda key: source())
labels = Cache(lambda key: key.title())
sink(secrets["a"])
sink(labels["a"])
sink(labels[source()])
sink("a" in secrets)
sink(secrets.misses)
