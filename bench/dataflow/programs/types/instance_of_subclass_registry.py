from probe import source, sink


class Base:
    registry: dict = {}

    @classmethod
    def make(cls, kind: str) -> "Base":
        return cls.registry[kind]()

    def load(self) -> str:
        raise NotImplementedError


class Vault(Base):
    def load(self) -> str:
        return source()


class Memory(Base):
    def load(self) -> str:
        return "memory"


Base.registry = {"vault": Vault, "memory": Memory}
sink(Base.make("vault").load())
sink(Base.make("memory").load())
sink(Memory().load())
