from probe import source, sink


class Container:
    def __init__(self):
        self.factories = {}
        self.singletons = {}

    def register(self, name, factory):
        self.factories[name] = factory

    def get(self, name):
        if name not in self.singletons:
            self.singletons[name] = self.factories[name](self)
        return self.singletons[name]


class Service:
    def __init__(self, key, region):
        self.key = key
        self.region = region


container = Container()
container.register("key", lambda c: source())
container.register("region", lambda c: "eu")
container.register("service", lambda c: Service(c.get("key"), c.get("region")))
sink(container.get("key"))
sink(container.get("region"))
sink(container.get("service").key)
sink(container.get("service").region)
