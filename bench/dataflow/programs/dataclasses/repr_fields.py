from probe import source, sink
from dataclasses import dataclass, field


@dataclass
class Login:
    user: str
    password: str = field(repr=False)


@dataclass
class Open:
    user: str
    password: str


login = Login("ana", source())
sink(repr(login))
sink(f"{login}")
sink(str(Open("ana", source())))
sink(f"{login.password}")
sink(login.user)
