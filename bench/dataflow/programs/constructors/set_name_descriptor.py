from probe import source, sink


class Field:
    def __init__(self, default=""):
        self.default = default

    def __set_name__(self, owner, name):
        self.name = name
        self.slot = "_" + name
        owner.declared = getattr(owner, "declared", ()) + (name,)

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return getattr(instance, self.slot, self.default)

    def __set__(self, instance, value):
        setattr(instance, self.slot, value.strip())


class Form:
    title = Field("no title")
    body = Field()


form = Form()
form.body = source()
sink(form.title)
sink(form.body)
sink(Form.declared)
sink(Form.title.name)
sink(form._body)
other = Form()
sink(other.body)
form.body = "cleared"
sink(form.body)
