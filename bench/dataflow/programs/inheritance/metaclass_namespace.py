from probe import source, sink


class Fields(type):
    def __new__(mcls, name, bases, namespace, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace)
        cls.fields = [key for key in namespace if not key.startswith("_")]
        cls.defaults = {key: namespace[key] for key in cls.fields}
        return cls

    def describe(cls):
        return ", ".join(cls.fields)


class Model(metaclass=Fields):
    def __init__(self, **values):
        for key, value in {**self.defaults, **values}.items():
            setattr(self, key, value)


class Patient(Model):
    name = "unknown"
    ward = "A"


class Leaky(Model):
    name = source()
    ward = "B"


one = Patient(name=source())
sink(one.name)
sink(one.ward)
sink(Patient.name)
sink(Patient.defaults)
sink(Leaky().name)
sink(Leaky().ward)
sink(Leaky.describe())
sink(Leaky.defaults["name"])
