from probe import source, sink
from dataclasses import dataclass
from types import SimpleNamespace


@dataclass(slots=True)
class Pair:
    left: str
    right: str

    def swap(self):
        return Pair(self.right, self.left)


pair = Pair(source(), "right")
sink(pair.swap().left)
sink(pair.swap().right)
space = SimpleNamespace(name="ana", token=source())
sink(space.name)
sink(space.token)
space.token = "cleared"
sink(space.token)
