from dataclasses import KW_ONLY, InitVar, dataclass, field
from probe import source, sink


@dataclass
class User:
    name: str
    password: InitVar[str]
    _: KW_ONLY
    role: str = "user"
    digest: str = field(init=False)

    def __post_init__(self, password):
        self.digest = "#" * len(password)


@dataclass
class Echo:
    text: InitVar[str]
    copy: str = ""

    def __post_init__(self, text):
        self.copy = text


user = User("n", source())
sink(user)
sink(user.digest)
sink(user.name)
sink(User(source(), "pw", role="admin").name)
sink(User(source(), "pw", role="admin").role)
sink(Echo(source()).copy)
sink(Echo("x", source()).copy)
sink(User("n", "pw", role=source()).role)
