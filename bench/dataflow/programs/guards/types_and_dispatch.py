from probe import source, sink


def describe(x):
    if isinstance(x, str):
        return "text"
    if isinstance(x, (list, tuple)):
        return [describe(i) for i in x]
    if isinstance(x, dict):
        return {k: describe(v) for k, v in x.items()}
    return x


def unwrap(x):
    if isinstance(x, dict):
        return x["v"]
    elif isinstance(x, list):
        return x[0]
    return x


def only_numbers(x):
    if isinstance(x, str):
        return None
    return x


def kind(x):
    if type(x) is str:
        return x
    return "other"


def to_text(x):
    if callable(x):
        return x()
    if hasattr(x, "note"):
        return x.note
    return "none"


class Holder:
    def __init__(self, note):
        self.note = note


sink(describe(source()))
sink(describe([source()]))
sink(describe({"a": source()}))
sink(unwrap({"v": source(), "w": "x"}))
sink(unwrap({"v": "x", "w": source()}))
sink(unwrap([source(), "x"]))
sink(unwrap(["x", source()]))
sink(unwrap(source()))
sink(only_numbers(source()))
sink(only_numbers([source()]))
sink(kind(source()))
sink(kind([source()]))
sink(to_text(lambda: source()))
sink(to_text(lambda: "x"))
sink(to_text(Holder(source())))
sink(to_text(source()))
