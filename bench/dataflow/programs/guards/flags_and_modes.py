import enum
from probe import source, sink


class Mode(enum.Flag):
    READ = enum.auto()
    WRITE = enum.auto()
    BOTH = READ | WRITE


class Color(str, enum.Enum):
    RED = "red"
    BLUE = "blue"


def show(mode):
    if mode & Mode.WRITE:
        return "writing"
    return source()


sink(show(Mode.READ))
sink(show(Mode.WRITE))
sink(show(Mode.BOTH))


def color(c):
    if c == "red":
        return source()
    if c is Color.BLUE:
        return "blue"
    return c


sink(color(Color.RED))
sink(color(Color.BLUE))
sink(color("green"))
sink(color(Color("blue")))


def limit(n, low=1, high=5):
    if not low <= n <= high:
        return "out"
    return source() if n % 2 else "even"


sink(limit(0))
sink(limit(3))
sink(limit(4))
sink(limit(9))


def table(key):
    return {"a": lambda: source(), "b": lambda: "b"}.get(key, lambda: "none")()


sink(table("a"))
sink(table("b"))
sink(table("c"))


def early(items):
    for item in items:
        if not item:
            continue
        if item == "stop":
            break
        return item
    return "end"


sink(early(["", "stop", source()]))
sink(early(["", source()]))
sink(early([]))
sink(early([None, "x", source()]))


def state(flag, value):
    result = "none"
    if flag and value:
        result = value
    elif not flag:
        result = "off"
    return result


sink(state(True, source()))
sink(state(False, source()))
sink(state(True, None))
n = 3
x = "a" if n > 5 else source() if n > 4 else "c"
sink(x)
while n:
    n -= 1
    if n == 1:
        break
sink("done" if n == 1 else source())
for i in range(3):
    if i == 5:
        y = source()
        break
else:
    y = "completed"
sink(y)
z = source()
if z is None or n > 10:
    z = "replaced"
sink(z)
if z and n < 10:
    z = "replaced"
sink(z)
def ensure(value, kind=str):
    if type(value) != kind:
        return "wrong"
    return value
sink(ensure(5))
sink(ensure(source()))
sink(ensure(["x"], list))
sink(not source() or "truthy")
