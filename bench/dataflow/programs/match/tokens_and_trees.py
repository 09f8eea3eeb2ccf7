from probe import source, sink


def evaluate(node, scope):
    match node:
        case {"op": "var", "name": name}:
            return scope[name]
        case {"op": "join", "args": [*args]}:
            return "".join(evaluate(arg, scope) for arg in args)
        case {"op": "let", "name": str(name), "value": value, "in": body}:
            return evaluate(body, scope | {name: evaluate(value, scope)})
        case {"op": "size", "args": [arg]}:
            return len(evaluate(arg, scope))
        case {"op": "if", "test": test, "then": then, "else": other}:
            return evaluate(then if evaluate(test, scope) else other, scope)
        case str() | int():
            return node
        case ("quote", inner):
            return inner
        case (("add" | "sub") as op, left, right):
            return f"{op}:{left}"
    raise ValueError(node)


scope = {"secret": source(), "plain": "p"}
var = lambda name: {"op": "var", "name": name}
sink(evaluate(var("secret"), scope))
sink(evaluate(var("plain"), scope))
sink(evaluate({"op": "join", "args": ["a", var("plain")]}, scope))
sink(evaluate({"op": "join", "args": ["a", var("secret")]}, scope))
sink(evaluate({"op": "let", "name": "x", "value": source(), "in": var("x")}, scope))
sink(evaluate({"op": "let", "name": "secret", "value": "over", "in": var("secret")}, scope))
sink(evaluate({"op": "size", "args": [var("secret")]}, scope))
sink(evaluate({"op": "if", "test": 1, "then": var("plain"), "else": var("secret")}, scope))
sink(evaluate({"op": "if", "test": 0, "then": var("plain"), "else": var("secret")}, scope))
sink(evaluate(("quote", source()), scope))
sink(evaluate(("add", "l", source()), scope))
sink(evaluate(("sub", source(), "r"), scope))
try:
    evaluate(["bad", source()], {})
except ValueError as error:
    sink(error.args)


def shape(value):
    match value:
        case (a, b) | {"a": a, "b": b}:
            return b
        case [[a], [b, *c]]:
            return c
        case (1 | 2) as n:
            return n
        case float(x) if x > 1:
            return x
        case bytes(b):
            return b
    return "other"


sink(shape((source(), "b")))
sink(shape(("a", source())))
sink(shape({"a": "a", "b": source(), "c": 1}))
sink(shape({"a": source(), "b": "b"}))
sink(shape([["x"], "yz", source()]))
sink(shape(2))
sink(shape(source().encode()))
sink(shape({source()}))
match source():
    case "known":
        sink("known")  # dead
    case other:
        sink(other)
sink(other)
match (source(), 5):
    case (text, 6):
        pass
    case (_, number):
        sink(number)
sink(number)
