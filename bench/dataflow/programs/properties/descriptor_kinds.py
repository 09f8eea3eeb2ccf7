from probe import source, sink


class Typed:
    def __set_name__(self, owner, name):
        self.private = "_" + name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return getattr(instance, self.private, "unset")

    def __set__(self, instance, value):
        setattr(instance, self.private, value)

    def __delete__(self, instance):
        delattr(instance, self.private)


class Masked(Typed):
    def __get__(self, instance, owner=None):
        return "*" * len(super().__get__(instance, owner))


class Constant:
    def __init__(self, value):
        self.value = value

    def __get__(self, instance, owner=None):
        return self.value


class Shared:
    def __init__(self):
        self.values = {}

    def __get__(self, instance, owner=None):
        return self.values.get(id(instance), "none")

    def __set__(self, instance, value):
        self.values[id(instance)] = value


class Form:
    name = Typed()
    note = Typed()
    pin = Masked()
    kind = Constant("form")
    token = Constant(source())
    shared = Shared()


f, g = Form(), Form()
f.note = source()
sink(f.note)
sink(f.name)
sink(g.note)
f.pin = source()
sink(f.pin)
sink(f._pin)
sink(f.kind)
sink(f.token)
sink(Form.token)
f.shared = source()
sink(f.shared)
del f.note
sink(f.note)
f.note = "clean"
sink(f.note)
