import weakref
from probe import source, sink


class ById:
    def __init__(self):
        self.values = {}

    def __get__(self, instance, owner):
        return self if instance is None else self.values.get(id(instance), "unset")

    def __set__(self, instance, value):
        self.values[id(instance)] = value


class Weak:
    def __init__(self, default=""):
        self.default = default
        self.values = weakref.WeakKeyDictionary()

    def __get__(self, instance, owner):
        return self.values.get(instance, self.default)

    def __set__(self, instance, value):
        self.values[instance] = value


class ReadOnly:
    def __init__(self, value):
        self.value = value

    def __get__(self, instance, owner):
        return self.value

    def __set__(self, instance, value):
        raise AttributeError("read only")


class Record:
    first = ById()
    second = Weak(default="none")
    fixed = ReadOnly("fixed")
    leaked = ReadOnly(source())


record = Record()
sink(record.first)
record.first = source()
sink(record.first)
sink(record.second)
record.second = source()
sink(record.second)
record.second = "plain"
sink(record.second)
sink(record.fixed)
sink(record.leaked)
try:
    record.fixed = source()
except AttributeError as error:
    sink(str(error))
sink(record.fixed)
sink(Record.leaked)
