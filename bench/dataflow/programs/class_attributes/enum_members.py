from enum import Enum

from probe import source, sink


class Level(Enum):
    LOW = "low"
    SECRET = source()

    @property
    def label(self):
        return f"level {self.value}"


sink(Level.LOW.value)
sink(Level.SECRET.value)
sink(Level.SECRET.name)
sink(Level.SECRET.label)
sink(Level.LOW.label)
sink([member.name for member in Level])
sink([member.value for member in Level])
