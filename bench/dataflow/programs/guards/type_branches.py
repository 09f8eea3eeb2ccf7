from probe import source, sink


def show(value):
    if isinstance(value, str):
        return value
    if isinstance(value, (int, float)):
        return "number"
    if isinstance(value, dict):
        return {k: show(v) for k, v in value.items()}
    if isinstance(value, list):
        return [show(item) for item in value]
    return type(value).__name__


class Hidden:
    def __init__(self, text):
        self.text = text


sink(show(source()))
sink(show(3))
sink(show([1, source()]))
sink(show({"a": [source()], "b": 2})["a"])
sink(show({"a": [source()], "b": 2})["b"])
sink(show(Hidden(source())))
sink(show([Hidden(source()), 2]))
sink(callable(show) and show("x"))
