from dataclasses import dataclass
from enum import Enum
from probe import source, sink


class Color(Enum):
    RED = "red"
    BLUE = "blue"


@dataclass
class Move:
    x: str
    y: str


@dataclass
class Say:
    text: str
    to: str = "all"


class Legacy:
    __match_args__ = ("code", "body")

    def __init__(self, code, body):
        self.code, self.body = code, body


def handle(command):
    match command:
        case Move(x, y="0"):
            return f"x{x}"
        case Move(x=_, y=y):
            return f"y{y}"
        case Say(text, to="admin" | "root" as who):
            return who
        case Say(text=text):
            return text
        case Legacy(404, body):
            return "missing"
        case Legacy(code, body) if code >= 500:
            return body
        case Legacy(code=code):
            return code
        case [] | [_]:
            return "short"
        case ["set", str(key), value]:
            return value
        case ["set", *parts]:
            return parts
        case [first, *_, last]:
            return last
        case {"type": "note", "body": body, **rest}:
            return body
        case {"type": kind, **rest}:
            return rest
        case Color.RED | Color.BLUE:
            return command.value
        case str() as text if text.startswith("!"):
            return "bang"
        case None | True | False:
            return "const"
        case int() | float():
            return command
        case _:
            return command


s = source()
sink(handle(Move(s, "0")))
sink(handle(Move(s, "1")))
sink(handle(Move("1", s)))
sink(handle(Say(s, "admin")))
sink(handle(Say(s)))
sink(handle(Say("t", s)))
sink(handle(Legacy(404, s)))
sink(handle(Legacy(500, s)))
sink(handle(Legacy(200, s)))
sink(handle([s]))
sink(handle(["set", "k", s]))
sink(handle(["set", s, "v"]))
sink(handle(["set", "a", "b", s]))
sink(handle(["x", s, "z"]))
sink(handle(["x", "y", s]))
sink(handle({"type": "note", "body": s}))
sink(handle({"type": "note", "body": "b", "other": s}))
sink(handle({"type": "x", "body": s}))
sink(handle({"type": s}))
sink(handle(Color.RED))
sink(handle("!" + s))
sink(handle(s))
sink(handle(None))
sink(handle(len(s)))
