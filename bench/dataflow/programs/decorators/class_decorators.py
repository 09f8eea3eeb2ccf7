from probe import source, sink


def with_repr(cls):
    def __repr__(self):
        return f"{cls.__name__}({', '.join(f'{k}={v!r}' for k, v in vars(self).items())})"

    cls.__repr__ = __repr__
    return cls


def frozen_name(name):
    def decorate(cls):
        cls.name = name
        return cls

    return decorate


def wrap_all(wrapper):
    def decorate(cls):
        for key, value in list(vars(cls).items()):
            if callable(value) and not key.startswith("_"):
                setattr(cls, key, wrapper(value))
        return cls

    return decorate


def drop(function):
    return lambda *args, **kwargs: "dropped"


def singleton(cls):
    instances = {}

    def get(*args, **kwargs):
        if cls not in instances:
            instances[cls] = cls(*args, **kwargs)
        return instances[cls]

    return get


@with_repr
class Note:
    def __init__(self, text):
        self.text = text


@frozen_name(source())
class Tagged:
    other = "o"


@wrap_all(drop)
class Quiet:
    def read(self):
        return source()

    def _raw(self):
        return source()


@singleton
class Settings:
    def __init__(self, value="v"):
        self.value = value


sink(repr(Note(source())))
sink(repr(Note("a")))
sink(Tagged.name)
sink(Tagged().other)
sink(Quiet().read())
sink(Quiet()._raw())
sink(Settings().value)
Settings().value = source()
sink(Settings("ignored").value)
