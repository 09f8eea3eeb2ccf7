from probe import source, sink


class Base:
    note = "none"
    label = "base"


class Child(Base):
    pass


class Other(Base):
    label = source()


Child.note = source()
sink(Base.note)
sink(Child.note)
sink(Child().note)
sink(Other.note)
sink(Other().label)
sink(Base.label)
Base.note = source()
sink(Other.note)
