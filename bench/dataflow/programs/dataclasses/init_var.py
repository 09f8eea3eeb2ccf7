from probe import source, sink
from dataclasses import InitVar, dataclass


@dataclass
class Account:
    name: str
    password: InitVar[str]
    digest: str = ""
    hint: str = ""

    def __post_init__(self, password):
        self.digest = str(len(password))
        self.hint = password[:2]


account = Account("ana", source())
sink(account.digest)
sink(account.hint)
sink(account.name)
