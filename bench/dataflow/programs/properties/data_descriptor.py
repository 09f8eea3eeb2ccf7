from probe import source, sink


class Typed:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, instance, owner):
        return getattr(instance, self.name)

    def __set__(self, instance, value):
        setattr(instance, self.name, value)


class Row:
    name = Typed()
    token = Typed()


row = Row()
row.name = "ana"
row.token = source()
sink(row.name)
sink(row.token)
other = Row()
other.name = source()
sink(other.name)
