from probe import source, sink
from dataclasses import dataclass


@dataclass
class Name:
    id: str


@dataclass
class Call:
    func: Name
    args: list


def names(node):
    match node:
        case Name(id):
            return [id]
        case Call(Name(name), [first, *others]):
            sink(name)
            sink(first)
            return [name] + [n for o in others for n in names(o)]
        case Call(func=Name(name), args=[]):
            sink(name)
            return []


names(Call(Name("print"), [Name("x"), Name("y")]))
names(Call(Name(source()), []))
sink(names(Call(Name("f"), [Name("a"), Name(source())])))
sink(names(Call(Name("f"), [Name(source()), Name("b")])))
