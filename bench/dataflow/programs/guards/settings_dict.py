from probe import source, sink

SETTINGS = {"send": True, "trace": False, "level": "strict"}


def process(value):
    if SETTINGS["trace"]:
        sink(value)  # dead
    if SETTINGS["level"] == "strict":
        value = "stripped"
    return value


secret = source()
sink(process(secret))
if SETTINGS["send"]:
    sink(secret)
else:
    sink(secret)  # dead
