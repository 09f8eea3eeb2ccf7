from probe import source, sink

DEBUG = False
LEVELS = {"low": 1, "high": 3}
MODE = "strict"


def emit(text, level="low"):
    if LEVELS[level] > 2:
        return text
    return "hidden"


def render(text, mode=MODE):
    if mode in ("strict", "safe"):
        return "*" * len(text)
    elif mode.startswith("raw"):
        return text
    raise ValueError(mode)


sink(emit(source()))
sink(emit(source(), "high"))
sink(render(source()))
sink(render(source(), "raw-all"))
sink(render("plain", "raw"))
if DEBUG:
    sink(source())  # dead
if not DEBUG and MODE != "loose":
    sink(source())
if MODE == "loose" or DEBUG:
    value = source()
else:
    value = "plain"
sink(value)
sink(source() if DEBUG else "x")
