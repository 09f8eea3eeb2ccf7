from probe import source, sink


class Constant:
    def __init__(self, value):
        self.value = value

    def __get__(self, instance, owner=None):
        return self.value


class Redacted:
    def __set__(self, instance, value):
        instance.__dict__["kept"] = value

    def __get__(self, instance, owner=None):
        return "redacted"


class Model:
    key = Constant(source())
    region = Constant("eu")
    note = Redacted()


model = Model()
model.note = source()
sink(model.key)
sink(model.region)
sink(model.note)
sink(model.kept)
sink(Model.region)
