from probe import source, sink
from dataclasses import dataclass, field


@dataclass
class User:
    name: str
    token: str = "none"
    tags: list = field(default_factory=list)


user = User("ana", source())
sink(user.name)
sink(user.token)
sink(user)
user.tags.append(source())
sink(User("bo"))
sink(User("bo").tags)
sink(user.tags)
