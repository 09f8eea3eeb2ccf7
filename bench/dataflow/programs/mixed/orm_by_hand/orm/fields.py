class Field:
    def __init__(self, default=None):
        self.default = default

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return instance.__dict__.get(self.name, self.default)

    def __set__(self, instance, value):
        instance.__dict__[self.name] = self.clean(value)

    def clean(self, value):
        return value


class Text(Field):
    pass


class Number(Field):
    def clean(self, value):
        return int(value)


class Reference(Field):
    def __init__(self, model):
        super().__init__()
        self.model = model
