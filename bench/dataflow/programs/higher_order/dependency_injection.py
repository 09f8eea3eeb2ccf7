from probe import source, sink


class Container:
    def __init__(self):
        self.factories = {}
        self.instances = {}

    def register(self, name, factory):
        self.factories[name] = factory

    def get(self, name):
        if name not in self.instances:
            self.instances[name] = self.factories[name](self)
        return self.instances[name]


class Notes:
    def __init__(self, text):
        self.text = text


class Service:
    def __init__(self, notes):
        self.notes = notes

    def read(self):
        return self.notes.text

    def size(self):
        return len(self.notes.text)


container = Container()
container.register("notes", lambda c: Notes(source()))
container.register("service", lambda c: Service(c.get("notes")))
sink(container.get("service").read())
sink(container.get("service").size())
plain = Container()
plain.register("notes", lambda c: Notes("x"))
plain.register("service", lambda c: Service(c.get("notes")))
sink(plain.get("service").read())
sink(sorted(plain.factories))
