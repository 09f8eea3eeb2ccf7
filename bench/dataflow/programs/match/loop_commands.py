from probe import source, sink


def run(script):
    stack, log = [], []
    for line in script:
        match line:
            case ("push", value):
                stack.append(value)
            case ("dup",):
                stack.append(stack[-1])
            case ("note", text):
                log.append(text)
            case ("halt",):
                break
            case (name, *_):
                log.append(name)
    return stack, log


stack, log = run([("push", source()), ("dup",), ("note", "x"), ("halt",), ("note", source())])
sink(stack)
sink(stack[0])
stack, log = run([("note", source()), ("other", "a")])
sink(log)
sink(stack)
