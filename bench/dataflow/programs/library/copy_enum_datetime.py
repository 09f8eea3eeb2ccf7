import copy
import datetime
import enum
import hashlib
import uuid

from probe import source, sink


class Color(enum.Enum):
    RED = "red"
    SECRET = source()

    @property
    def label(self):
        return self.name.title()


class Flags(enum.IntFlag):
    A = 1
    B = 2


class Thing:
    def __init__(self, a, b):
        self.a, self.b = a, b


def test_copy():
    t = Thing("a", [source()])
    sink(copy.copy(t).a)
    sink(copy.copy(t).b)
    d = copy.deepcopy(t)
    t.b.clear()
    sink(t.b)
    sink(d.b)


def test_enum():
    sink(Color.RED.value)
    sink(Color.SECRET.value)
    sink(Color.SECRET.name)
    sink(Color.SECRET.label)
    sink([c.name for c in Color])
    sink([c.value for c in Color])
    sink((Flags.A | Flags.B).value)


def test_hash():
    sink(hashlib.sha256(source().encode()).hexdigest())
    sink(uuid.uuid5(uuid.NAMESPACE_DNS, source()).hex)
    sink(hash(source()))
    sink(id(source()))


def test_dates():
    day = datetime.date(2026, 1, 2)
    sink(day.isoformat())
    sink(day.strftime("%Y"))
    sink(day.strftime("%Y " + source()))


test_copy()
test_enum()
test_hash()
test_dates()
