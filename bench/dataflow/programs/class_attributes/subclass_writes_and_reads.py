from probe import source, sink


class Base:
    store = {}
    label = "base"
    hooks = []

    @classmethod
    def put(cls, key, value):
        cls.store[key] = value

    @classmethod
    def set_label(cls, label):
        cls.label = label

    def __init_subclass__(cls):
        cls.hooks = []


class One(Base):
    pass


class Two(Base):
    store = {}


One.put("a", source())
sink(Base.store["a"])
sink(Two.store.get("a", "none"))
sink(One().store["a"])
Two.put("b", source())
sink(Two.store["b"])
sink(Base.store.get("b", "none"))
One.set_label(source())
sink(One.label)
sink(Base.label)
sink(Two.label)
One.hooks.append(source())
sink(One.hooks)
sink(Two.hooks)
sink(Base.hooks)
del One.label
sink(One.label)
setattr(Base, "label", source())
sink(Two.label)
