import operator
import re
from probe import source, sink

SPEC = re.compile(r"(?P<number>\d+)|(?P<string>'[^']*')|(?P<name>[a-z]+)|(?P<op>[-+*(),=])|(?P<space>\s+)")


def tokens(text):
    for found in SPEC.finditer(text):
        if found.lastgroup != "space":
            yield found.lastgroup, found.group()
    yield "end", ""


class Parser:
    def __init__(self, text):
        self.items = list(tokens(text))
        self.at = 0

    @property
    def kind(self):
        return self.items[self.at][0]

    @property
    def text(self):
        return self.items[self.at][1]

    def take(self):
        self.at += 1
        return self.items[self.at - 1]

    def expression(self):
        left = self.term()
        while self.text in ("+", "-"):
            op = self.take()[1]
            left = (op, left, self.term())
        return left

    def term(self):
        kind, text = self.take()
        if kind == "number":
            return int(text)
        if kind == "string":
            return ("quote", text[1:-1])
        if kind == "name" and self.text == "(":
            self.take()
            args = []
            while self.text != ")":
                args.append(self.expression())
                if self.text == ",":
                    self.take()
            self.take()
            return ("call", text, args)
        return ("name", text)


class Machine:
    operators = {"+": operator.add, "-": operator.sub}

    def __init__(self, **names):
        self.names = names
        self.functions = {"size": len, "first": lambda *a: a[0], "upper": str.upper}

    def run(self, text):
        return self.evaluate(Parser(text).expression())

    def evaluate(self, node):
        if isinstance(node, int):
            return node
        kind, *rest = node
        if kind in self.operators:
            left, right = map(self.evaluate, rest)
            return self.operators[kind](left, right)
        method = getattr(self, f"on_{kind}")
        return method(*rest)

    def on_quote(self, text):
        return text

    def on_name(self, name):
        return self.names[name]

    def on_call(self, name, args):
        return self.functions[name](*[self.evaluate(arg) for arg in args])


machine = Machine(note=source(), name="n")
sink(list(tokens("a + 1")))
sink(Parser("a + 1").expression())
sink(machine.run("note"))
sink(machine.run("name"))
sink(machine.run("1 + 2"))
sink(machine.run("name + 'x'"))
sink(machine.run("name + note"))
sink(machine.run("size(note)"))
sink(machine.run("upper(note)"))
sink(machine.run("first(name, note)"))
sink(machine.run("first(note, name)"))
