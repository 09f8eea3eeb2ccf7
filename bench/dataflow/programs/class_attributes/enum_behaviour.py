from enum import Enum, IntEnum, auto
from probe import source, sink


class Level(Enum):
    LOW = "low"
    HIGH = source()

    @property
    def text(self):
        return self.value

    @classmethod
    def pick(cls, name):
        return cls[name]


class Number(IntEnum):
    ONE = auto()
    TWO = auto()


class Planet(Enum):
    EARTH = ("blue", 1)
    SECRET = (source(), 2)

    def __init__(self, color, order):
        self.color = color
        self.order = order


sink(Level.LOW.value)
sink(Level.HIGH.value)
sink(Level.HIGH.name)
sink(Level.pick("HIGH").text)
sink(Level.pick("LOW").text)
sink([member.value for member in Level])
sink(Number.TWO.value)
sink(Planet.EARTH.color)
sink(Planet.SECRET.color)
sink(Planet.SECRET.order)
sink(Level("low").name)
