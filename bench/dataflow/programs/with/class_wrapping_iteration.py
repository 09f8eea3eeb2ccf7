from probe import source, sink


class Batch:
    def __init__(self, target):
        self.target = target
        self.rows = []

    def __enter__(self):
        return self.rows.append

    def __exit__(self, kind, *rest):
        if kind is None:
            self.target.extend(self.rows)
        self.rows = []


good, bad = [], []
with Batch(good) as add:
    add("a")
    add(source())
sink(good)
try:
    with Batch(bad) as add:
        add(source())
        raise KeyError
except KeyError:
    pass
sink(bad)
batch = Batch(bad)
with batch as add:
    add("plain")
sink(bad)
sink(batch.rows)
