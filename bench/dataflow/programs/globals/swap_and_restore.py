from probe import source, sink

text = "outer"
stack = []


def push(value):
    global text
    stack.append(text)
    text = value


def pop():
    global text
    value, text = text, stack.pop()
    return value


push(source())
sink(text)
sink(stack)
push("top")
sink(text)
sink(stack)
sink(pop())
sink(pop())
sink(text)
sink(stack)
