from probe import source, sink


class Environment:
    def __init__(self, parent=None, **values):
        self.parent = parent
        self.values = values

    def get(self, name):
        if name in self.values:
            return self.values[name]
        if self.parent is not None:
            return self.parent.get(name)
        raise NameError(name)

    def set(self, name, value):
        self.values[name] = value


class Interpreter:
    def __init__(self, **globals_):
        self.globals = Environment(**globals_)
        self.output = []

    def run(self, program):
        result = None
        for statement in program:
            result = self.evaluate(statement, self.globals)
        return result

    def evaluate(self, node, env):
        kind, *args = node
        return getattr(self, f"eval_{kind}")(env, *args)

    def eval_const(self, env, value):
        return value

    def eval_name(self, env, name):
        return env.get(name)

    def eval_let(self, env, name, value):
        env.set(name, self.evaluate(value, env))

    def eval_concat(self, env, *parts):
        return "".join(self.evaluate(part, env) for part in parts)

    def eval_size(self, env, value):
        return len(self.evaluate(value, env))

    def eval_print(self, env, value):
        self.output.append(self.evaluate(value, env))

    def eval_scope(self, env, *body):
        inner = Environment(env)
        for statement in body:
            result = self.evaluate(statement, inner)
        return result


machine = Interpreter(secret=source(), plain="p")
sink(machine.run([("name", "plain")]))
sink(machine.run([("name", "secret")]))
sink(machine.run([("size", ("name", "secret"))]))
sink(machine.run([("let", "x", ("name", "secret")), ("concat", ("const", "a"), ("name", "x"))]))
sink(machine.run([("scope", ("let", "y", ("const", "b")), ("name", "y"))]))
sink(machine.output)
machine.run([("print", ("name", "plain"))])
sink(machine.output)
machine.run([("print", ("name", "secret"))])
sink(machine.output)
