import enum
from probe import source, sink


class Kind(enum.Enum):
    OPEN = "open"
    HIDDEN = "hidden"
    MASKED = "masked"


class Codes:
    ok = 200
    missing = 404


def render(kind, text):
    match kind:
        case Kind.OPEN:
            return text
        case Kind.HIDDEN:
            return ""
        case Kind.MASKED:
            return text[0:0] + "*" * len(text)


def status(code, body):
    match code:
        case Codes.ok:
            return body
        case Codes.missing:
            return "missing"
        case other:
            return other


sink(render(Kind.OPEN, source()))
sink(render(Kind.HIDDEN, source()))
sink(render(Kind("hidden"), source()))
sink(render(Kind["OPEN"], source()))
sink(status(200, source()))
sink(status(404, source()))
sink(status(500, source()))
sink(status(source(), "x"))
