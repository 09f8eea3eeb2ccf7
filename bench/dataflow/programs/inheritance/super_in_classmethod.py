from probe import source, sink


class Base:
    @classmethod
    def defaults(cls):
        return {"region": "eu"}

    @staticmethod
    def key():
        return "none"


class Live(Base):
    @classmethod
    def defaults(cls):
        return {**super().defaults(), "key": cls.key()}

    @staticmethod
    def key():
        return source()


class Test(Live):
    @staticmethod
    def key():
        return "test"


sink(Live.defaults())
sink(Test.defaults())
sink(Live.defaults()["region"])
sink(Base.defaults())
sink(Test().key())
