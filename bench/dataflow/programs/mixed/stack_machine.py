from probe import source, sink


class Machine:
    def __init__(self):
        self.stack = []
        self.output = []
        self.ops = {"push": self.push, "join": self.join, "drop": self.drop, "print": self.show}

    def push(self, value):
        self.stack.append(value)

    def join(self):
        right, left = self.stack.pop(), self.stack.pop()
        self.stack.append(left + right)

    def drop(self):
        self.stack.pop()

    def show(self):
        self.output.append(self.stack[-1])

    def run(self, program):
        for name, *args in program:
            self.ops[name](*args)
        return self.output


sink(Machine().run([("push", "a"), ("push", source()), ("join",), ("print",)]))
sink(Machine().run([("push", "a"), ("print",)]))
sink(Machine().run([("push", "a"), ("push", "b"), ("join",), ("print",)]))
sink(len(Machine().run([("push", source()), ("print",)])))
