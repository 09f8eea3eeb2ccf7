from probe import source, sink


class Transaction:
    def __init__(self, store):
        self.store = store
        self.pending = {}

    def __enter__(self):
        return self

    def __setitem__(self, key, value):
        self.pending[key] = value

    def __exit__(self, kind, value, trace):
        if kind is None:
            self.store.update(self.pending)
        return True


store, kept = {}, {"mode": "fast"}
with Transaction(store) as transaction:
    transaction["note"] = source()
    sink(store)
sink(store)
with Transaction(kept) as transaction:
    transaction["mode"] = "slow"
sink(kept)
