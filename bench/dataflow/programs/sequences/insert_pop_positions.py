from probe import source, sink

stack = []
stack.append("bottom")
stack.append(source())
stack.append("top")
sink(stack.pop())
sink(stack[-1])
hidden = stack.pop()
sink(hidden)
sink(stack)
stack.insert(0, source())
sink(stack[0])
sink(stack[1])
sink(stack.pop(1))
sink(stack.pop(0))
stack += ["x"]
sink(stack)
