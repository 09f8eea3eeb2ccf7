from abc import ABC, abstractmethod
from probe import source, sink


class Stage(ABC):
    next_stage = None

    def then(self, other):
        self.next_stage = other
        return other

    def run(self, value):
        value = self.apply(value)
        if self.next_stage is not None:
            return self.next_stage.run(value)
        return value

    @abstractmethod
    def apply(self, value):
        ...


class Trim(Stage):
    def apply(self, value):
        return value.strip()


class Mask(Stage):
    def __init__(self, char="*"):
        self.char = char

    def apply(self, value):
        return self.char * len(value)


class Wrap(Stage):
    def apply(self, value):
        return {"value": value}


class Remember(Stage):
    def __init__(self):
        self.last = ""

    def apply(self, value):
        self.last, value = value, "stored"
        return value


head = Trim()
head.then(Mask()).then(Wrap())
sink(head.run(source()))
head = Trim()
head.then(Wrap())
sink(head.run(source()))
keep = Remember()
head = Trim()
head.then(keep)
sink(head.run(source()))
sink(keep.last)
idle = Remember()
sink(idle.last)
