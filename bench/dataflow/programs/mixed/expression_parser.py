import re
from probe import source, sink

TOKEN = re.compile(r"\s*(?:(\d+)|(\w+)|(.))")


def tokenize(text):
    for number, name, other in TOKEN.findall(text):
        if number:
            yield "number", int(number)
        elif name:
            yield "name", name
        elif other.strip():
            yield "op", other


class Parser:
    def __init__(self, text):
        self.tokens = list(tokenize(text)) + [("end", None)]
        self.at = 0

    def peek(self):
        return self.tokens[self.at]

    def take(self):
        token = self.tokens[self.at]
        self.at += 1
        return token

    def expression(self):
        left = self.term()
        while self.peek() in (("op", "+"), ("op", "-")):
            _, op = self.take()
            left = (op, left, self.term())
        return left

    def term(self):
        kind, value = self.take()
        if kind == "op" and value == "(":
            inner = self.expression()
            self.take()
            return inner
        return (kind, value)


def evaluate(tree, names):
    match tree:
        case ("number", value):
            return str(value)
        case ("name", name):
            return names.get(name, "?")
        case ("+", left, right):
            return evaluate(left, names) + evaluate(right, names)
        case ("-", left, _):
            return evaluate(left, names)
    raise SyntaxError(tree)


def names_in(tree):
    if tree[0] == "name":
        return {tree[1]}
    if tree[0] == "number":
        return set()
    return names_in(tree[1]) | names_in(tree[2])


tree = Parser("a + (b - 2) + 3").expression()
sink(evaluate(tree, {"a": "x", "b": "y"}))
sink(evaluate(tree, {"a": "x", "b": source()}))
sink(evaluate(Parser("a - b").expression(), {"a": "x", "b": "q"}))
sink(sorted(names_in(tree)))
sink(evaluate(Parser(source()).expression(), {}))
sink(list(tokenize("1 + 2")))
sink(list(tokenize(source()))[0][0])
sink(Parser("a").peek())
