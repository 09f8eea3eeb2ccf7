from probe import source, sink


class Impl:
    def read(self):
        return source()

    fetch = read

    def safe(self):
        return "safe"


class Child(Impl):
    read = Impl.safe


child = Child()
sink(child.read())
sink(child.fetch())
sink(Impl().read())
sink(child.safe())
