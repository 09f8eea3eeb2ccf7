from probe import source, sink


class Capture:
    def __init__(self):
        self.message = "none"

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if error is not None:
            self.message = str(error)
        return True


with Capture() as first:
    raise ValueError(source())
sink(first.message)
with Capture() as second:
    value = source()
sink(second.message)
sink(value)
with Capture() as third:
    raise ValueError("plain")
sink(third.message)
