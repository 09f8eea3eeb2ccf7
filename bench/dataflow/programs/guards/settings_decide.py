from enum import Enum, auto

from probe import source, sink


class Level(Enum):
    NONE = auto()
    MASKED = auto()
    FULL = auto()


class Policy:
    def __init__(self, level=Level.NONE, allow=()):
        self.level = level
        self.allow = set(allow)

    def show(self, name, text):
        if name in self.allow:
            return text
        if self.level is Level.FULL:
            return text
        if self.level == Level.MASKED:
            return "*" * len(text)
        return None


FLAGS = {"verbose": False, "send_notes": True}
ENABLED = not FLAGS["verbose"] and FLAGS["send_notes"]


def collect(policy, **fields):
    return {name: shown for name, text in fields.items() if (shown := policy.show(name, text)) is not None}


def by_flag(text):
    if FLAGS.get("verbose"):
        return text
    return "quiet"


def by_constant(text):
    return text if ENABLED else "off"


def by_length(*items):
    if len(items) == 0:
        return "none"
    if len(items) == 1:
        return items[0]
    return f"{len(items)} items"


def by_kind(value, kind="text"):
    handlers = {"text": lambda v: v, "size": len, "none": lambda v: "none"}
    return handlers[kind](value)


def by_try(mapping, name):
    try:
        return mapping[name]
    except KeyError:
        return "absent"


sink(collect(Policy(), note=source()))
sink(collect(Policy(Level.MASKED), note=source()))
sink(collect(Policy(Level.FULL), note=source()))
sink(collect(Policy(allow=["name"]), note=source(), name="ann"))
sink(collect(Policy(allow=["note"]), note=source(), name="ann"))
sink(by_flag(source()))
FLAGS["verbose"] = True
sink(by_flag(source()))
sink(by_constant(source()))
sink(by_length())
sink(by_length(source()))
sink(by_length(source(), source()))
sink(by_kind(source()))
sink(by_kind(source(), "size"))
sink(by_kind(source(), kind="none"))
sink(by_try({"here": source()}, "here"))
sink(by_try({"here": source()}, "there"))
