from probe import source, sink


class Machine:
    def __init__(self, memory):
        self.memory = memory
        self.stack = []
        self.output = []
        self.pc = 0

    def op_push(self, value):
        self.stack.append(value)

    def op_load(self, name):
        self.stack.append(self.memory[name])

    def op_store(self, name):
        self.memory[name] = self.stack.pop()

    def op_join(self):
        right, left = self.stack.pop(), self.stack.pop()
        self.stack.append(str(left) + str(right))

    def op_print(self):
        self.output.append(self.stack.pop())

    def op_jump_if(self, target):
        if self.stack.pop():
            self.pc = target

    def run(self, program):
        self.pc = 0
        while self.pc < len(program):
            name, *args = program[self.pc]
            self.pc += 1
            getattr(self, "op_" + name)(*args)
        return self


one = Machine({"a": source(), "b": "plain"}).run([("load", "b"), ("print",)])
sink(one.output)
sink(one.stack)
two = Machine({"a": source(), "b": "plain"}).run([("load", "a"), ("push", "!"), ("join",), ("print",)])
sink(two.output)
three = Machine({"a": source()}).run([("push", "x"), ("store", "a"), ("load", "a"), ("print",)])
sink(three.output)
sink(three.memory)
four = Machine({"a": source(), "c": ""}).run([("push", 1), ("jump_if", 4), ("load", "a"), ("print",), ("push", "e")])
sink(four.output)
sink(four.stack)
sink(four.memory["c"])
