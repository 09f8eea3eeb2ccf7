from probe import source, sink

current = "none"


def set_user(name):
    global current
    current = name


def greet():
    return "hi " + current


set_user("ana")
sink(greet())
set_user(source())
sink(greet())
set_user("bob")
sink(greet())
