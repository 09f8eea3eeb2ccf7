from probe import source, sink


class Retry:
    def __init__(self):
        self.errors = []

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if error:
            self.errors.append(error.args[0])
        return True


note = "start"
with Retry() as retry:
    note = "inside"
    raise RuntimeError(source())
sink(retry.errors)
sink(note)
with Retry() as other:
    note = source()
    raise RuntimeError("plain")
sink(other.errors)
sink(note)
