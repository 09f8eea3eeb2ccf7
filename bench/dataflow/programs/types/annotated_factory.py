from probe import source, sink
import abc


class Gateway(abc.ABC):
    @abc.abstractmethod
    def send(self, body: str) -> str: ...


class Live(Gateway):
    def send(self, body: str) -> str:
        return "sent " + body


class Fake(Gateway):
    def send(self, body: str) -> str:
        return "fake"


def make(live: bool) -> Gateway:
    return Live() if live else Fake()


sink(make(True).send(source()))
sink(make(False).send(source()))
sink(make(True).send("x"))
