from probe import source, sink
from enum import Enum


class Keys(Enum):
    LIVE = source()
    TEST = "test"

    def header(self):
        return "key " + self.value


sink(Keys.LIVE.value)
sink(Keys.TEST.value)
sink(Keys.LIVE.name)
sink(Keys.LIVE.header())
sink(Keys.TEST.header())
sink([key.value for key in Keys])
