import itertools
from dataclasses import dataclass, field

_ids = itertools.count(1)


@dataclass
class User:
    name: str
    email: str = ""


@dataclass
class Comment:
    author: User
    text: str


@dataclass
class Ticket:
    title: str
    author: User
    body: str = ""
    status: str = "open"
    comments: list = field(default_factory=list)
    id: int = field(default_factory=lambda: next(_ids))
