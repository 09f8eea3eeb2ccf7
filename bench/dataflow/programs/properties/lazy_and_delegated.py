from probe import source, sink


class lazy:
    def __init__(self, function):
        self.function = function
        self.name = function.__name__

    def __get__(self, instance, owner):
        value = self.function(instance)
        instance.__dict__[self.name] = value
        return value


class Alias:
    def __init__(self, target):
        self.target = target

    def __get__(self, instance, owner):
        return getattr(instance, self.target)

    def __set__(self, instance, value):
        setattr(instance, self.target, value)


class classproperty:
    def __init__(self, function):
        self.function = function

    def __get__(self, instance, owner):
        return self.function(owner)


class Record:
    text = Alias("body")
    prefix = "r"

    def __init__(self, body, title):
        self.body, self.title = body, title

    @lazy
    def words(self):
        return self.body.split()

    @lazy
    def header(self):
        return self.title.upper()

    @classproperty
    def table(cls):
        return cls.prefix + "s"

    @classproperty
    def secret_table(cls):
        return cls.prefix + source()


r = Record(source(), "t")
sink(r.text)
sink(r.words)
sink(r.words)
sink(r.header)
r.text = "clean"
sink(r.body)
sink(r.words)
s = Record("plain", "t")
sink(s.words)
s.text = source()
sink(s.body)
sink(s.words)
sink(Record.table)
sink(r.secret_table)
