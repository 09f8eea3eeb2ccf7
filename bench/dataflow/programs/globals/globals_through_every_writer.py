from probe import source, sink

a = "a"
b = {"k": "v"}
c = []
d = None
e = "e"


class Config:
    value = "v"


def write_a():
    global a
    a = source()


def write_b():
    b["k"] = source()


def write_c():
    c.append(source())


def write_d():
    global d
    d = lambda: source()


def shadow_e():
    e = source()
    return len(e)


def write_config():
    Config.value = source()


def write_function():
    write_function.note = source()


def reader():
    return a, b["k"], list(c), e


sink(reader())
write_a()
sink(a)
sink(reader()[0])
sink(reader()[1])
write_b()
sink(b["k"])
write_c()
sink(c)
write_d()
sink(d())
shadow_e()
sink(e)
write_config()
sink(Config.value)
sink(Config().value)
write_function()
sink(write_function.note)
a = "again"
sink(a)
sink(reader()[0])
