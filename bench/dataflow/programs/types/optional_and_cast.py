from probe import source, sink
from typing import Optional, cast


class User:
    def __init__(self, name: str, mail: Optional[str] = None):
        self.name = name
        self.mail = mail


def find(key: str) -> Optional[User]:
    if key == "a":
        return User("ana", source())
    return None


user = find("a")
if user is not None:
    sink(user.mail)
    sink(user.name)
sink(find("b"))
sink(cast(User, user).mail)
sink(cast(str, "text"))
