from probe import source, sink


def render(value):
    if type(value) is str:
        return value
    if type(value) in (int, float):
        return "number"
    if isinstance(value, (list, tuple)):
        return [render(item) for item in value]
    if isinstance(value, dict):
        return {key: render(item) for key, item in value.items()}
    if callable(value):
        return render(value())
    if value is None:
        return "none"
    return type(value).__name__


class Opaque:
    def __init__(self, text):
        self.text = text


secret = source()
sink(render(secret))
sink(render(len(secret)))
sink(render([1, None]))
sink(render([1, secret]))
sink(render({"k": secret}))
sink(render(Opaque(secret)))
sink(render(lambda: secret))
sink(render(lambda: 3))
