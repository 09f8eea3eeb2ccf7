from probe import source, sink


class Recorder:
    def __init__(self):
        self.calls = []

    def __call__(self, *args, **kwargs):
        self.calls.append((args, kwargs))
        return self

    def replay(self, function):
        return [function(*args, **kwargs) for args, kwargs in self.calls]


def show(text, *, upper=False, prefix=""):
    return prefix + (text.upper() if upper else text)


def only_prefix(text, *, upper=False, prefix=""):
    return prefix


recorder = Recorder()
recorder("a", upper=True)
recorder("b", prefix=source())
sink(recorder.replay(show)[0])
sink(recorder.replay(show)[1])
sink(recorder.replay(only_prefix))
sink(recorder.calls[0])
sink(recorder.calls[1][0])
sink(recorder.calls[1][1]["prefix"])
other = Recorder()
other(source())("x")
sink(other.replay(only_prefix))
sink(other.replay(show))
