from probe import source, sink


class Registry(type):
    classes = {}

    def __new__(mcs, name, bases, namespace, **options):
        cls = super().__new__(mcs, name, bases, namespace)
        cls.options = options
        mcs.classes[name] = cls
        return cls

    def __call__(cls, *args):
        made = super().__call__(*args)
        made.made_by = cls.__name__
        return made

    def __getitem__(cls, key):
        return cls.table[key]

    def __iter__(cls):
        return iter(cls.table)

    def __len__(cls):
        return len(cls.table)


class Base(metaclass=Registry):
    table = {"a": "plain"}

    def __init__(self, value=None):
        self.value = value


class Child(Base, secret=source(), kind="child"):
    table = {"a": source(), "b": "b"}


sink(Child.options["secret"])
sink(Child.options["kind"])
sink(Base["a"])
sink(Child["a"])
sink(Child["b"])
sink(list(Child))
sink(len(Child))
sink(Child(source()).value)
sink(Child("v").value)
sink(Child("v").made_by)
sink(Registry.classes["Child"].table["a"])
sink(Registry.classes["Base"].table)


class Meta(type):
    @property
    def label(cls):
        return cls.secret

    def build(cls, *args):
        return cls(*args)


class Thing(metaclass=Meta):
    secret = source()

    def __init__(self, a="d"):
        self.a = a


class Other(Thing):
    secret = "other"


sink(Thing.label)
sink(Other.label)
sink(Thing.build(source()).a)
sink(Other.build().a)
