import re
from dataclasses import dataclass
from probe import source, sink

TOKEN = re.compile(r"\s*(?:(\d+)|(\w+)|(.))")


@dataclass
class Name:
    id: str


@dataclass
class Number:
    value: int


@dataclass
class Call:
    function: Name
    args: list


class Parser:
    def __init__(self, text):
        self.tokens = list(self.lex(text))
        self.position = 0

    @staticmethod
    def lex(text):
        for number, name, other in TOKEN.findall(text):
            if number:
                yield "number", int(number)
            elif name:
                yield "name", name
            else:
                yield "op", other
        yield "end", None

    def peek(self):
        return self.tokens[self.position]

    def take(self):
        token = self.peek()
        self.position += 1
        return token

    def parse(self):
        kind, value = self.take()
        if kind == "number":
            return Number(value)
        node = Name(value)
        if self.peek() == ("op", "("):
            self.take()
            args = []
            while self.peek() != ("op", ")"):
                args.append(self.parse())
                if self.peek() == ("op", ","):
                    self.take()
            self.take()
            return Call(node, args)
        return node


class Evaluator:
    def __init__(self, scope):
        self.scope = scope

    def visit(self, node):
        return getattr(self, f"visit_{type(node).__name__.lower()}")(node)

    def visit_name(self, node):
        return self.scope[node.id]

    def visit_number(self, node):
        return node.value

    def visit_call(self, node):
        return self.visit(node.function)(*map(self.visit, node.args))


scope = {"note": source(), "name": "n", "first": lambda *a: a[0], "size": len, "pair": lambda a, b: (a, b)}
run = lambda text: Evaluator(scope).visit(Parser(text).parse())
sink(run("note"))
sink(run("name"))
sink(run("42"))
sink(run("size(note)"))
sink(run("first(note, name)"))
sink(run("first(name, note)"))
sink(run("pair(name, note)")[0])
sink(run("pair(name, note)")[1])
sink(Parser("first(name, 3)").parse().function.id)
sink(len(Parser(source()).tokens))
sink(Parser(source()).parse())
