from probe import source, sink


class Pool:
    def __init__(self):
        self.free, self.used = ["r1", "r2"], []

    def lease(self):
        return Lease(self)


class Lease:
    def __init__(self, pool):
        self.pool = pool
        self.data = None

    def __enter__(self):
        self.name = self.pool.free.pop()
        self.pool.used.append(self)
        return self

    def __exit__(self, kind, error, trace):
        self.pool.free.append(self.name)
        self.error = repr(error)
        return kind is ValueError


pool = Pool()
for text in ("plain", source()):
    with pool.lease() as lease:
        lease.data = text
        if text == "plain":
            sink(lease.data)
        else:
            raise ValueError(text)
sink(pool.used[0].data)
sink(pool.used[1].data)
sink(pool.used[1].error)
sink(pool.used[0].error)
sink(pool.free)
