from probe import source, sink


class Machine:
    def __init__(self):
        self.stack = []

    def push(self, *values):
        self.stack.extend(values)
        return self

    def swap(self):
        self.stack[-1], self.stack[-2] = self.stack[-2], self.stack[-1]
        return self

    def drop(self):
        self.stack.pop()
        return self

    def top(self):
        return self.stack[-1]


sink(Machine().push("a", source()).top())
sink(Machine().push("a", source()).swap().top())
sink(Machine().push("a", source()).drop().top())
sink(Machine().push("a", source()).drop().stack)
sink(Machine().push(source(), "b").top())
