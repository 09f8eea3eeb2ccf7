from probe import source, sink


class Validated:
    def __init__(self, check=None, default=""):
        self.check = check
        self.default = default
        self.values = {}

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return self.values.get(id(instance), self.default)

    def __set__(self, instance, value):
        if self.check is not None and not self.check(value):
            raise ValueError("bad value")
        self.values[id(instance)] = value


class Form:
    name = Validated(check=str)
    city = Validated(default="Porto")


form = Form()
form.name = source()
sink(form.name)
sink(form.city)
sink(Form.city.default)
form.city = source()
sink(form.city)
