from probe import source, sink


def run(program, env):
    stack, out = [], []
    for step in program:
        match step:
            case ("push", value):
                stack.append(value)
            case ("load", name):
                stack.append(env[name])
            case ("pop",):
                stack.pop()
            case ("dup",):
                stack.append(stack[-1])
            case ("add",):
                right, left = stack.pop(), stack.pop()
                stack.append(left + right)
            case ("emit",):
                out.append(stack.pop())
            case _:
                raise ValueError(step)
    return stack, out


env = {"secret": source(), "plain": "p"}
stack, out = run([("load", "plain"), ("push", "!"), ("add",), ("emit",)], env)
sink(out)
sink(stack)
stack, out = run([("load", "secret"), ("push", "!"), ("add",), ("emit",)], env)
sink(out)
sink(stack)
stack, out = run([("load", "secret"), ("pop",), ("push", "x"), ("dup",), ("emit",)], env)
sink(out)
sink(stack)
