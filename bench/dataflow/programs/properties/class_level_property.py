from probe import source, sink


class classproperty:
    def __init__(self, getter):
        self.getter = getter

    def __get__(self, instance, owner):
        return self.getter(owner)


class Base:
    secret = "none"

    @classproperty
    def header(cls):
        return "key " + cls.secret


class Live(Base):
    secret = source()


sink(Base.header)
sink(Live.header)
sink(Live().header)
sink(Base().header)
