from abc import ABC, abstractmethod

from probe import source, sink


class Repository(ABC):
    @abstractmethod
    def load(self, key): ...

    def load_all(self, *keys):
        return [self.load(k) for k in keys]

    @property
    @abstractmethod
    def title(self): ...

    def card(self):
        return f"[{self.title}]"


class Memory(Repository):
    title = "memory"

    def load(self, key):
        return {"s": source(), "p": "plain"}[key]


class Redacted(Memory):
    def load(self, key):
        super().load(key)
        return "***"

    @property
    def title(self):
        return source()


class Delegating(Repository):
    def __init__(self, inner):
        self.inner = inner

    def load(self, key):
        return self.inner.load(key)

    @property
    def title(self):
        return self.inner.title + "!"


def dump(repository: Repository):
    return repository.load_all("s", "p")


sink(dump(Memory()))
sink(dump(Memory())[1])
sink(dump(Redacted()))
sink(Memory().card())
sink(Redacted().card())
sink(dump(Delegating(Memory())))
sink(dump(Delegating(Redacted())))
sink(Delegating(Memory()).card())
sink(Delegating(Delegating(Redacted())).card())
sink(isinstance(Redacted(), Repository))
