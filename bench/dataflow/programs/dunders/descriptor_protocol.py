from probe import source, sink


class Stored:
    def __set_name__(self, owner, name):
        self.slot = "_" + name

    def __get__(self, instance, owner):
        return getattr(instance, self.slot)

    def __set__(self, instance, value):
        setattr(instance, self.slot, value)


class Hidden:
    def __get__(self, instance, owner):
        return "hidden"

    def __set__(self, instance, value):
        instance.changes = instance.changes + 1


class Form:
    note = Stored()
    code = Hidden()
    changes = 0


form = Form()
form.note = source()
form.code = source()
sink(form.note)
sink(form.code)
sink(form.changes)
form.note = "plain"
sink(form.note)
