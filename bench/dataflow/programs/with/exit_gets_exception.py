from probe import source, sink


class Capture:
    caught = "none"
    name = "none"

    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if value is not None:
            self.caught = str(value)
            self.name = kind.__name__
        return True


with Capture() as capture:
    raise ValueError(source())
sink(capture.caught)
sink(capture.name)
with Capture() as quiet:
    pass
sink(quiet.caught)
with Capture() as plain:
    raise ValueError("plain")
sink(plain.caught)
