from probe import source, sink

buffer = []
handler = None


def set_handler(function):
    global handler
    handler = function


def fire(value):
    return handler(value)


set_handler(lambda value: "fixed")
sink(fire(source()))
set_handler(lambda value: value)
sink(fire(source()))
sink(fire("x"))
set_handler(lambda value: buffer.append(value))
sink(fire(source()))
sink(buffer)
