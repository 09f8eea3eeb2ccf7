class Store:
    def __init__(self):
        self._rows = {}

    def put(self, key, row):
        self._rows[key] = row

    def __getattr__(self, name):
        return getattr(self._rows, name)

    def __len__(self):
        return len(self._rows)
