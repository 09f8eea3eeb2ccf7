from probe import source, sink


class Pipe:
    def __init__(self, *steps):
        self.steps = list(steps)

    def then(self, step, *args, **kwargs):
        return Pipe(*self.steps, lambda value: step(value, *args, **kwargs))

    def __call__(self, value):
        for step in self.steps:
            value = step(value)
        return value


def replace(text, old, new):
    return text.replace(old, new)


def fixed(text, value="none"):
    return value


secret = source()
sink(Pipe().then(replace, "a", "b")(secret))
sink(Pipe().then(replace, "a", secret)("banana"))
sink(Pipe().then(fixed)(secret))
sink(Pipe().then(fixed, value=secret)("x"))
sink(Pipe(str.strip).then(len)(secret))
sink(Pipe(str.strip)("x"))
