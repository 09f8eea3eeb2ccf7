from dataclasses import dataclass

from probe import source, sink


@dataclass
class Point:
    x: object
    y: object


class Tagged:
    __match_args__ = ("tag", "value")

    def __init__(self, tag, value, hidden="h"):
        self.tag, self.value, self.hidden = tag, value, hidden


def read(x):
    match x:
        case []:
            return "empty"
        case [only]:
            return only
        case [first, *_, last] if first == "keep":
            return last
        case [first, *middle, _]:
            return middle
        case {"kind": "note", "text": text}:
            return text
        case {"kind": kind, **rest}:
            return kind, len(rest)
        case Point(x="origin", y=y):
            return y
        case Point(x=value):
            return value
        case Tagged("secret", value):
            return value
        case Tagged(tag, _, hidden=h):
            return tag, h
        case str() as text if text.isascii():
            return text
        case str():
            return "other text"
        case int() | float():
            return "number"
        case None:
            return "none"
        case _:
            return x


sink(read([]))
sink(read([source()]))
sink(read(["keep", "a", source()]))
sink(read(["keep", source(), "b"]))
sink(read(["x", source(), "b"]))
sink(read([source(), "x", "b"]))
sink(read({"kind": "note", "text": source(), "by": "x"}))
sink(read({"kind": "note", "text": "t", "by": source()}))
sink(read({"kind": "other", "text": source()}))
sink(read(Point("origin", source())))
sink(read(Point("p", source())))
sink(read(Point(source(), "q")))
sink(read(Tagged("secret", source())))
sink(read(Tagged("plain", source())))
sink(read(Tagged("plain", "v", source())))
sink(read(source()))
sink(read("plain"))
sink(read(3))
sink(read(None))
sink(read({source()}))
