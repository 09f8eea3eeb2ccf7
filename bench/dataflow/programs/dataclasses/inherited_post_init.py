from probe import source, sink
from dataclasses import dataclass, field


@dataclass
class Event:
    name: str

    def __post_init__(self):
        self.title = self.name.title()


@dataclass
class Login(Event):
    password: str
    length: int = field(init=False, default=0)

    def __post_init__(self):
        super().__post_init__()
        self.length = len(self.password)


login = Login("login", source())
sink(login.title)
sink(login.length)
sink(login.password)
sink(Login(source(), "p").title)
