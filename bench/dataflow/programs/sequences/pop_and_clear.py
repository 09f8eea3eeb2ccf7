from probe import source, sink

stack = ["base", source()]
top = stack.pop()
sink(top)
sink(stack)
stack.append(top)
stack.clear()
sink(stack)
other = [source(), "tail"]
sink(other.pop())
sink(other.pop(0))
sink(other)
