from probe import source, sink


class Model:
    class Meta:
        table = "notes"
        token = source()

    @classmethod
    def table(cls):
        return cls.Meta.table

    @classmethod
    def token(cls):
        return cls.Meta.token


class Child(Model):
    class Meta(Model.Meta):
        token = "child"


sink(Model.table())
sink(Model.token())
sink(Child.token())
sink(Child.Meta.table)
Child.Meta.token = source()
sink(Child.token())
