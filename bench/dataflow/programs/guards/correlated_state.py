from probe import source, sink


class Switch:
    def __init__(self, on=False):
        self.on = on

    def pick(self, a, b):
        return a if self.on else b

    def flip(self):
        self.on = not self.on


def test_switch():
    s = Switch()
    sink(s.pick(source(), "b"))
    s.flip()
    sink(s.pick(source(), "b"))
    s.flip()
    sink(s.pick(source(), "b"))


def test_options():
    options = {"redact": True, "level": 2}

    def show(text):
        return "***" if options["redact"] else text

    sink(show(source()))
    options["redact"] = False
    sink(show(source()))


def test_mode_strings():
    def handle(mode, text):
        if mode.startswith("safe"):
            return "safe"
        if mode.upper() == "RAW":
            return text
        if mode in {"len", "size"}:
            return len(text)
        return mode

    sink(handle("safe-mode", source()))
    sink(handle("raw", source()))
    sink(handle("len", source()))
    sink(handle("other", source()))


def test_empty_containers():
    queue = []
    if queue:
        sink(source())  # dead
    queue.append(source())
    if queue:
        sink(queue[0])
    if len(queue) > 1:
        sink(queue[1])  # dead


def test_same_flag_twice(flag=False):
    value = "x"
    if flag:
        value = source()
    if not flag:
        sink(value)
    value = source()
    if not flag:
        value = "clean"
    sink(value)


test_switch()
test_options()
test_mode_strings()
test_empty_containers()
test_same_flag_twice()
