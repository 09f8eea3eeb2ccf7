from probe import source, sink


class Base:
    def __init__(self, name, note=None):
        self.name = name
        self.note = note or "none"


class Child(Base):
    def __init__(self, name, **extra):
        super().__init__(name, extra.pop("note", None))
        self.extra = extra


class Swapped(Base):
    def __init__(self, note, name):
        Base.__init__(self, name, note)


class Forgetful(Base):
    def __init__(self, *args):
        super().__init__("fixed")


def test_child():
    c = Child("n", note=source(), other="o")
    sink(c.name)
    sink(c.note)
    sink(c.extra)


def test_extra():
    c = Child("n", other=source())
    sink(c.note)
    sink(c.extra["other"])


def test_swapped():
    s = Swapped(source(), "n")
    sink(s.name)
    sink(s.note)


def test_forgetful():
    f = Forgetful(source())
    sink(f.name)
    sink(f.note)


def test_default():
    sink(Base("n").note)
    sink(Base("n", source()).note)
    sink(Base(source()).note)


for test in (test_child, test_extra, test_swapped, test_forgetful, test_default):
    test()
