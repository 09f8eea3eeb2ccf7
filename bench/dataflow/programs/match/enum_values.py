from probe import source, sink
from enum import Enum


class Kind(Enum):
    PUBLIC = "public"
    PRIVATE = "private"


def publish(kind, value):
    match kind:
        case Kind.PUBLIC:
            sink(value)
        case Kind.PRIVATE:
            sink("[hidden]")


publish(Kind.PUBLIC, "release notes")
publish(Kind.PRIVATE, source())


def classify(kind):
    match kind:
        case Kind.PUBLIC:
            return "nothing"
        case Kind.PRIVATE:
            return source()


sink(classify(Kind.PRIVATE))
sink(classify(Kind.PUBLIC))
