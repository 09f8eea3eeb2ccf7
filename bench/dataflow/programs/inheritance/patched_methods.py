from probe import source, sink


class Service:
    def read(self):
        return "service"

    def run(self):
        return self.read()


class Child(Service):
    pass


before = Service().run()
Service.read = lambda self: source()
sink(before)
sink(Service().run())
sink(Child().run())
Child.read = lambda self: "child"
sink(Child().run())
one = Service()
one.read = lambda: "own"
sink(one.run())
