from .fields import Field
from .manager import Manager


class Meta(type):
    def __new__(mcls, name, bases, namespace):
        cls = super().__new__(mcls, name, bases, namespace)
        cls.fields = {key: value for key, value in namespace.items() if isinstance(value, Field)}
        cls.objects = Manager(cls)
        return cls


class Model(metaclass=Meta):
    def __init__(self, **values):
        for name, value in values.items():
            setattr(self, name, value)

    def save(self):
        type(self).objects.add(self)
        return self

    def to_dict(self, *names):
        return {name: getattr(self, name) for name in names or self.fields}
