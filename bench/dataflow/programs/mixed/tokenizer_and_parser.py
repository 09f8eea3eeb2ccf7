import re

from probe import source, sink

TOKEN = re.compile(r"\s*(?:(\d+)|(\w+)|(.))")


def tokenize(text):
    for number, name, other in TOKEN.findall(text):
        if number:
            yield "num", int(number)
        elif name:
            yield "name", name
        elif other.strip():
            yield "op", other


class Parser:
    def __init__(self, text):
        self.tokens = list(tokenize(text))
        self.position = 0

    def peek(self):
        return self.tokens[self.position] if self.position < len(self.tokens) else ("end", None)

    def take(self):
        token = self.peek()
        self.position += 1
        return token

    def parse(self):
        left = self.term()
        while self.peek() == ("op", "+"):
            self.take()
            left = ("add", left, self.term())
        return left

    def term(self):
        kind, value = self.take()
        return (kind, value)


def evaluate(tree, env):
    kind, *rest = tree
    if kind == "num":
        return rest[0]
    if kind == "name":
        return env[rest[0]]
    if kind == "add":
        return f"{evaluate(rest[0], env)}{evaluate(rest[1], env)}"


env = {"x": source(), "y": "why"}
sink(Parser("1 + 2").parse())
sink(evaluate(Parser("1 + 2").parse(), env))
sink(evaluate(Parser("1 + x").parse(), env))
sink(evaluate(Parser("y + 2").parse(), env))
sink(Parser(source()).parse())
sink(Parser("y").position)
