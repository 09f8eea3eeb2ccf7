from dataclasses import dataclass
from probe import source, sink


@dataclass
class Num:
    value: object


@dataclass
class Add:
    left: object
    right: object


@dataclass
class Neg:
    inner: object


def simplify(tree):
    match tree:
        case Add(Num(0), other) | Add(other, Num(0)):
            return simplify(other)
        case Add(left, right):
            return Add(simplify(left), simplify(right))
        case Neg(Neg(inner)):
            return simplify(inner)
        case Neg(Num(value)):
            return Num("-")
        case _:
            return tree


sink(simplify(Add(Num(0), Num("x"))).value)
sink(simplify(Add(Num(source()), Num(0))).value)
sink(simplify(Neg(Neg(Num(source())))).value)
sink(simplify(Neg(Num(source()))).value)
both = simplify(Add(Num("a"), Neg(Neg(Num(source())))))
sink(both.left.value)
sink(both.right.value)
