from probe import source, sink


class Pipeline:
    def __init__(self, *steps):
        self.steps = steps

    def __call__(self, value):
        for step in self.steps:
            value = step(value)
        return value

    def __or__(self, step):
        return Pipeline(*self.steps, step)


def strip(text):
    return text.strip()


def redact(text):
    return "<redacted>"


keep = Pipeline(strip) | str.upper
drop = keep | redact
sink(keep(source()))
sink(drop(source()))
sink(keep("plain"))
sink(Pipeline(redact, strip)(source()))
