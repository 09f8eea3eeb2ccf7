from probe import source, sink


class Model:
    label = property(lambda self: self._label)
    size = property(lambda self: len(self._label))
    rename = lambda self, label: Model(label)

    def __init__(self, label):
        self._label = label


model = Model(source())
sink(model.label)
sink(model.size)
sink(model.rename("x").label)
sink(Model("x").rename(source()).label)
sink(Model("x").label)
