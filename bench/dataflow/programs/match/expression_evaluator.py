from dataclasses import dataclass

from probe import source, sink


@dataclass
class Const:
    value: str


@dataclass
class Var:
    name: str


@dataclass
class Join:
    left: object
    right: object


@dataclass
class Hide:
    inner: object


def run(node, env):
    match node:
        case Const(v):
            return v
        case Var(name) if name in env:
            return env[name]
        case Var(name):
            return "?" + name
        case Join(a, b):
            return run(a, env) + run(b, env)
        case Hide(inner):
            return "*" * len(run(inner, env))


def names(node):
    match node:
        case Var(name):
            return {name}
        case Join(a, b):
            return names(a) | names(b)
        case Hide(x):
            return names(x)
        case _:
            return set()


env = {"s": source(), "p": "plain"}
sink(run(Const("c"), env))
sink(run(Const(source()), {}))
sink(run(Var("s"), env))
sink(run(Var("p"), env))
sink(run(Var("zz"), env))
sink(run(Join(Const("a"), Var("s")), env))
sink(run(Join(Const("a"), Var("p")), env))
sink(run(Hide(Var("s")), env))
sink(run(Join(Hide(Var("s")), Const("x")), env))
sink(names(Join(Var("s"), Hide(Var("p")))))
sink(names(Const(source())))
