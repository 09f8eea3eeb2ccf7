from probe import source, sink


def read(self):
    return source()


class Base:
    def read(self):
        return "base"

    def show(self):
        return self.read()


Leak = type("Leak", (Base,), {"read": read, "name": "leak"})
Plain = type("Plain", (Base,), {})
sink(Leak().show())
sink(Plain().show())
sink(Leak.name)
sink(Base().show())
