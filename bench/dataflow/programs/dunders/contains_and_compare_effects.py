from probe import source, sink


class Spy:
    def __init__(self):
        self.asked = []

    def __contains__(self, item):
        self.asked.append(item)
        return True

    def __eq__(self, other):
        self.asked.append(other)
        return False

    def __lt__(self, other):
        self.last = other
        return True

    def __bool__(self):
        self.asked.append("bool")
        return True

    def __hash__(self):
        return 1


def contains():
    spy = Spy()
    source() in spy
    sink(spy.asked)


def contains_plain():
    spy = Spy()
    "x" in spy
    sink(spy.asked)


def equal():
    spy = Spy()
    sink(spy == source())
    sink(spy.asked)


def reflected_equal():
    spy = Spy()
    if source() == spy:
        sink("never")  # dead
    sink(spy.asked)


def less():
    spy = Spy()
    spy < source()
    sink(spy.last)
    sink(spy.asked)


def truth():
    spy = Spy()
    if spy:
        sink(spy.asked)
    sink(not spy)


def reflected_less():
    spy = Spy()
    source() > spy
    sink(getattr(spy, "last", "none"))


for test in (contains, contains_plain, equal, reflected_equal, less, truth, reflected_less):
    test()
