class NotFound(Exception):
    pass


class Service:
    def __init__(self, repository, mask):
        self.repository = repository
        self.mask = set(mask)

    def create(self, data):
        return {"id": self.repository.insert(data)}

    def read(self, key):
        row = self.repository.find(key)
        if row is None:
            raise NotFound(f"no patient {key}")
        return {k: "***" if k in self.mask else v for k, v in row.items()}
