from probe import source, sink


class Proxy:
    def __init__(self, target):
        self.target = target

    def __getattr__(self, name):
        return getattr(self.target, name)


class User:
    def __init__(self):
        self.name = "ana"
        self.ssn = source()

    def greet(self):
        return "hi " + self.name


proxy = Proxy(User())
sink(proxy.name)
sink(proxy.ssn)
sink(proxy.greet())
sink(proxy.target.ssn)
