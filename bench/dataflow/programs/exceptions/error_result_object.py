from probe import source, sink


class Result:
    def __init__(self, value=None, error=None):
        self.value = value
        self.error = error


def attempt(action):
    try:
        return Result(value=action())
    except Exception as error:
        return Result(error=str(error))


def boom():
    raise RuntimeError(source())


good = attempt(lambda: source())
sink(good.value)
sink(good.error)
bad = attempt(boom)
sink(bad.error)
sink(bad.value)
