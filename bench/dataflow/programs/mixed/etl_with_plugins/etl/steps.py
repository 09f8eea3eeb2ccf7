__all__ = ["Drop", "Rename", "Upper"]


class Step:
    def __call__(self, row):
        return self.apply(dict(row))

    def apply(self, row):
        raise NotImplementedError


class Drop(Step):
    def __init__(self, *names):
        self.names = names

    def apply(self, row):
        return {key: value for key, value in row.items() if key not in self.names}


class Rename(Step):
    def __init__(self, **names):
        self.names = names

    def apply(self, row):
        for old, new in self.names.items():
            row[new] = row.pop(old)
        return row


class Upper(Step):
    def __init__(self, *names):
        self.names = names

    def apply(self, row):
        for name in self.names:
            row[name] = row[name].upper()
        return row
