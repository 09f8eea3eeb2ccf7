import enum
from probe import source, sink


class Role(enum.Enum):
    GUEST = 1
    ADMIN = 2

    @property
    def may_read(self):
        return self is Role.ADMIN


class Flags(enum.Flag):
    READ = enum.auto()
    WRITE = enum.auto()


def read(role, flags=Flags.READ):
    if not role.may_read:
        return "denied"
    if Flags.WRITE in flags:
        return "busy"
    return source()


sink(read(Role.GUEST))
sink(read(Role.ADMIN))
sink(read(Role.ADMIN, Flags.READ | Flags.WRITE))
sink(read(Role["ADMIN"]))
sink(read(Role(1)))


def pick(kind, value):
    if kind == "a":
        return value
    elif kind in ("b", "c"):
        return "bc"
    assert kind == "d"
    return value[:0] + "d"


sink(pick("a", source()))
sink(pick("b", source()))
sink(pick("d", source()))
DEBUG = False
LEVEL = 3
if DEBUG:
    sink(source())  # dead
if __debug__ and LEVEL > 2 and not DEBUG:
    sink(source())
value = source() if LEVEL < 2 else "low"
sink(value)
value = DEBUG and source()
sink(value)
value = LEVEL and source()
sink(value)
value = DEBUG or "fallback"
sink(value)
text = source()
while LEVEL:
    LEVEL -= 1
    if LEVEL == 1:
        text = "cleared"
        break
else:
    text = source()
sink(text)
for step in ("x", "y"):
    if step == "z":
        found = source()
        break
else:
    found = "none"
sink(found)
