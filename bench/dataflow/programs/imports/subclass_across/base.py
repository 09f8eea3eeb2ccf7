class Store:
    def read(self):
        raise NotImplementedError

    def describe(self, text):
        return type(self).__name__ + self.read()


def load(store):
    return store.read()
