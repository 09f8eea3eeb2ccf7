from enum import Enum, Flag, auto
from functools import partial
from probe import source, sink


def keep(text):
    return text


def drop(text):
    return "-"


class Policy(Enum):
    KEEP = partial(keep)
    DROP = partial(drop)

    def __call__(self, text):
        return self.value(text)

    @classmethod
    def default(cls):
        return cls.DROP


class Color(str, Enum):
    RED = "red"
    SECRET = source()

    @classmethod
    def _missing_(cls, value):
        return cls.RED


class Permission(Flag):
    READ = auto()
    WRITE = auto()
    BOTH = READ | WRITE


secret = source()
sink(Policy.KEEP(secret))
sink(Policy.DROP(secret))
sink(Policy.default()(secret))
sink(Policy["KEEP"](secret))
sink(Color.RED + "!")
sink(Color.SECRET + "!")
sink(Color("unknown").value)
sink([color.name for color in Color])
sink({Color.RED: secret}[Color.RED])
sink({Color.RED: secret, Policy.KEEP: "k"}[Policy.KEEP])
sink(Permission.READ in Permission.BOTH)
